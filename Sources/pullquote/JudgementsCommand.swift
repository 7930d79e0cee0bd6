import ArgumentParser
import Document
import Export
import Glibc
import Library
import Text

/// `pullquote judgements`
struct JudgementsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judgements",
    abstract: "List what people decided about speakers in the library.",
    discussion: """
      They are also in judgements.jsonl beside the library, a line each, to be shared and to train on. --unplaced lists \
      those whose words are not in the present version of their article, or stand there several times: they are kept \
      and never moved by likeness. --gold writes the articles that were decided on, a line each with text and \
      corrected quotes, which 'pullquote evaluate' and 'pullquote-train quotations' read.
      """)

  @Flag(help: "Only those without a place.")
  var unplaced = false

  @Flag(help: "Write the articles as they are corrected, to score and to train on.")
  var gold = false

  @Flag(help: "Take back the last one, or the one of --id.")
  var undo = false

  @Option(help: "The id of a judgement.")
  var id: String?

  @Option(
    name: .customLong("import"), help: "Add those of a judgements.jsonl.", completion: .file())
  var imported: Source?

  @Option(help: FormatHelp.listing)
  var format: ListingFormat = .text

  @OptionGroup var library: LibraryOption

  func run() async throws {
    let store = try imported == nil ? library.openExisting() : library.open()
    try library.reporting {
      if undo { return try takeBack(store) }
      if let imported { return try add(imported, to: store) }
      if gold { return try writeGold(of: store) }
      let judgements = unplaced ? try store.unplaced() : try store.judgements().holding
      Listing(judgements: judgements).write(format, to: StandardOutput.write)
    }
  }

  /// Writes the articles on which something was decided and holds.
  private func writeGold(of store: Store) throws {
    let keys = Set(try store.judgements().holding.compactMap(\.article))
    for key in keys.sorted() {
      guard let id = try store.article(withKey: key), let article = try store.article(id) else {
        continue
      }
      var line: [UInt8] = []
      article.writeAnnotation(of: [article], id: .string(key), withText: true, into: &line)
      StandardOutput.write(line + [.newline])
    }
  }

  private func takeBack(_ store: Store) throws {
    let author = LibraryOption.author
    let all = try store.judgements().holding
    guard let judgement = id.map({ id in all.first { $0.id == id } }) ?? all.last else {
      throw Failure(
        .inputFailed, id.map { "no judgement \($0) holds" } ?? "nothing has been decided",
        fix: "'pullquote judgements --format jsonl' lists the ids")
    }
    try store.append(
      Judgement(
        at: Store.now(), author: author, kind: .undo, article: judgement.article,
        body: .object([.init("id", .string(judgement.id))])))
    StandardOutput.write("taken back: " + judgement.line + "\n")
  }

  private func add(_ source: Source, to store: Store) throws {
    let lines = try source.bytes().split(separator: .newline)
    let judgements = lines.compactMap { JSONScanner.value(of: $0).flatMap(Judgement.init) }
    let before = try store.judgements().count
    try store.append(judgements)
    let added = try store.judgements().count - before
    let known = judgements.count - added
    StandardOutput.write(
      "added \(added), already there \(known), not understood \(lines.count - judgements.count)\n")
  }
}

extension Listing {
  fileprivate init(judgements: [Judgement]) {
    self.init(
      name: "judgements", fields: ["id", "at", "author", "kind", "article", "body"],
      records: judgements.map { judgement in
        guard case .object(let members) = judgement.json else { return [] }
        return members
      }, lines: judgements.map(\.line),
      markdown: judgements.map { "- " + Markdown.escaped($0.line) })
  }
}

extension Judgement {
  /// The judgement in one line for people.
  var line: String {
    TerminalSafety.oneLine("\(day) \(author): \(meaning)")
  }

  private var day: String {
    var (seconds, parts) = (time_t(at), tm())
    gmtime_r(&seconds, &parts)
    return Timestamp(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)
    ).iso8601
  }

  private var meaning: String {
    if let pair = names {
      return "\(pair.name.spelling) \(kind == .merge ? "is" : "is not") \(pair.other.spelling)"
    }
    switch ruling?.ruling {
    case .speaker(let anchor, let name): return "\(name ?? "nobody") says “\(anchor.words)”"
    case .rename(let old, let name): return "\(old) is called \(name)"
    case .merge(let old, let name): return "\(old) is \(name) in \(article ?? "")"
    case nil: return kind.rawValue
    }
  }
}
