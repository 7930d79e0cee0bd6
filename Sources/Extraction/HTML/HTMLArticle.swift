import Document
import Text

/// Makes the article of a page's tree.
struct HTMLArticle {
  private let tree: HTMLTree
  private let finder: HTMLFinder
  private let words: UTF8Text
  private let metadata: HTMLMetadata

  /// Reads a tree.
  init(tree: HTMLTree) {
    self.tree = tree
    let segmenter = HTMLSegmenter(tree)
    finder = HTMLFinder(segmenter, tree: tree)
    words = UTF8Text(repairing: segmenter.words.bytes)
    metadata = HTMLMetadata(tree)
  }

  /// The article with its blocks and metadata.
  func assemble() throws(HTMLPage.Failure) -> Article {
    guard let container = finder.container() else { throw .noArticle }
    let data = metadata.metadata()
    let story = HTMLStory(finder, text: words, container: container, title: data.title ?? "")
    var text = BlockText()
    if story.region.allSatisfy({ story.kinds[$0] != .headline }), let title = data.title {
      text.append(Array(title.utf8)[...], .headline)
    }
    append(story, to: &text)
    guard text.blocks.contains(where: { $0.kind.isBody }) else { throw .noArticle }
    return Article(text: UTF8Text(repairing: text.bytes), blocks: text.blocks, metadata: data)
  }

  private func append(_ story: HTMLStory, to text: inout BlockText) {
    let pictures = HTMLPictures(finder, text: words)
    var index = story.region.lowerBound
    while index < story.region.upperBound {
      let start = index
      index += 1
      guard let kind = story.kinds[start] else { continue }
      if kind == .caption || kind == .credit {
        index = pictures.end(of: start, in: story.region, kinds: story.kinds)
        let pieces = (start..<index).filter { story.kinds[$0] != nil }
        for part in pictures.parts(of: pieces, kinds: story.kinds) { text.append(part.words, part.kind) }
      } else {
        let segment = finder.segments[start]
        text.append(words.bytes[segment.range], kind, level: level(of: segment, kind))
      }
    }
  }

  private func level(of segment: HTMLSegment, _ kind: Block.Kind) -> Int {
    switch kind {
    case .subheading: max(segment.heading, 2)
    case .listItem: max(segment.listDepth, 1)
    default: 0
    }
  }
}

/// An article's text as it grows, block by block.
struct BlockText {
  /// The text: blocks with an empty line between.
  private(set) var bytes: [UInt8] = []
  /// The blocks.
  private(set) var blocks: [Block] = []

  /// Appends a block, unless it is empty.
  mutating func append(_ words: ArraySlice<UInt8>, _ kind: Block.Kind, level: Int = 0) {
    guard !words.isEmpty else { return }
    if !bytes.isEmpty { bytes += [.newline, .newline] }
    let start = bytes.count
    bytes += words
    blocks.append(Block(kind, start..<bytes.count, level: level))
  }
}
