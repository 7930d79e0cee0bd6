import Document
import Language
import Text

extension Metadata {
  /// What the blocks above the body say of the article.
  init(of blocks: [Block], in text: UTF8Text) {
    self.init()
    title = Metadata.words(.headline, blocks, text)
    section = Metadata.words(.section, blocks, text)
    authors = Metadata.authors(blocks, text)
    published = Metadata.published(blocks, text)
  }

  /// Paragraphs below the headline above whose end the story's date stands.
  private static let edge = 2

  /// The first date in a line below the headline that has one, or else that of the last such line above it, or
  /// else of any.
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

  /// The names of the first byline that says “By”, or else those that are glued to a date, or else of the first
  /// byline that has any.
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
