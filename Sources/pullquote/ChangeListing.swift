import Document
import Export
import Interface
import Library
import Text
import Versions

/// The list of what changed between two versions of an article.
struct ChangeListing {
  private let old: Article
  private let new: Article
  private let changes: VersionChanges
  private let indices: (old: CodePointIndex, new: CodePointIndex)

  /// Compares two analysed versions.
  init(_ old: Article, _ new: Article) {
    self.old = old
    self.new = new
    changes = VersionChanges(from: old, to: new)
    indices = (CodePointIndex(old.text), CodePointIndex(new.text))
  }

  private static let fields = [
    "what", "kind", "old", "old_start", "old_end", "old_speaker", "new", "new_start", "new_end",
    "new_speaker", "notice",
  ]

  /// The listing of no change.
  static var empty: Listing {
    Listing(
      name: "changes", fields: fields + Article.sourceFields, records: [], lines: [], markdown: [])
  }

  /// The listing: a record a change, offsets in code points.
  func listing(quotesOnly: Bool) -> Listing {
    let entries =
      changes.quotations.map(entry) + (quotesOnly ? [] : changes.sentences.map(entry))
    return Listing(
      name: "changes", fields: Self.fields + Article.sourceFields,
      records: entries.map { $0.members(indices) + new.sourceMembers },
      lines: entries.flatMap(\.lines), markdown: entries.flatMap(\.markdown))
  }

  /// The list for the screen.
  func digest(since version: StoredVersion) -> Digest {
    let entries = changes.quotations.map(entry) + changes.sentences.map(entry)
    return Digest(
      title: "What changed since version \(version.number)",
      entries: entries.map { entry in
        Digest.Entry(
          heading: entry.heading, old: entry.old?.line, new: entry.new?.line,
          target: entry.new.map { .place($0.range.lowerBound) })
      })
  }

  private func entry(_ change: QuotationChange) -> Entry {
    Entry(
      what: "quotation", kind: change.kind.rawValue,
      old: change.old.map { .init(range: $0.range, words: "“\($0.words)”", who: $0.who) },
      new: change.new.map { .init(range: $0.range, words: "“\($0.words)”", who: $0.who) },
      notice: change.notice.map { new[changes.notices[$0].range] })
  }

  private func entry(_ change: SentenceChange) -> Entry {
    Entry(
      what: "sentence", kind: change.old == nil ? "added" : change.new == nil ? "removed" : "words",
      old: change.old.map { .init(range: $0, words: old[$0], who: nil) },
      new: change.new.map { .init(range: $0, words: new[$0], who: nil) },
      notice: nil)
  }
}

/// A change as it is listed.
private struct Entry {
  let what: String
  let kind: String
  let old: Side?
  let new: Side?
  let notice: String?

  /// A passage in one version.
  struct Side {
    let range: ByteRange
    let words: String
    let who: String?

    /// Who says it, and the words.
    var line: String { TerminalSafety.oneLine((who.map { $0 + ": " } ?? "") + words) }
  }

  /// The record in JSON and tables; the words of a quotation are without its marks.
  func members(_ indices: (old: CodePointIndex, new: CodePointIndex)) -> [JSON.Member] {
    [.init("what", .string(what)), .init("kind", .string(kind))]
      + members("old", old, indices.old) + members("new", new, indices.new)
      + [.init("notice", JSON(notice))]
  }

  private func members(_ name: String, _ side: Side?, _ index: CodePointIndex) -> [JSON.Member] {
    let range = side.map { index.codePoints($0.range) }
    return [
      .init(name, JSON(side?.words)), .init("\(name)_start", JSON(range?.lowerBound)),
      .init("\(name)_end", JSON(range?.upperBound)), .init("\(name)_speaker", JSON(side?.who)),
    ]
  }

  var heading: String {
    what == "quotation" ? "\(kind) (notice: \(noticeWords))" : "sentence \(kind)"
  }

  private var noticeWords: String { notice.map(TerminalSafety.oneLine) ?? "none" }

  /// The change for people: what it is, the old words behind `-`, the new words behind `+`.
  var lines: [String] {
    [heading] + (old.map { ["  - " + $0.line] } ?? []) + (new.map { ["  + " + $0.line] } ?? [])
  }

  var markdown: [String] {
    let sides = [
      old.map { "> ~~\(Markdown.escaped($0.line))~~" },
      new.map { "> " + Markdown.escaped($0.line) },
    ].compactMap { $0 }
    return ["**" + Markdown.escaped(heading) + "**", ""] + sides.joined(between: ">") + [""]
  }
}

extension [String] {
  /// The lines with another one between them.
  fileprivate func joined(between line: String) -> [String] {
    Array(map { [$0] }.joined(separator: [line]))
  }
}
