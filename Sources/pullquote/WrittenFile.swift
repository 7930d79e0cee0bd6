import Document
import Export
import Glibc
import Interface

/// A file that the reader writes: a new one, whole or not at all.
struct WrittenFile {
  /// Where it is to be, as the reader named it.
  let path: String

  /// Writes an article in the format that the ending of the name tells. Returns how it went, in words.
  func write(_ model: Model) -> String {
    guard let pieces = pieces(of: model) else {
      return "too long for this format: take .txt or .md"
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return fault(errno) }
    let isWritten = ByteStream.write(pieces, to: descriptor)
    let reason = errno
    // Some file systems tell of a full disk only now.
    if close(descriptor) == 0, isWritten { return "wrote \(path)" }
    let answer = fault(isWritten ? errno : reason)
    // A file that is cut off is worse than none. It is ours: it was not there before.
    unlink(path)
    return answer
  }

  private func fault(_ reason: Int32) -> String {
    "cannot write \(path): \(String(cString: strerror(reason)))"
      + (reason == EEXIST ? "; take another name" : "")
  }

  /// What is written; `nil` where the format needs the whole article at once and only a part of it is at hand.
  private func pieces(of model: Model) -> (any Sequence<[UInt8]>)? {
    let ending = path.split(separator: ".").last
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
