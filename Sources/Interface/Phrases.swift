import Document

/// Every message of the interface.
enum Phrases {
  static let analysing = "analysing…"
  static let reading = "reading…"
  static let noOtherTheme = "no other theme"
  static let noSpeaker = "no speaker selected: ] goes to a quote, s to the list"
  static let noSpeakers = "nobody is quoted here"
  static let noQuotes = "no quotes"
  static let noQuoteHere = "no quote on this page"
  static let firstQuote = "this is the first quote"
  static let lastQuote = "this is the last quote"
  static let noCorrection = "this article has no corrections"
  static let readCorrectionFirst = "not read yet: c shows the correction, then x folds it"
  static let noSearch = "no previous search; press / to start one"
  static let wrappedToStart = "search wrapped to the start"
  static let wrappedToEnd = "search wrapped to the end"
  static let byAppearance = "as they appear"
  static let correctionGoesOn = "… C goes to the full text"
  static let rule = "Rule"
  static let mention = "Named as"
  static let confidence = "Certainty"
  static let alternative = "Or else"
  static let wrongIf = "Wrong if"
  static let nobody = "nobody"
  static let whoSays = "Who says it? Type a name or choose with ↑ ↓; Enter accepts, Esc leaves it"
  static let whoPrompt = "who: "
  static let noQuoteToRule = "no current quote: ] goes to one"
  static let tooLongToRule = "this text is too long: only whole articles keep decisions"
  static let noName = "no name: type it after the command, as in :rename Ana Ruiz"
  static func nobodyToMerge(_ name: String) -> String {
    "no other speaker is called “\(name)”: :rename gives a name"
  }
  static let decision = "Decided"
  static func decided(by author: String, _ day: String) -> String { "by \(author), \(day)" }
  static let digest = "Enter goes there, q to close"
  static let whyPage = "Why · i to close"
  static let noChanges = "nothing changed since the last version"
  static let notHereAnyMore = "these words are not in this version"
  static let speakers = "Speakers"
  static let correction = "Correction"
  static let help = "Keys · ? to close"
  static let noOutline = "no headings and no quotes here"
  static let outlineTitle = "Outline"
  static let outline = "Outline · Enter to go there, O to close"

  static func theme(_ name: String) -> String { "theme: \(name)" }
  static func themes(_ names: [String]) -> String { "themes: " + names.joined(separator: ", ") }
  static func noSuchTheme(_ name: String) -> String { "no theme named “\(name)”" }
  static func noSuchCommand(_ name: String) -> String { "unknown command “\(name)”; ? shows help" }
  static func cannotSearch(_ typed: String) -> String {
    guard typed.hasPrefix("r:") else { return "nothing to search for: \(typed)" }
    let expression = String(typed.dropFirst(2))
    return "invalid regular expression: \(expression) · \(fix(RegexError.find(in: expression)))"
  }

  /// How to fix an invalid expression.
  private static func fix(_ error: RegexError) -> String {
    switch error {
    case .openGroup: "( needs a closing ); \\( matches it"
    case .openSet: "[ needs a closing ]; \\[ matches it"
    case .strayClose: "unmatched ); \\) matches it"
    case .nothingToRepeat: "* + ? { need something to repeat; \\* matches *"
    case .trailingBackslash: "\\\\ matches a backslash"
    case .unknownEscape(let letter): "unknown escape \\\(letter)"
    case .empty: "it is empty"
    case .other: "too long, or too many repetitions"
    }
  }

  static func notFound(_ words: String) -> String {
    let looksRegular =
      words.hasPrefix("^") || words.hasSuffix("$")
      || ["\\", ".*", "[", "|"].contains(where: words.contains)
    guard looksRegular, !words.hasPrefix("r:"), !words.hasPrefix("q:"), !words.hasPrefix("s:")
    else {
      return "not found: \(words)"
    }
    return "not found: \(words) · /r:\(words) takes it as a regular expression"
  }
  static func noSuchSpeaker(_ number: Int) -> String { "no speaker \(number)" }
  static func quotes(_ count: Int) -> String { count == 1 ? "1 quote" : "\(count) quotes" }
  static func paraphrases(_ count: Int) -> String {
    count == 1 ? "1 paraphrase" : "\(count) paraphrases"
  }
  static func thoughts(_ count: Int) -> String {
    count == 1 ? "1 thought" : "\(count) thoughts"
  }
  static func count(_ count: QuoteCount) -> String {
    let parts = [
      count.marked == 0 ? nil : quotes(count.marked),
      count.paraphrases == 0 ? nil : paraphrases(count.paraphrases),
      count.thoughts == 0 ? nil : thoughts(count.thoughts),
    ].compactMap { $0 }
    return parts.isEmpty ? quotes(0) : parts.joined(separator: ", ")
  }
  static func selected(_ name: String, _ count: QuoteCount) -> String {
    "\(name) · \(self.count(count)) · Enter goes to the first"
  }

