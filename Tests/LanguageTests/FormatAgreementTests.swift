import Document
import Extraction
import Language
import Testing
import Text

/// A line means the same in a text and in a page: every phrase of every language, in both.
@Suite struct FormatAgreementTests {
  private static let paragraphs = [
    "The night ferry did not sail on Wednesday, and nobody at the pier could say when it would.",
    "Hundreds of travellers slept in the terminal while crews waited for the storm to pass over.",
    "The harbour master had closed the port in the afternoon, after two boats had lost an anchor.",
    "On the island the shops ran out of milk in the evening, and the school stayed closed as well.",
    "A second ferry, which is older and smaller, is in a dock on the mainland and cannot be used.",
    "The company wants to sail again on Friday morning, if the wind comes round from the south.",
  ]

  /// Where a line stands in a story.
  enum Place { case belowHeadline, belowPicture, betweenParagraphs }

  /// What a line is: a block's kind, or outside of the story.
  enum Role: Equatable, CustomStringConvertible {
    case block(Block.Kind)
    case outside

    init(_ article: Article, _ line: String) {
      let block = article.blocks.first { article.text[$0.range].contains(line) }
      self = block.map { $0.kind == .trailer ? .outside : .block($0.kind) } ?? .outside
    }

    var description: String {
      switch self {
      case .block(let kind): kind.rawValue
      case .outside: "outside"
      }
    }
  }

  private static func inText(_ line: String, _ place: Place) -> Role {
    var lines = ["Night ferry stays in port as winds rise"] + paragraphs
    lines.insert(line, at: place == .belowHeadline ? 1 : 4)
    let text = lines.joined(separator: "\n\n")
    return Role(PlainText.article(from: Array(text.utf8)), line)
  }

  private static func inPage(_ line: String, _ place: Place) throws -> Role {
    var parts =
      ["<h1>Night ferry stays in port as winds rise</h1>"] + paragraphs.map { "<p>\($0)</p>" }
    let picture = place == .belowPicture ? "<figure><img src=a.jpg></figure>" : ""
    parts.insert("\(picture)<p>\(line)</p>", at: place == .belowHeadline ? 1 : 4)
    let page = "<html><body><article>\(parts.joined(separator: "\n"))</article></body></html>"
    return Role(try HTMLPage.article(from: Array(page.utf8)), line)
  }

  /// The phrases of a list with a capital, each with more words behind it.
  private static func lines(
    _ list: (Language) -> StaticString, _ rest: String = ""
  ) -> [String] {
    Language.phrases(list).map { phrase in
      let words = phrase.replacing("…", with: "the storm")
      return words.prefix(1).uppercased() + words.dropFirst() + rest
    }
  }

  private func check(
    _ lines: [String], _ place: Place, are role: Role, except: Set<String> = [],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(!lines.isEmpty)
    for line in lines where !except.contains(line) {
      let (text, page) = (Self.inText(line, place), try Self.inPage(line, place))
      #expect(text == role, "\(line) in a text", sourceLocation: sourceLocation)
      #expect(page == role, "\(line) in a page", sourceLocation: sourceLocation)
    }
  }

  @Test func creditsBelowAPicture() throws {
    try check(Self.lines(\.pictures.credits, " Ann Lee"), .belowPicture, are: .block(.credit))
  }

  @Test func creditsByThemselves() throws {
    try check(Self.lines(\.pictures.credits, " Ann Lee"), .betweenParagraphs, are: .block(.credit))
  }

  @Test func bylines() throws {
    for list: (Language) -> StaticString in [\.bylines.by, \.bylines.openings] {
      try check(Self.lines(list, " Ann Lee"), .belowHeadline, are: .block(.byline))
    }
    try check(Self.lines(\.bylines.labels, ": Ann Lee"), .belowHeadline, are: .block(.byline))
  }

  @Test func daysOfPublication() throws {
    for list: (Language) -> StaticString in [\.dates.publishing, \.dates.updating] {
      try check(Self.lines(list, " 9 May 2018"), .belowHeadline, are: .block(.dateline))
    }
  }

  @Test func notices() throws {
    let rest = ": An earlier version of this story misspelled the name of the ferry."
    let labels: [(Language) -> StaticString] = [
      \.notices.standingCorrectionLabels, \.notices.correctionLabels,
      \.notices.looseCorrectionLabels, \.notices.standingClarificationLabels,
      \.notices.clarificationLabels, \.notices.updateLabels, \.notices.looseUpdateLabels,
      \.notices.noteLabels, \.notices.looseNoteLabels,
    ]
    for list in labels {
      try check(Self.lines(list, rest), .betweenParagraphs, are: .block(.correction))
    }
    for list: (Language) -> StaticString in [
      \.notices.correctionOpenings, \.notices.updateOpenings,
    ] {
      try check(
        Self.lines(list, " X, Y and Z on the ferry that was named here."), .betweenParagraphs,
        are: .block(.correction))
    }
  }

  @Test func whatPagesSayBesideTheirArticle() throws {
    let lists: [(Language) -> StaticString] = [
      \.boilerplate.promotions, \.boilerplate.siteTalk, \.boilerplate.buttons,
      \.boilerplate.asides, \.boilerplate.looseAsides, \.boilerplate.headings,
      \.boilerplate.closings, \.boilerplate.consents,
    ]
    for list in lists { try check(Self.lines(list), .betweenParagraphs, are: .outside) }
    try check(Self.lines(\.boilerplate.follow, " @lantern"), .betweenParagraphs, are: .outside)
    try check(
      Self.lines(\.boilerplate.requests, " our newsletter"), .betweenParagraphs, are: .outside)
  }
}
