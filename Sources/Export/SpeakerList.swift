import Document
import Text

/// The speakers of an article, collected from its parts.
struct SpeakerList {
  /// A speaker with totals of its quotations.
  struct Entry {
    var speaker: Speaker
    var quotes: Int
    var uncertain: Int
    /// The role and affiliation in the words of the article.
    var about: [ByteRange]
    /// Whether any of the words are in quotation marks.
    var isMarked: Bool
    /// Whether every quotation is a guess.
    var isUncertain: Bool { quotes > 0 && uncertain == quotes }
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
      let entry = Entry(
        speaker: speaker, quotes: quotes.count, uncertain: quotes.count(where: \.isUncertain),
        about: part.about(speaker), isMarked: quotes.contains(where: \.hasMarks))
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

  /// The record of a speaker; `start` and `end` are its first mention, in code points.
  func record(of entry: Entry) -> [JSON.Member] {
    let speaker = entry.speaker
    let mention = index.codePoints(speaker.firstMention)
    return [
      .init("name", .string(speaker.name)), .init("kind", .string(speaker.kind.rawValue)),
      .init("role", JSON(speaker.role.map { text[$0] })),
      .init("affiliation", JSON(speaker.affiliation.map { text[$0] })),
      .init("aliases", JSON(speaker.aliases)), .init("quotes", .int(entry.quotes)),
      .init("words", .int(speaker.wordsQuoted)), .init("uncertain", .int(entry.uncertain)),
      .init("start", .int(mention.lowerBound)), .init("end", .int(mention.upperBound)),
    ]
  }

  /// The line of a speaker, for people.
  func line(of entry: Entry) -> String {
    let speaker = entry.speaker
    let about = entry.about.map { text[$0] }
    let count = entry.quotes == 1 ? "1 quote" : "\(entry.quotes) quotes"
    let parts = [speaker.name] + about + (speaker.kind == .person ? [] : [speaker.kind.rawValue])
    let doubt = entry.isUncertain ? ", uncertain" : ""
    return TerminalSafety.oneLine(parts.joined(separator: ", ") + " — \(count)\(doubt)")
  }
}

extension SpeakerList.Entry {
  private static let mostAliases = 64

  /// Merges the same speaker of a later part.
  fileprivate mutating func add(_ other: SpeakerList.Entry) {
    quotes += other.quotes
    uncertain += other.uncertain
    isMarked = isMarked || other.isMarked
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
