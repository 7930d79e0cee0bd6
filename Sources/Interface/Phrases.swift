import Document

/// Every sentence of the interface.
enum Phrases {
  static let analysing = "analysing…"
  static let reading = "reading…"
  static let noOtherTheme = "there is no other theme"
  static let noSpeaker = "no speaker is selected: ] goes to a quote, s to the list"
  static let noSpeakers = "nobody is quoted here"
  static let noQuotes = "there is no quote"
  static let noQuoteHere = "there is no quote on this page"
  static let firstQuote = "this is the first quote"
  static let lastQuote = "this is the last quote"
  static let noCorrection = "this article has no correction"
  static let readCorrectionFirst = "unread: c shows the correction, then x folds it"
  static let noSearch = "nothing was searched: / does"
  static let wrappedToStart = "search went on from the start"
  static let wrappedToEnd = "search went on from the end"
  static let byWords = "by words"
  static let correctionGoesOn = "… C goes to it"
  static let rule = "Rule"
  static let cue = "Cue"
  static let mention = "Named as"
  static let confidence = "Sure"
  static let nobody = "nobody"
  static let speakers = "Speakers"
  static let correction = "Correction"
  static let help = "Keys · ? closes"
  static let outline = "Outline · Enter goes there, O closes"

  static func theme(_ name: String) -> String { "theme: \(name)" }
  static func themes(_ names: [String]) -> String { "themes: " + names.joined(separator: ", ") }
  static func noSuchTheme(_ name: String) -> String { "there is no theme “\(name)”" }
  static func noSuchCommand(_ name: String) -> String { "there is no command “\(name)”: ? tells" }
  static func cannotSearch(_ typed: String) -> String {
    guard typed.hasPrefix("r:") else { return "nothing to search for: \(typed)" }
    let expression = String(typed.dropFirst(2))
    return "no regular expression: \(expression) · \(mend(RegexFault.find(in: expression)))"
  }

  /// How an expression with a fault is mended.
  private static func mend(_ fault: RegexFault) -> String {
    switch fault {
    case .openGroup: "a ( needs its ), or \\( for the sign"
    case .openSet: "a [ needs its ], or \\[ for the sign"
    case .strayClose: "a ) has no (; \\) is the sign"
    case .nothingToRepeat: "* + ? { repeat what is before them; \\* is the sign"
    case .trailingBackslash: "\\\\ is the sign \\"
    case .unknownEscape(let letter): "\\\(letter) means nothing"
    case .empty: "type one, or words without r:"
    case .other: "it is too long, or repeats too often"
    }
  }

  static func notFound(_ words: String) -> String { "not found: \(words)" }
  static func noSuchSpeaker(_ number: Int) -> String { "there is no speaker \(number)" }
  static func quotes(_ count: Int) -> String { count == 1 ? "1 quote" : "\(count) quotes" }
  static func selected(_ name: String, quotes count: Int) -> String {
    "\(name) · \(quotes(count))"
  }

  static func order(_ order: SpeakerList.Order) -> String {
    order == .appearance ? "speakers as they appear" : "speakers by words quoted"
  }

  static func heading(_ heading: SpeakerList.Heading) -> String {
    switch heading {
    case .kind(.person): speakers
    case .kind(.group): "Groups"
    case .kind(.unnamed): "Unnamed"
    case .uncertain: "Uncertain"
    }
  }

  static let selecting = "Select · y copies, | pipes, Esc leaves"
  static let noAddress = "the article does not say its address"
  static let noSource = "the article does not come from a file"
  static let stale = "changed"
  static func changed(_ name: String, key: String?) -> String {
    "\(name) has changed" + (key.map { ": \($0) reads it again" } ?? "")
  }
  static let noPath = "write to which file? :w notes.md"
  static let notWholeYet = "the end of the text is not here yet: try again when it is"
  static let notWholeToWrite = "the end of the text is not here yet: :w! writes what is"
  static func copied(_ words: String) -> String { "copied: \(words)" }
  static func mouse(isOn: Bool) -> String { isOn ? "mouse on" : "mouse off" }

  static func sign(of kind: Prompt.Kind) -> String {
    switch kind {
    case .search: "/"
    case .command: ":"
    case .pipe: "|"
    }
  }

  static let noJump = "there is no place to go to in the jump list"
  static func marked(_ name: String) -> String { "marked as \(name)" }
  static func noMark(_ name: String) -> String { "there is no mark \(name)" }
  static func measure(_ columns: Int) -> String { "\(columns) columns" }
  static func analysing(_ percent: Int?) -> String {
    percent.map { "analysing \($0)%" } ?? analysing
  }

  static func only(_ name: String) -> String { "only \(name)" }
  static func why(_ name: String) -> String { "Why \(name)?" }
  static let noBeliefs = "nothing here is only thought"
  static let beliefsShown = "what is only thought is shown, too"
  static let beliefsHidden = "only what is said is shown"
  static let note = "Note"
  static let touched = "‡ an editor’s correction is about these words"
  static let mode = "Kind"
  static let belief = "thought, not said"
  static func guessed(_ name: String) -> String { name + "?" }
  static func quote(_ count: String?, by name: String) -> String {
    count.map { "quote \($0) · \(name)" } ?? "paraphrase · \(name)"
  }

  static func correctionHint(_ count: Int) -> String {
    count == 1 ? "c more" : "1 of \(count) · c more"
  }

  /// - Parameter percent: how far the search is; nil when it is done.
  static func matches(
    current: Int?, count: Int, inQuotes: Int, isComplete: Bool, percent: Int?
  ) -> String {
    guard count > 0 else { return percent.map { "searching… \($0)%" } ?? "no match" }
    let total = "\(current ?? 0)/\(count)" + (isComplete ? "" : "+")
    let split = inQuotes > 0 ? "\(total), \(inQuotes) in quotes" : total
    return percent.map { "\(split) · searching \($0)%" } ?? split
  }

  static func label(_ kind: Correction.Kind) -> String {
    switch kind {
    case .correction: "Correction"
    case .clarification: "Clarification"
    case .update: "Update"
    case .editorsNote: "Editor’s note"
    }
  }

  static func evidence(_ evidence: Quote.Evidence) -> String {
    switch evidence {
    case .none: "nobody says it: a title, a nickname, or words held at a distance"
    case .cue: "a cue joins the words and the name in one sentence"
    case .accordingTo: "the article gives it “according to” the name"
    case .label: "the name stands before a colon, or after a dash"
    case .continuation: "it goes on with a quote whose speaker is known"
    case .floating: "the speaker of the paragraph before goes on talking"
    case .alternation: "two speakers take turns"
    case .proximity: "the only name near it"
    case .model: "a learned ranking of the names near it"
    }
  }
}
