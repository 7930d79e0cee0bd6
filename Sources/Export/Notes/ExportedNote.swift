import Text

/// A note on a passage, as it leaves the program.
public struct ExportedNote: Sendable, Equatable {
  /// An id that no other note has.
  public var id: String
  /// The words of the passage; empty for a note on the whole article.
  public var words: String
  /// The words before and after the passage, if its place is known.
  public var before = "", after = ""
  /// The place of the passage in the text, in code points; `nil` if it is not known.
  public var place: Range<Int>?
  /// Who says the words, if they are a quotation; followed by a question mark if that is a guess.
  public var speaker: String?
  /// The label of words that are not all the speaker's: “paraphrase”.
  public var label: String?
  /// The note; empty for a highlight.
  public var body: String
  /// When it was made and changed, in ISO 8601.
  public var made: String, changed: String

  /// A note whose place is not known.
  public init(id: String, words: String, body: String, made: String, changed: String) {
    (self.id, self.words, self.body, self.made, self.changed) = (id, words, body, made, changed)
  }
}

/// The notes on an article.
public struct ExportedNotes: Sendable, Equatable {
  /// What identifies the article in every export.
  public var key: String
  /// What is known of the article.
  public var title: String
  public var publisher: String?, published: String?, address: String?
  public var authors: [String] = [], tags: [String] = []
  /// The notes, in the order of the text.
  public var notes: [ExportedNote]

  /// The notes on an article of which only the title is known.
  public init(key: String, title: String, notes: [ExportedNote] = []) {
    (self.key, self.title, self.notes) = (key, title, notes)
  }
}

extension ExportedNotes {
  /// The header of ``csvRows``.
  public static var csvHeader: [UInt8] {
    CSV.row(
      [
        "title", "publisher", "published", "url", "tags", "speaker", "wording", "words", "note",
        "made", "id",
      ]
      .map(CSV.Cell.text))
  }

  /// A row per note.
  public var csvRows: [UInt8] {
    notes.flatMap { note in
      CSV.row(
        [
          title, publisher ?? "", published ?? "", address ?? "", tags.joined(separator: " "),
          note.speaker ?? "", note.label ?? "", note.words, note.body, note.made, note.id,
        ].map(CSV.Cell.text))
    }
  }

  /// The notes for a terminal: the title, and each passage with its note below.
  public var plainText: String {
    let head = [title, publisher, published].compactMap { $0 }.joined(separator: ", ")
    let entries = notes.map { note in
      let speaker = note.speaker.map { " — \($0)" } ?? ""
      let label = note.label.map { "[\($0)] " } ?? ""
      let words = note.words.isEmpty ? [] : ["  " + label + Self.line(note.words) + speaker]
      return words + (note.body.isEmpty ? [] : ["    " + Self.line(note.body)])
    }
    return ([Self.line(head)] + entries.joined()).joined(separator: "\n") + "\n"
  }

  private static func line(_ text: String) -> String { TerminalSafety.oneLine(text) }
}

extension [ExportedNotes] {
  /// The notes as a collection of the Web Annotation model (https://www.w3.org/TR/annotation-model/).
  public var webAnnotations: JSON {
    let items = flatMap { article in article.notes.map { $0.annotation(of: article) } }
    return .object([
      .init("@context", .string("http://www.w3.org/ns/anno.jsonld")),
      .init("id", .string("urn:pullquote:notes")), .init("type", .string("AnnotationCollection")),
      .init("total", .int(items.count)),
      .init(
        "first",
        .object([
          .init("id", .string("urn:pullquote:notes:1")), .init("type", .string("AnnotationPage")),
          .init("startIndex", .int(0)), .init("items", .array(items)),
        ])),
    ])
  }
}

extension ExportedNote {
  fileprivate func annotation(of article: ExportedNotes) -> JSON {
    var members: [JSON.Member] = [
      .init("id", .string("urn:pullquote:note:" + id)), .init("type", .string("Annotation")),
      .init("motivation", .string(body.isEmpty ? "highlighting" : "commenting")),
      .init("created", .string(made)), .init("modified", .string(changed)),
    ]
    if !body.isEmpty {
      members.append(
        .init(
          "body",
          .object([
            .init("type", .string("TextualBody")), .init("value", .string(body)),
            .init("format", .string("text/plain")),
          ])))
    }
    var target: [JSON.Member] = [
      .init("source", .string(article.address ?? "urn:pullquote:article:" + article.key)),
      .init("title", .string(article.title)),
    ]
    if !words.isEmpty { target.append(.init("selector", .array(selectors))) }
    return .object(members + [.init("target", .object(target))])
  }

  private var selectors: [JSON] {
    let quote = JSON.object([
      .init("type", .string("TextQuoteSelector")), .init("exact", .string(words)),
      .init("prefix", .string(before)), .init("suffix", .string(after)),
    ])
    guard let place else { return [quote] }
    return [
      quote,
      .object([
        .init("type", .string("TextPositionSelector")), .init("start", .int(place.lowerBound)),
        .init("end", .int(place.upperBound)),
      ]),
    ]
  }
}
