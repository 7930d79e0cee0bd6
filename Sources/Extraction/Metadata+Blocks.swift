import Document
import Text

extension Metadata {
  /// What the blocks above the body say of the article.
  init(of blocks: [Block], in text: UTF8Text) {
    self.init()
    title = Metadata.words(.headline, blocks, text)
    section = Metadata.words(.section, blocks, text)
    if let byline = blocks.first(where: { $0.kind == .byline }) {
      authors = Byline.names(text.trimming(byline.range), of: text)
    }
    published =
      blocks.lazy.filter { $0.kind == .dateline || $0.kind == .byline }
      .compactMap { Timestamp(reading: $0.range, of: text) }.first
  }

  private static func words(_ kind: Block.Kind, _ blocks: [Block], _ text: UTF8Text) -> String? {
    guard let block = blocks.first(where: { $0.kind == kind }) else { return nil }
    return text.words(in: block.range)
  }
}
