import Document
import Export
import Interface

/// A file that the reader writes, as `:w` names it.
struct WrittenFile {
  /// The path that the reader typed.
  let name: String
  /// Whether a file that is there may be replaced.
  let overwrites: Bool
  /// The home folder, for which `~` stands.
  let home: String?

  /// Writes an article in the format that the ending of the name tells. Returns how it went, in words.
  func write(_ model: Model) -> String {
    guard let pieces = pieces(of: model) else {
      return "too long for this format: take .txt or .md"
    }
    return write(pieces)
  }

  /// Writes pieces, of which one is made at a time. Returns how it went, in words.
  func write(_ pieces: any Sequence<[UInt8]>) -> String {
    do throws(FileReplacement.Fault) {
      try FileReplacement(path: path, overwrites: overwrites).write(pieces)
      return "wrote \(name)"
    } catch .exists {
      return "\(name) exists: :w! overwrites"
    } catch {
      return "cannot write \(name): \(error)"
    }
  }

  private var path: String {
    guard let home, name == "~" || name.hasPrefix("~/") else { return name }
    return home + name.dropFirst()
  }

  /// What is written; `nil` where the format needs the whole article at once and only a part of it is at hand.
  private func pieces(of model: Model) -> (any Sequence<[UInt8]>)? {
    let ending = name.split(separator: ".").last
    if ending == "md" || ending == "markdown" { return model.pieces { $0.markdown() } }
    guard ["json", "jsonl", "csv"].contains(ending) else { return model.plainText }
    guard model.longText == nil else { return nil }
    return switch ending {
    case "json": [model.article.extractionDocument().line]
    case "jsonl": [model.article.extractionRecord().line]
    default: [model.article.quoteListing().bytes(.csv)]
    }
  }
}

extension Model {
  /// The whole article as plain text.
  var plainText: any Sequence<[UInt8]> { pieces { $0.plainText() } }

  /// The whole article as text, a long one in pieces that are made as they are asked for.
  fileprivate func pieces(
    _ text: @escaping (Article) -> String
  ) -> any Sequence<[UInt8]> {
    longText?.pieces(text) ?? [Array(text(article).utf8)]
  }
}
