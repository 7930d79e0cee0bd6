import Document
import Text

/// Makes the article of a page's tree.
struct HTMLArticle {
  let tree: HTMLTree
  private let finder: HTMLFinder
  private let words: WordBuffer

  /// Reads a tree.
  init(tree: HTMLTree) {
    self.tree = tree
    let segmenter = HTMLSegmenter(tree)
    finder = HTMLFinder(segmenter, tree: tree)
    words = segmenter.words
  }

  /// The article with its blocks and metadata.
  func assemble() throws(HTMLPage.Failure) -> Article {
    guard let container = finder.container() else { throw .noArticle }
    var text: [UInt8] = []
    var blocks: [Block] = []
    for index in finder.pieces(in: container) where keeps(index) {
      let segment = finder.segments[index]
      if !text.isEmpty { text += [.newline, .newline] }
      let start = text.count
      text += words.bytes[segment.range]
      blocks.append(Block(kind(of: segment), start..<text.count))
    }
    guard !blocks.isEmpty else { throw .noArticle }
    return Article(text: UTF8Text(repairing: text), blocks: blocks)
  }

  private func keeps(_ index: Int) -> Bool {
    !finder.isOutside[index] && finder.segments[index].linkShare < 0.8
  }

  private func kind(of segment: HTMLSegment) -> Block.Kind {
    if segment.cues.contains(.credit) { return .credit }
    if !segment.cues.isDisjoint(with: .caption) { return .caption }
    if segment.heading == 1 { return .headline }
    if segment.heading > 0 { return .subheading }
    if segment.context.contains(.list) { return .listItem }
    if segment.context.contains(.quotation) { return .blockQuotation }
    return .paragraph
  }
}
