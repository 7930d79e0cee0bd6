import Document
import Language
import Text

/// Gives every chunk its kind, from where the story stands, its looks and its cue.
struct BlockTyper {
  let text: UTF8Text
  let chunks: [Chunk]
  let story: Story
  private var blocks: [Block] = []
  private var index = 0
  /// The names of who signed the story, folded.
  private var authors: [[UInt8]] = []
  /// The chunk that would go on with a list below a heading such as “More stories”.
  private var endsStory = -1

  init(text: UTF8Text, chunks: [Chunk], verbatim: Bool = false) {
    var chunks = chunks
    story = Story(&chunks, in: text, verbatim: verbatim)
    self.text = text
    self.chunks = chunks
  }

  /// Types chunks from the middle of a text: they are all of its body.
  init(text: UTF8Text, middle chunks: [Chunk]) {
    story = Story(middle: chunks)
    self.text = text
    self.chunks = chunks
  }

  /// The blocks, in order. O(chunks).
  mutating func type() -> [Block] {
    blocks.reserveCapacity(chunks.count)
    while index < chunks.count {
      let start = index
      index += 1
      if index <= story.body.lowerBound {
        typeAbove(start)
      } else if index <= story.body.upperBound {
        typeBody(start)
      } else {
        typeBelow(start)
      }
    }
    return blocks
  }

  private mutating func add(_ kind: Block.Kind, _ range: ByteRange, level: Int = 0) {
    blocks.append(Block(kind, range, level: level))
  }

  /// A notice: a label line and the chunk below it are one block.
  private mutating func addNotice(_ start: Int, _ cue: NoticeParagraph) {
    var range = chunks[start].range
    if cue == .label, index < chunks.count, chunks[index].words >= 5,
      chunks[index].cue == nil || chunks[index].isNotice || chunks[index].cue == .dateline
    {
      range = range.union(chunks[index].range)
      index += 1
    }
    add(.correction, range)
  }

  // Above the body.

  private mutating func typeAbove(_ start: Int) {
    let chunk = chunks[start]
    guard let headline = story.headline, start >= headline else {
      return typeBeforeHeadline(start)
    }
    if start == headline { return add(.headline, chunk.range) }
    switch chunk.cue {
    case .byline: addByline(start)
    case .dateline: add(.dateline, chunk.range)
    case .credit: add(.credit, chunk.range)
    case .caption: add(.caption, chunk.range)
    case .notice(let cue): addNotice(start, cue)
    case .aside, .promotion, .ending, .closing: add(.trailer, chunk.range)
    case nil: typeBelowHeadline(start, headline)
    }
  }

  private mutating func typeBeforeHeadline(_ start: Int) {
    let chunk = chunks[start]
    if start + 1 == story.headline, chunk.cue == nil, chunk.words <= 4,
      chunk.traits.isDisjoint(with: [.device, .sentence, .listed])
    {
      add(.section, chunk.range)
    } else if case .notice(let cue) = chunk.cue, cue == .notice {
      addNotice(start, cue)
    } else if chunk.cue == .dateline, let headline = story.headline, headline - start <= 3 {
      add(.dateline, chunk.range)
    } else if !isDecoration(chunk) {
      add(.trailer, chunk.range)
    }
  }

  private mutating func typeBelowHeadline(_ start: Int, _ headline: Int) {
    let chunk = chunks[start]
    if isDecoration(chunk) { return }
    let before = blocks.last?.kind
    if chunk.traits.contains(.device) || chunk.traits.contains(.listed) {
      add(.trailer, chunk.range)
    } else if isCaption(start) {
      add(.caption, chunk.range)
    } else if Cue.opensWithName(chunk, in: text) {
      add(.byline, chunk.range)
    } else if before == .headline, chunk.words >= 6, chunk.words <= 60 {
      add(.deck, chunk.range)
    } else {
      add(.trailer, chunk.range)
    }
  }

  private mutating func addByline(_ start: Int) {
    var range = chunks[start].range
    if chunks[start].words == 1, index < chunks.count, chunks[index].words <= 6,
      chunks[index].cue == nil
    {
      range = range.union(chunks[index].range)
      index += 1
    }
    add(.byline, range)
    for name in Byline.names(range, of: text) {
      let name = UTF8Text(name)
      authors.append(name.folded(name.range))
    }
  }

  /// Text without letters or digits: rules, stars, empty fields.
  private func isDecoration(_ chunk: Chunk) -> Bool {
    chunk.words == 0 && !text.bytes[chunk.range].contains { $0.isASCIILetter || $0.isASCIIDigit }
  }

  /// A caption ends with its credit or has it on the next line.
  private func isCaption(_ start: Int) -> Bool {
    start + 1 < chunks.count && chunks[start + 1].cue == .credit && chunks[start].words >= 4
      && chunks[start].words <= 90
  }

  // The body.

  private mutating func typeBody(_ start: Int) {
    let chunk = chunks[start]
    if isDecoration(chunk) { return }
    switch chunk.cue {
    case .notice(let cue) where cue == .notice || isFollowedByText(start): addNotice(start, cue)
    case .byline where isNearTop(start): addByline(start)
    case .dateline where isNearTop(start) || story.isPage && !opensWithDash(chunk):
      add(.dateline, chunk.range)
    case .credit: add(.credit, chunk.range)
    case .caption: add(.caption, chunk.range)
    case .promotion, .ending, .closing: add(.trailer, chunk.range)
    case .aside where story.isPage || chunk.isLabel: add(.trailer, chunk.range)
    default: typeProse(start)
    }
  }

