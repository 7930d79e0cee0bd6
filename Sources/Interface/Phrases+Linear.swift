import Document

/// The messages of the line-based reader.
extension Phrases {
  static let linearHint = "Enter reads on, ] goes to the next quote, ? lists all keys, q quits."
  static let linearHelp =
    "Type a key, optionally after a number, and press Enter. Enter alone reads on."
  static let notInLines = "not available here: ? lists the keys that are"
  /// The help for actions and commands that do something else than on the screen.
  static let linearActions: [Action: String] = [
    .speakers: "list the speakers; 3s: first quote of the third",
    .expandCorrection: "read the corrections",
    .quit: "quit",
  ]
  static let linearCommands: [Command: String] = [
    .note: "put a note on the current quote, or the article",
    .file: "say the name of the source, the line and the percentage",
    .help: "list all keys and commands",
  ]
  static let noCommand = "no command: type it after the colon, as in :note check this figure"
  static func numberAlone(_ number: Int) -> String {
    "\(number) what? Type a key after the number, as in \(number)]"
  }
  static func before(_ words: String) -> String { "before: \(words)" }
  static func now(_ words: String) -> String { "now: \(words)" }
  static let noQuoteYet = "no current quote: ] goes to one"
  static let start = "this is the start"
  static let end = "this is the end"

  static func opening(quotes count: Int, speakers: Int, corrections: Int) -> String {
    let notices = corrections == 1 ? "1 correction" : "\(corrections) corrections"
    let people = speakers == 1 ? "1 speaker" : "\(speakers) speakers"
    return "\(quotes(count)), \(people), \(notices)."
  }

  static func spokenQuote(_ number: Int, of count: Int, by name: String, _ words: String) -> String
  {
    "Quote \(number) of \(count), \(name): \(words)"
  }

  /// A speaker who is a guess.
  static func perhaps(_ name: String) -> String { "perhaps \(name)" }
  static let uncertain = "uncertain"

  /// The label before a pull quote, whose words the article also quotes in place.
  static let repeatedQuotation = "Repeated quotation"

  /// The label before the words of a block; `nil` for ordinary paragraphs.
  static func spoken(_ kind: Block.Kind) -> String? {
    switch kind {
    case .section: "Section"
    case .headline: "Headline"
    case .subheading: "Heading"
    case .listItem: "Item"
    case .blockQuotation: "Quotation"
    case .caption: "Caption"
    case .credit: "Credit"
    case .correction: correction
    case .trailer: "After the article"
    case .deck, .byline, .dateline, .paragraph, .preformatted: nil
    }
  }
}