  static func order(_ order: SpeakerList.Order) -> String {
    order == .appearance ? "speakers in order of appearance" : "speakers by words quoted"
  }

  static func heading(_ heading: SpeakerList.Heading) -> String {
    switch heading {
    case .kind(.person): speakers
    case .kind(.group): "Groups"
    case .kind(.unnamed): "Unnamed"
    case .uncertain: "Uncertain"
    }
  }

  static let selecting = "Select · y to copy, | to pipe, Esc to leave"
  static let noAddress = "the article has no web address"
  static let noSource = "this was not read from a file"
  static let stale = "changed"
  static func changed(_ name: String, key: String?) -> String {
    "\(name) has changed" + (key.map { ": \($0) reads it again" } ?? "")
  }
  static let noPath = "no file name: type it after the command, as in :w notes.md"
  static let notForLibrary = "printouts and texts of more than 1 MB are not kept in the library"
  static let notWholeYet = "the text is still being read: try again later"
  static let notWholeToWrite = "the text is still being read: :w! writes what is here"
  static func copied(_ words: String) -> String { "copied: \(words)" }
  static func mouse(isOn: Bool) -> String { isOn ? "mouse on" : "mouse off" }

  static func sign(of kind: Prompt.Kind) -> String {
    switch kind {
    case .search: "/"
    case .command: ":"
    case .pipe: "|"
    case .lines: "&"
    case .shell: "!"
    case .option: "--"
    }
  }

