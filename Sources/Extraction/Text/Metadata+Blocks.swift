import Document
import Language
import Text

extension Metadata {
  /// Reads the metadata from typed blocks.
  init(of blocks: [Block], in text: UTF8Text) {
    self.init()
    title = Metadata.words(.headline, blocks, text)
    section = Metadata.words(.section, blocks, text)
    authors = Metadata.authors(blocks, text)
    published = Metadata.published(blocks, text)
  }

  /// The number of blocks of the body above which the date usually is.
  private static let edge = 2

  /// The first date in a dateline or byline at the start of the story, else the nearest one above
  /// the headline, else the first one further down.
  private static func published(_ blocks: [Block], _ text: UTF8Text) -> Timestamp? {
    let headline = blocks.firstIndex { $0.kind == .headline } ?? 0
    let body = blocks.indices.dropFirst(headline).lazy.filter { blocks[$0].kind.isBody }
    let edge = body.dropFirst(edge).first ?? blocks.endIndex
    let nearest = [
      blocks[headline..<edge], ArraySlice(blocks[..<headline].reversed()), blocks[edge...],
    ]
    return nearest.joined().lazy.filter { $0.kind == .dateline || $0.kind == .byline }
      .compactMap { Timestamp(reading: $0.range, of: text) }.first
  }

  /// The names in the first byline that starts with “By”, else those joined to a date, else those
  /// in any byline.
  private static func authors(_ blocks: [Block], _ text: UTF8Text) -> [String] {
    let bylines = blocks.filter { $0.kind == .byline }.map { text.trimming($0.range) }
    let opened = bylines.filter { AuthorNames.openingLength(text.folded($0)[...]) != nil }
    let datelines = blocks.lazy.filter { $0.kind == .dateline }.map(\.range)
    return opened.lazy.map { Byline.names($0, of: text) }.first { !$0.isEmpty }
      ?? datelines.map { Byline.namesBeforeDate($0, of: text) }.first { !$0.isEmpty }
      ?? bylines.lazy.map { Byline.names($0, of: text) }.first { !$0.isEmpty } ?? []
  }

  private static func words(_ kind: Block.Kind, _ blocks: [Block], _ text: UTF8Text) -> String? {
    guard let block = blocks.first(where: { $0.kind == kind }) else { return nil }
    return text.words(in: block.range)
  }
}