  private func isFollowedByText(_ start: Int) -> Bool {
    start + 1 < chunks.count && chunks[start + 1].words >= 5
  }

  /// Whether nothing of the body but captions and the like has come yet.
  private func isNearTop(_ start: Int) -> Bool {
    story.isPage ? start < story.body.lowerBound + 4 : start < story.body.lowerBound + 6
  }

  private mutating func typeProse(_ start: Int) {
    let chunk = chunks[start]
    if chunk.traits.contains(.table) || chunk.traits.contains(.quotedLines) {
      add(.preformatted, chunk.range)
    } else if story.isPage, chunk.traits.contains(.doubled), chunk.words >= 5 {
      add(.caption, chunk.range)
    } else if story.isPage, !chunk.traits.isDisjoint(with: [.device, .repeated]) {
      add(.trailer, chunk.range)
    } else if isCaption(start) {
      add(.caption, chunk.range)
    } else if story.isPage, isBelowEnding(start) {
      add(.trailer, chunk.range)
      endsStory = index
    } else if story.isPage, isOtherStory(chunk) || isAboutAuthor(start) {
      add(.trailer, chunk.range)
    } else if chunk.traits.contains(.listed) {
      typeItem(start)
    } else if story.isPage, isBelowPicture(start) {
      add(.caption, chunk.range)
    } else if isHeading(start) {
      typeHeading(start)
    } else {
      add(.paragraph, chunk.range)
    }
  }

  /// Whether it stands on the very next line after the place of a picture.
  private func isBelowPicture(_ start: Int) -> Bool {
    guard start > 0, chunks[start].words <= 60 else { return false }
    let before = chunks[start - 1]
    return before.traits.contains(.device) && before.words > 0
      && before.lines.upperBound == chunks[start].lines.lowerBound
      && !chunks[start].traits.contains(.startsGroup)
  }

  private mutating func typeItem(_ start: Int) {
    let chunk = chunks[start]
    add(.listItem, chunk.range, level: 1)
  }

  /// Whether it is signed as a post is that an article shows: “— Ana Ruiz (@ana) 9 May 2018”.
  private func opensWithDash(_ chunk: Chunk) -> Bool {
    [0x2013, 0x2014].contains(text.decode(at: chunk.range.lowerBound).scalar)
  }

  /// Whether it is an item or a line right below a heading such as “More stories”.
  private func isBelowEnding(_ start: Int) -> Bool {
    guard let last = blocks.last, last.kind == .trailer, start > 0 else { return false }
    let before = chunks[start - 1]
    guard before.cue == .ending || before.cue == .closing || endsStory == start else {
      return false
    }
    return chunks[start].traits.contains(.listed) || !chunks[start].traits.contains(.sentence)
  }

  /// Whether it tells who has written the story, not what happened.
  private func isAboutAuthor(_ start: Int) -> Bool {
    guard start > story.body.lowerBound + 3 else { return false }
    let head = text.folded(chunks[start].range, limit: 120)
    guard let name = authors.first(where: head.starts) else { return false }
    return name.count == head.count || Cue.introductions.match(Array(head[name.count...])) != nil
  }

  /// Whether it is the headline of another story: a link and nothing else, or shouted at length.
  private func isOtherStory(_ chunk: Chunk) -> Bool {
    guard !chunk.traits.contains(.sentence), chunk.words >= 4 else { return false }
    return chunk.traits.contains(.link) || chunk.traits.contains(.capitals) && chunk.words >= 6
  }

  /// Few words, no sentence, alone between blank lines.
  private func isHeading(_ start: Int) -> Bool {
    let chunk = chunks[start]
    return chunk.words <= 14 && (story.isPage || chunk.traits.contains(.alone))
      && !chunk.traits.contains(.sentence)
      && !chunk.traits.contains(.lowercase) && chunk.cue == nil && chunk.lines.count <= 2
      && !chunk.traits.contains(.colon) && chunk.range.count <= 120
  }

  private mutating func typeHeading(_ start: Int) {
    let next = chunks[(start + 1)...].first { !$0.traits.contains(.device) && $0.cue != .aside }
    let leads = next.map { Story.score($0) > 5 } ?? false
    if start + 1 < story.body.upperBound, leads {
      add(.subheading, chunks[start].range, level: 2)
    } else {
      add(story.isPage ? .trailer : .paragraph, chunks[start].range)
    }
  }

  // Below the body.

  private mutating func typeBelow(_ start: Int) {
    let chunk = chunks[start]
    if case .notice(.notice) = chunk.cue { return addNotice(start, .notice) }
    if !isDecoration(chunk) { add(.trailer, chunk.range) }
  }
}

extension Chunk {
  /// Whether it is a word or a few that make no sentence.
  fileprivate var isLabel: Bool {
    words <= 8 && (words <= 1 || !traits.contains(.sentence))
  }

  fileprivate var isNotice: Bool {
    if case .notice = cue { true } else { false }
  }
}