  static func noAction(_ key: String) -> String { "\(key) does nothing here: ? lists the keys" }
  static let notInHelp = "not while the help is open: q closes it"
  static let nothingToAlign = "no current quote or match on the screen: ] goes to a quote"
  static func article(_ number: Int, of count: Int) -> String { "article \(number) of \(count)" }
  static let noNote = "no note: type it after the command, as in :note check this figure"
  static func noNumber(_ example: String) -> String {
    "type the number after the command, as in \(example)"
  }
  static func resumed(_ start: String?) -> String {
    "where you left it" + (start.map { ": \($0) goes to the start" } ?? "")
  }
  static let notCut = "nothing is cut off: :chop cuts the long lines of a printout"
  static let notCutInArticle = "only the lines of printouts can be cut: an article is wrapped"
  static let notNumberedInArticle = "only the lines of printouts have numbers"
  static let notFilteredInArticle =
    "only the lines of printouts can be filtered: / searches, f dims"
  static func numbering(isOn: Bool) -> String { isOn ? "lines have numbers" : "no numbers" }
  static let ignoringCase = "searches ignore case unless a capital is typed"
  static func noOption(_ letter: String) -> String {
    "no option -\(letter): -S cuts long lines, -N numbers them"
  }
  static let noShell = "! runs nothing: | hands the text to a command"
  static let unfiltered = "all lines"
  static func filtered(_ count: Int, of total: Int) -> String {
    "\(count) of \(total) lines: & Enter shows all"
  }
  /// - Parameters:
  ///   - lines: the numbers of the first and the last line on the screen.
  ///   - count: the number of lines.
  static func position(
    lines: ClosedRange<Int>, of count: Int, isGrowing: Bool, percent: Int, _ name: String?
  ) -> String {
    let shown =
      lines.count == 1
      ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound)–\(lines.upperBound)"
    return "\(shown) of \(count)\(isGrowing ? "+" : ""), \(percent)%"
      + (name.map { " of \($0)" } ?? "")
  }
  /// - Parameter line: the line of the source at the top of the screen, if it is known.
  static func position(percent: Int, of name: String?, line: Int?) -> String {
    "\(percent)%" + (name.map { " of \($0)" } ?? "") + (line.map { ", line \($0)" } ?? "")
  }
  static func marks(_ names: [String]) -> String {
    names.isEmpty ? "no marks: ma sets mark a" : "marks: " + names.joined(separator: " ")
  }
  static func chopping(isOn: Bool) -> String {
    isOn ? "long lines are cut" : "long lines are wrapped"
  }
  static let following = "following the end; Ctrl-C stops"
  static let followed = "following"
  static let readAsArticle = ":printout shows the lines again"
  static let alreadyArticle = "this is read as an article already"
  static let alreadyPrintout = "this is shown line by line already"
  /// - Parameter language: the tag of the language, if it is known.
  static func coverage(_ language: String?) -> String {
    (language.map { "\($0): " } ?? "") + "only quotes in marks are found"
  }
  static func shortCoverage(_ language: String?) -> String {
    (language.map { "\($0): " } ?? "") + "quotes in marks only"
  }
  static let noLinks = "no links here"
  static let lastLink = "this is the last link"
  static let firstLink = "this is the first link"
  static let links = "Links · Enter opens one, o in the browser, q to close"
  static func link(_ number: Int, of count: Int, to address: String) -> String {
    "link \(number)/\(count) · \(address)"
  }
  static func inThisArticle(_ words: String) -> String { "here: \(words)" }
  static let linkIsInThisArticle = "this link leads to a place in the article: Enter goes there"
  static let noJump = "no more positions in the jump list"
  static func marked(_ name: String) -> String { "mark \(name) set" }
  static func noMark(_ name: String) -> String { "no mark \(name)" }
  static func measure(_ columns: Int) -> String { "\(columns) columns" }
  /// - Parameter shown: how many columns of text there are room and words for.
  static func textColumns(_ wanted: Int, shown: Int) -> String {
    if shown < wanted { return "no use for \(wanted) columns of text here" }
    return wanted == 1 ? "one column of text" : "\(wanted) columns of text"
  }
  static func textColumnRange(_ most: Int) -> String {
    "1 to \(most) columns of text can be shown"
  }
  static let onlyArticlesHaveColumns = "only articles have columns of text"
  static func analysing(_ percent: Int?) -> String {
    percent.map { "analysing \($0)%" } ?? analysing
  }

  static let only = "only"
  static func only(_ name: String) -> String { "\(only) \(name)" }
  static func why(_ name: String) -> String { "Why \(name)?" }
  static let noBeliefs = "no thoughts found"
  static let beliefsShown = "thoughts shown"
  static let beliefsHidden = "thoughts hidden"
  static func paraphrases(areCounted: Bool) -> String {
    areCounted ? "] and ) stop at paraphrases too" : "] and ) stop at words in quotation marks"
  }
  static let note = "Note"
  static let touched = "‡ an editor’s note corrects these words"
  static let mode = "Kind"
  static let belief = "thought, not said"
  /// Where a quote is among all, such as `5/17`.
  static func position(_ number: Int, of count: Int) -> String { "\(number)/\(count)" }
  /// Where a quote is, such as `3/13 of Ana Ruiz, 5/17`.
  static func quote(_ own: String, of name: String, _ all: String?) -> String {
    "\(own) of \(name)" + (all.map { ", \($0)" } ?? "")
  }
  static func quote(_ all: String, by name: String) -> String { "\(all) · \(name)" }
  static let paraphrase = "paraphrase"
  /// - Parameter other: the name of the only other speaker, if there is room for it.
  static func name(_ name: String, with other: String?, of count: Int) -> String {
    "\(name) with \(other ?? (count == 1 ? "1 other" : "\(count) others"))"
  }

  static func correctionHint(_ count: Int) -> String {
    count == 1 ? "c more" : "1 of \(count) · c more"
  }

  /// - Parameter percent: the progress of the search; `nil` when it is done.
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

  static func named(_ words: String) -> String { "“\(words)”, by name" }
  static func unresolved(_ words: String) -> String {
    "“\(words)”, whom nothing else in the article names"
  }
  static func meant(_ words: String, by name: String) -> String { "“\(words)” is \(name)" }
  /// - Parameter before: the name that was used last, and how many paragraphs before.
  static func resolved(_ words: String, to name: String, named before: (String, Int)?) -> String {
    guard let (last, distance) = before else {
      return "“\(words)” is \(name), who is named only later"
    }
    let place =
      switch distance {
      case 0: "earlier in this paragraph"
      case 1: "in the paragraph before"
      default: "\(distance) paragraphs before"
      }
    let known = words == last ? "who is named so" : "last named “\(last)”"
    return "“\(words)” is \(name), \(known) \(place)"
  }

  /// What would make the speaker another one.
  ///
  /// - Parameter isNamed: whether the sentence has the full name.
  static func doubt(_ evidence: Quote.Evidence, isNamed: Bool) -> String {
    switch evidence {
    case .none: "somebody says these words, and the article names them elsewhere"
    case .cue, .accordingTo, .label:
      isNamed
        ? "the name belongs to somebody else who is quoted in this sentence"
        : "the words for the speaker mean somebody who was named before"
    case .continuation: "the quote that it continues has another speaker"
    case .floating: "a new speaker begins with this paragraph"
    case .alternation: "somebody speaks twice in a row"
    case .proximity: "somebody who is named further away says it"
    case .model: "another name nearby is meant; a verb of speaking would settle it"
    }
  }

  /// How the speaker was found.
  ///
  /// - Parameter verb: the reporting verb, if there is one.
  static func evidence(_ evidence: Quote.Evidence, verb: String?) -> String {
    switch evidence {
    case .none: "not speech, but a title, a nickname or scare quotes"
    case .cue:
      verb.map { "“\($0)” joins the quote and the name" }
        ?? "a reporting verb joins the quote and the name"
    case .accordingTo: "attributed with “according to” or a similar phrase"
    case .label: "the name stands before a colon or after a dash"
    case .continuation: "it continues a quote whose speaker is known"
    case .floating: "the speaker of the previous paragraph goes on"
    case .alternation: "two speakers take turns"
    case .proximity: "the only name near the quote"
    case .model:
      verb.map {
        "“\($0)” and this name fit the quote best, of those that a trained model has weighed"
      }
        ?? "this name fits the quote best, of those near it that a trained model has weighed"
    }
  }
}
