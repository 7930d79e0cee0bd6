import Document
import Text

/// Builds an article from blocks with inline annotations: `⟨0 words⟩` is a piece of quote 0, and `⟨! words⟩` is a passage
/// that was corrected.
struct StoryBuilder {
  private var bytes: [UInt8] = []
  private var blocks: [Block] = []
  private(set) var pieces: [Int: [ByteRange]] = [:]
  private(set) var passages: [ByteRange] = []

  mutating func add(_ kind: Block.Kind, level: Int = 0, _ marked: String) {
    if !bytes.isEmpty { bytes += "\n\n".utf8 }
    let start = bytes.count
    var open: (label: String, start: Int)?
    var rest = Substring(marked)
    while let character = rest.popFirst() {
      if character == "⟨" {
        let label = rest.prefix { $0 != " " }
        open = (String(label), bytes.count)
        rest = rest.dropFirst(label.count + 1)
      } else if character == "⟩", let piece = open {
        let range = piece.start..<bytes.count
        if let quote = Int(piece.label) { pieces[quote, default: []].append(range) }
        if piece.label == "!" { passages.append(range) }
        open = nil
      } else {
        bytes += String(character).utf8
      }
    }
    blocks.append(Block(kind, start..<bytes.count, level: level))
  }

  func article() -> Article {
    Article(text: UTF8Text(repairing: bytes), blocks: blocks)
  }
}

extension Article {
  /// The range of the first occurrence of some words.
  func range(of words: String) -> ByteRange {
    let wanted = Array(words.utf8)
    let start = text.bytes.indices.first { text.bytes[$0...].starts(with: wanted) } ?? 0
    return start..<(start + wanted.count)
  }
}
