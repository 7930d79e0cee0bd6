import Text

/// How a paragraph begins an editor's notice: a correction, a clarification, an update or a note.
///
/// The one place that knows the openings, used to type blocks and to parse notices.
public enum NoticeCue: Sendable, Equatable {
  /// It is a label alone: “For the record:”, “Correction: Dec. 6, 2021”. The notice follows.
  case label
  /// It begins the notice itself.
  case notice

  /// Decides whether the words of a range begin a notice. Reads at most the first 200 bytes.
  public init?(_ range: ByteRange, of text: UTF8Text) {
    let words = text.folded(range)
    var start = 0
    while start < words.count, Self.leading.contains(words[start]) { start += 1 }
    if let label = Self.labels.match(words, from: start) {
      guard let cue = Self.afterLabel(words, start + label) else { return nil }
      self = cue
    } else if Self.opensSentence(words, start) {
      self = .notice
    } else {
      return nil
    }
  }

  private static let leading = Set("*([_-. ".utf8)

  private static let labels = PhraseTable([
    "for the record", "correction", "corrections", "clarification", "clarifications",
    "corrections and clarifications", "corrections & clarifications", "correction appended",
    "correction and clarification", "editor's note", "editors' note", "editors note",
    "editor's correction", "editorial note", "update", "amendment", "a correction",
  ])

  private static let months = PhraseTable([
    "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "june", "jun",
    "july", "jul", "aug", "august", "sept", "sep", "september", "oct", "october", "nov", "november",
    "dec", "december",
  ])

  /// What a label is when the words from `end` on follow it; `nil` when it is none, as in
  /// “correction officers” or “For the record, I never met him”.
  private static func afterLabel(_ words: [UInt8], _ end: Int) -> NoticeCue? {
    var next = end
    while next < words.count, words[next] == .space || words[next] == .comma { next += 1 }
    guard next < words.count else { return .label }
    if words[next].isASCIIDigit || words[next] == .leftParenthesis
      || months.match(words, from: next) != nil
    {
      return isDateOnly(words, next) ? .label : .notice
    }
    guard next == end || words[next] == .hyphen, ":.-])".utf8.contains(words[next]) else {
      return nil
    }
    while next < words.count, ":.-]) ".utf8.contains(words[next]) { next += 1 }
    return next == words.count || isDateOnly(words, next) ? .label : .notice
  }

  /// Whether nothing but a date follows: words with digits, months, weekdays, “p.m.”, “GMT”.
  private static func isDateOnly(_ words: [UInt8], _ start: Int) -> Bool {
    words[start...].contains { $0.isASCIIDigit }
      && words[start...].split(separator: .space).allSatisfy { word in
        word.count <= 4 || word.contains { $0.isASCIIDigit } || months.match(Array(word)) != nil
          || word.prefix { $0.isASCIILetter }.suffix(3).elementsEqual("day".utf8)
      }
  }

  private static let versions = PhraseTable(
    ["earlier", "previous", "prior", "original", "initial"].flatMap { age in
      ["an ", "a ", "the ", ""].map { "\($0)\(age) version of " }
    } + ["this version of "])

  private static let errors = PhraseTable(
    ["because of ", "due to "].flatMap { cause in
      ["editing", "reporting", "production", "transcription"].flatMap { kind in
        ["a", "an"].map { "\(cause)\($0) \(kind) error" }
      }
    })

  private static let works = PhraseTable([
    "article", "story", "post", "report", "piece", "column", "item", "page", "headline", "caption",
    "sentence", "paragraph", "blog post", "news story", "news article", "review", "essay", "copy",
    "interview", "obituary", "video", "graphic", "map", "list", "feature", "podcast",
  ])

  private static let changes = PhraseTable(
    ["has been ", "has since been ", "was ", "have been ", "is being "].flatMap { passive in
      ["corrected", "amended", "updated", "revised", "clarified", "changed", "edited", "modified"]
        .map { passive + $0 }
    } + [
      "corrects", "clarifies", "originally", "previously", "initially", "incorrectly",
      "mistakenly", "misstated", "misidentified", "misspelled", "erroneously", "wrongly",
      "also corrects", "contained an error", "has been clarified",
    ])

  private static let determiners = PhraseTable(["this ", "the ", "our "])

  /// Whether a sentence begins that tells of this article's own change or fault.
  private static func opensSentence(_ words: [UInt8], _ start: Int) -> Bool {
    if errors.match(words, from: start) != nil { return true }
    if let length = versions.match(words, from: start) {
      return work(words, start + length) != nil
    }
    guard words[start...].starts(with: "this ".utf8), let end = work(words, start) else {
      return false
    }
    return changes.match(words, from: end + 1) != nil
  }

  /// The end of “this story” at an offset.
  private static func work(_ words: [UInt8], _ start: Int) -> Int? {
    guard let determiner = determiners.match(words, from: start),
      let noun = works.match(words, from: start + determiner)
    else { return nil }
    return start + determiner + noun
  }
}
