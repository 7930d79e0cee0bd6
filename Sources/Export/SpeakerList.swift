import Document
import Text

/// The speakers of an article, collected from its parts.
struct SpeakerList {
  /// A speaker with totals of its quotations. Thoughts are counted apart.
  struct Entry {
    var speaker: Speaker
    /// The quotations with words in quotation marks.
    var quotes: Int
    /// The other speech.
    var paraphrases: Int
    /// What is only thought.
    var thoughts: Int
    /// The speech whose speaker is a guess.
    var uncertain: Int
    /// The role and affiliation in the words of the article.
    var about: [ByteRange]
    /// The quotations that are speech.
    var speech: Int { quotes + paraphrases }
    /// Whether all speech is a guess.
    var isUncertain: Bool { speech > 0 && uncertain == speech }
  }

  private struct Key: Hashable {
    let name: String
    let kind: Speaker.Kind
  }

  /// The speakers in the order of their first mention.
  private(set) var entries: [Entry] = []
  private let text: UTF8Text
  private let index: CodePointIndex
  /// The entries of the speakers of earlier parts.
  private var places: [Key: Int] = [:]

  /// An empty list for a text.
  init(_ text: UTF8Text) {
    self.text = text
    index = CodePointIndex(text)
  }

  /// Adds the speakers of a part, only those of `ids` if given. A speaker with the same name in an earlier part is the
  /// same one.
  mutating func add(_ part: Article, _ ids: [Speaker.ID]? = nil) {
    let first = entries.count
    for speaker in part.speakers where ids?.contains(speaker.id) ?? true {
      let quotes = speaker.quotes.map { part.quotes[$0] }
      let speech = quotes.filter { !$0.isBelief }
      let marked = speech.count(where: \.hasMarks)
      let entry = Entry(
        speaker: speaker, quotes: marked, paraphrases: speech.count - marked,
        thoughts: quotes.count - speech.count, uncertain: speech.count(where: \.isUncertain),
        about: part.about(speaker))
      if let place = places[Key(name: speaker.name, kind: speaker.kind)] {
        entries[place].add(entry)
      } else {
        entries.append(entry)
      }
    }
    for place in first..<entries.count {
      places[Key(name: entries[place].speaker.name, kind: entries[place].speaker.kind)] = place
    }
  }

  /// The speakers in the order of the reader's list: people, then groups, then unnamed sources, then those who are a
  /// guess; whoever is quoted with more words first.
  var ordered: [Entry] {
    entries.enumerated().sorted { one, other in
      (one.element.rank, -one.element.speaker.wordsQuoted, one.offset)
        < (other.element.rank, -other.element.speaker.wordsQuoted, other.offset)
    }.map(\.element)
  }

  /// The record of a speaker; `start` and `end` are its first mention, in code points.
  func record(of entry: Entry) -> [JSON.Member] {
    let speaker = entry.speaker
    let mention = index.codePoints(speaker.firstMention)
    return [
      .init("name", .string(speaker.name)), .init("kind", .string(speaker.kind.rawValue)),
      .init("role", JSON(speaker.role.map { text[$0] })),
      .init("affiliation", JSON(speaker.affiliation.map { text[$0] })),
      .init("aliases", JSON(speaker.aliases)), .init("quotes", .int(entry.quotes)),
      .init("paraphrases", .int(entry.paraphrases)), .init("thoughts", .int(entry.thoughts)),
      .init("words", .int(speaker.wordsQuoted)), .init("uncertain", .int(entry.uncertain)),
      .init("start", .int(mention.lowerBound)), .init("end", .int(mention.upperBound)),
    ]
  }

  /// The line of a speaker, for people, with thoughts or without.
  func line(of entry: Entry, all: Bool) -> String {
    let speaker = entry.speaker
    let about = entry.about.map { text[$0] }
    let parts = [speaker.name] + about + (speaker.kind == .person ? [] : [speaker.kind.rawValue])
    let doubt = entry.isUncertain ? ", uncertain" : ""
    return TerminalSafety.oneLine(
      parts.joined(separator: ", ") + " — \(count(of: entry, all))\(doubt)")
  }

  /// Everything that a speaker says, and thinks if all counts, in words.
  private func count(of entry: Entry, _ all: Bool) -> String {
    let counts = [
      (entry.quotes, "quote"), (entry.paraphrases, "paraphrase"),
      (all ? entry.thoughts : 0, "thought"),
    ]
    let parts = counts.filter { $0.0 > 0 }.map { $0 == 1 ? "1 \($1)" : "\($0) \($1)s" }
    return parts.isEmpty ? "no quotes" : parts.joined(separator: ", ")
  }
}

extension SpeakerList.Entry {
  /// The place of the group that it belongs to.
  fileprivate var rank: Int {
    if isUncertain { return 3 }
    return switch speaker.kind {
    case .person: 0
    case .group: 1
    case .unnamed: 2
    }
  }

  private static let mostAliases = 64

  /// Merges the same speaker of a later part.
  fileprivate mutating func add(_ other: SpeakerList.Entry) {
    quotes += other.quotes
    uncertain += other.uncertain
    paraphrases += other.paraphrases
    thoughts += other.thoughts
    speaker.wordsQuoted += other.speaker.wordsQuoted
    speaker.role = speaker.role ?? other.speaker.role
    speaker.affiliation = speaker.affiliation ?? other.speaker.affiliation
    if about.isEmpty { about = other.about }
    for alias in other.speaker.aliases
    where speaker.aliases.count < Self.mostAliases && !speaker.aliases.contains(alias) {
      speaker.aliases.append(alias)
    }
  }
}
