import Document
import Export
import Interface

/// A file that `:w` writes.
struct WrittenFile {
  /// The path as typed.
  let name: String
  /// Whether an existing file may be replaced.
  let overwrites: Bool
  /// The home folder, for `~`.
  let home: String?

  /// Writes an article in the format of the file name's extension, or the lines of a printout whatever that is. Returns
  /// the outcome in words.
  func write(_ app: App) -> String {
    guard app.isPrintout || Self.formats.contains(ending) else {
      return "cannot write .\(ending): use .txt, .md, .json, .jsonl or .csv"
    }
    guard let pieces = pieces(of: app) else {
      return "too long for this format: use .txt or .md"
    }
    let outcome = write(pieces)
    return outcome.hasPrefix("wrote") ? outcome + (scope(of: app) ?? "") : outcome
  }

  /// Which quotes or lines were written, if that is not plain; a filter holds where they stand alone.
  private func scope(of app: App) -> String? {
    if app.isPrintout { return app.leavesLinesOut ? ": only the lines that & shows" : nil }
    if isMarkdown, app.longText != nil { return " without quotes: the text is too long" }
    guard let filter = app.quoteFilter, hasQuotes else { return nil }
    let name = app.article.name(of: filter)
    return ending == "csv" ? ": only quotes of \(name)" : " with all quotes: only .csv is filtered"
  }

  /// Writes chunks, which are generated one at a time. Returns the outcome in words.
  func write(_ pieces: any Sequence<[UInt8]>) -> String {
    do throws(FileReplacement.Fault) {
      try FileReplacement(path: name.expanded(home: home), overwrites: overwrites).write(pieces)
      return "wrote \(name)"
    } catch .exists {
      return "\(name) exists: :w! overwrites"
    } catch {
      return "cannot write \(name): \(error)"
    }
  }

  /// The extension of the file name in lowercase; empty if it has none.
  private var ending: String {
    let file = name.split(separator: "/").last ?? ""
    return file.dropFirst().contains(".") ? file.split(separator: ".").last?.lowercased() ?? "" : ""
  }

  private var hasQuotes: Bool { isMarkdown || ["json", "jsonl", "csv"].contains(ending) }

  private var isMarkdown: Bool { ending == "md" || ending == "markdown" }

  private static let formats: Set<String> = [
    "", "txt", "text", "md", "markdown", "json", "jsonl", "csv",
  ]

  /// What to write; `nil` if the format needs the whole article and only a part of it is loaded.
  private func pieces(of app: App) -> (any Sequence<[UInt8]>)? {
    if app.isPrintout { return app.plainText }
    if isMarkdown, app.longText != nil { return app.pieces { $0.markdown() } }
    if isMarkdown { return [Array(app.article.markdownWithQuotes().utf8)] }
    guard hasQuotes else { return app.plainText }
    guard app.longText == nil else { return nil }
    return switch ending {
    case "json": [app.article.documentWithQuotes().line]
    case "jsonl": [app.article.recordWithQuotes().line]
    default: [app.article.quoteListing(of: app.quoteFilter.map { [$0] }).bytes(.csv)]
    }
  }
}

extension Article {
  /// What a source is called.
  fileprivate func name(of source: QuoteSource) -> String {
    switch source {
    case .speaker(let id): speakers[id].name
    case .words(let words): words
    case .nobody: "nobody"
    }
  }
}

extension App {
  /// The whole article as plain text.
  var plainText: any Sequence<[UInt8]> { pieces { $0.plainText() } }

  /// The whole article as text. A long one comes in chunks that are generated on demand.
  fileprivate func pieces(
    _ text: @escaping (Article) -> String
  ) -> any Sequence<[UInt8]> {
    longText?.pieces(text) ?? [Array(text(article).utf8)]
  }
}
