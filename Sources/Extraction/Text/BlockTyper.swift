import Document
import Formats
import Language
import Text

/// Decides the kind of each block of a plain text from its position in the story, its layout and
/// its words.
struct BlockTyper {
  private let text: UTF8Text
  private let segments: [TextSegment]
  private let story: StoryFinder

  /// Creates a typer for the blocks of a text.
  ///
  /// - Parameter verbatim: Whether the text is known to be an article rather than a page with
  ///   menus.
  init(_ text: UTF8Text, _ blocks: [TextBlock], verbatim: Bool) {
    var segments = blocks.map { TextSegment($0, in: text) }
    story = StoryFinder(&segments, in: text, verbatim: verbatim)
    self.text = text
    self.segments = segments
  }

  /// Creates a typer for blocks from the middle of a text, which are all body.
  init(_ text: UTF8Text, middle blocks: [TextBlock]) {
    segments = blocks.map { TextSegment($0, in: text) }
    story = StoryFinder(middle: segments.count)
    self.text = text
  }

  /// The blocks, in order. O(segments).
  func blocks() -> [Block] {
    var state = State()
    state.blocks.reserveCapacity(segments.count)
    while state.next < segments.count {
      let index = state.next
      state.next += 1
      if isDecoration(segments[index]) { continue }
      if index < story.body.lowerBound {
        typeAbove(index, &state)
      } else if index < story.body.upperBound {
        typeBody(index, &state)
      } else if case .notice(.notice) = segments[index].boilerplate {
        addNotice(index, .notice, &state)
      } else {
        state.add(.trailer, segments[index].range)
      }
    }
    return state.blocks
  }

  /// The state of the pass over the segments.
  private struct State {
    var blocks: [Block] = []
    /// The index of the next segment.
    var next = 0
    /// The folded names of the authors.
    var authors: [[UInt8]] = []
    /// The segment that would continue a list below a heading such as “More stories”.
    var continuesEnding = -1

    mutating func add(_ kind: Block.Kind, _ range: ByteRange, level: Int = 0) {
      blocks.append(Block(kind, range, level: level))
    }
  }

  /// Whether a segment has no letters or digits: a rule, asterisks, an empty field.
  private func isDecoration(_ segment: TextSegment) -> Bool {
    segment.words == 0
      && !text.bytes[segment.range].contains { $0.isASCIILetter || $0.isASCIIDigit }
  }

  /// Adds a notice. A label and the segment below it become one block.
  private func addNotice(_ index: Int, _ notice: NoticeParagraph, _ state: inout State) {
    var range = segments[index].range
    if notice == .label, state.next < segments.count, segments[state.next].words >= 5,
      segments[state.next].mayFollowLabel
    {
      range = range.union(segments[state.next].range)
      state.next += 1
    }
    state.add(.correction, range)
  }

  // Above the body.

  private func typeAbove(_ index: Int, _ state: inout State) {
    let range = segments[index].range
    guard let headline = story.headline, index >= headline else {
      return typeAboveHeadline(index, &state)
    }
    if index == headline { return state.add(.headline, range) }
    switch segments[index].boilerplate {
    case .byline: addByline(index, &state)
    case .dateline: state.add(.dateline, range)
    case .credit: state.add(.credit, range)
    case .caption: state.add(.caption, range)
    case .notice(let notice): addNotice(index, notice, &state)
    case .aside, .promotion, .ending, .closing: state.add(.trailer, range)
    case nil: typeBelowHeadline(index, &state)
    }
  }

  private func typeAboveHeadline(_ index: Int, _ state: inout State) {
    let segment = segments[index]
    let distance = story.headline.map { $0 - index }
    if distance == 1, segment.boilerplate == nil, segment.words <= 4,
      segment.traits.isDisjoint(with: [.device, .sentence, .listed])
    {
      state.add(.section, segment.range)
    } else if segment.boilerplate == .notice(.notice) {
      addNotice(index, .notice, &state)
    } else if segment.boilerplate == .dateline, let distance, distance <= 3 {
      state.add(.dateline, segment.range)
    } else {
      state.add(.trailer, segment.range)
    }
  }

  private func typeBelowHeadline(_ index: Int, _ state: inout State) {
    let segment = segments[index]
    if !segment.traits.isDisjoint(with: [.device, .listed]) {
      state.add(.trailer, segment.range)
    } else if isCaption(index) {
      state.add(.caption, segment.range)
    } else if Boilerplate.opensWithName(segment, in: text) {
      state.add(.byline, segment.range)
    } else if state.blocks.last?.kind == .headline, (6...60).contains(segment.words) {
      state.add(.deck, segment.range)
    } else {
      state.add(.trailer, segment.range)
    }
  }

  /// Adds a byline. A lone “By” and the name below it become one block.
  private func addByline(_ index: Int, _ state: inout State) {
    var range = segments[index].range
    if segments[index].words == 1, state.next < segments.count, segments[state.next].words <= 6,
      segments[state.next].boilerplate == nil
    {
      range = range.union(segments[state.next].range)
      state.next += 1
    }
    state.add(.byline, range)
    state.authors += Byline.names(range, of: text).map { name in
      let name = UTF8Text(name)
      return name.folded(name.range)
    }
  }

  /// Whether a segment is a caption with its credit on the next line.
  private func isCaption(_ index: Int) -> Bool {
    index + 1 < segments.count && segments[index + 1].boilerplate == .credit
      && (4...90).contains(segments[index].words)
  }

  // The body.

  private func typeBody(_ index: Int, _ state: inout State) {
    let segment = segments[index]
    switch segment.boilerplate {
    case .notice(let notice) where notice == .notice || isFollowedByText(index):
      addNotice(index, notice, &state)
    case .byline where isNearTop(index): addByline(index, &state)
    case .dateline where isNearTop(index) || story.isPage && !opensWithDash(segment):
      state.add(.dateline, segment.range)
    case .credit: state.add(.credit, segment.range)
    case .caption: state.add(.caption, segment.range)
    case .promotion, .ending, .closing: state.add(.trailer, segment.range)
    case .aside where story.isPage || segment.isLabel: state.add(.trailer, segment.range)
    default: typeProse(index, &state)
    }
  }

  private func isFollowedByText(_ index: Int) -> Bool {
    index + 1 < segments.count && segments[index + 1].words >= 5
  }

  /// Whether a segment is among the first few of the body.
  private func isNearTop(_ index: Int) -> Bool {
    index < story.body.lowerBound + (story.isPage ? 4 : 6)
  }

  private func typeProse(_ index: Int, _ state: inout State) {
    let segment = segments[index]
    if !segment.traits.isDisjoint(with: [.table, .quotedLines]) {
      state.add(.preformatted, segment.range)
    } else if story.isPage, segment.traits.contains(.doubled), segment.words >= 5 {
      state.add(.caption, segment.range)
    } else if story.isPage, !segment.traits.isDisjoint(with: [.device, .repeated]) {
      state.add(.trailer, segment.range)
    } else if isCaption(index) {
      state.add(.caption, segment.range)
    } else if story.isPage, isBelowEnding(index, state) {
      state.add(.trailer, segment.range)
      state.continuesEnding = state.next
    } else if story.isPage, isOtherStory(segment) || isAboutAuthor(index, state.authors) {
      state.add(.trailer, segment.range)
    } else if isLinkToStory(index) {
      state.add(.trailer, segment.range)
    } else if segment.traits.contains(.listed) {
      state.add(.listItem, segment.range, level: 1)
    } else if story.isPage, isBelowPicture(index) {
      state.add(.caption, segment.range)
    } else if !isHeading(index) {
      state.add(.paragraph, segment.range)
    } else if leadsProse(index) {
      state.add(.subheading, segment.range, level: 2)
    } else {
      state.add(story.isPage ? .trailer : .paragraph, segment.range)
    }
  }

  /// Whether a segment is on the line right after a picture placeholder.
  private func isBelowPicture(_ index: Int) -> Bool {
    guard index > 0, segments[index].words <= 60 else { return false }
    let before = segments[index - 1]
    return before.traits.contains(.device) && before.words > 0
      && before.lines.upperBound == segments[index].lines.lowerBound
      && !segments[index].traits.contains(.startsGroup)
  }

  /// Whether a segment is the signature of an embedded post: “— Ana Ruiz (@ana) 9 May 2018”.
  private func opensWithDash(_ segment: TextSegment) -> Bool {
    [0x2013, 0x2014].contains(text.decode(at: segment.range.lowerBound).scalar)
  }

  /// Whether a segment is a list item or a short line right below a heading such as “More stories”.
  private func isBelowEnding(_ index: Int, _ state: State) -> Bool {
    guard state.blocks.last?.kind == .trailer, index > 0,
      state.continuesEnding == index
        || [.ending, .closing].contains(segments[index - 1].boilerplate)
    else { return false }
    return segments[index].traits.contains(.listed) || !segments[index].traits.contains(.sentence)
  }

  /// Whether a segment is an author biography rather than part of the story.
  private func isAboutAuthor(_ index: Int, _ authors: [[UInt8]]) -> Bool {
    guard index > story.body.lowerBound + 3 else { return false }
    let head = text.folded(segments[index].range, limit: 120)
    guard let name = authors.first(where: head.starts) else { return false }
    return name.count == head.count
      || Boilerplate.introductions.match(Array(head[name.count...])) != nil
  }

  /// Whether a segment is the headline of another story: a lone link, or several words in all
  /// capitals.
  private func isOtherStory(_ segment: TextSegment) -> Bool {
    guard !segment.traits.contains(.sentence), segment.words >= 4 else { return false }
    return segment.traits.contains(.link)
      || segment.traits.contains(.capitals) && segment.words >= 6
  }

  /// How near the story is above and below the headline of another one, in segments.
  private static let reach = 6

  /// Whether a segment is the headline of another story above its button: “Read more”.
  private func isLinkToStory(_ index: Int) -> Bool {
    guard index + 1 < segments.count, segments[index].words >= 4,
      segments[index].traits.isDisjoint(with: .sentence)
    else { return false }
    let below = text.folded(segments[index + 1].range, limit: 40)
    guard Boilerplate.furtherReading.match(below) == below.count,
      !text.hasQuotationMark(in: segments[index].range)
    else { return false }
    let body = story.body
    return segments[max(body.lowerBound, index - Self.reach)..<index].contains(where: Self.isProse)
      && segments[..<body.upperBound].dropFirst(index + 2).prefix(Self.reach)
        .contains(where: Self.isProse)
  }

  /// Whether a segment looks like a heading: a few words between blank lines that are not a sentence.
  private func isHeading(_ index: Int) -> Bool {
    let segment = segments[index]
    return segment.words <= 14 && (story.isPage || segment.traits.contains(.alone))
      && segment.traits.isDisjoint(with: [.sentence, .lowercase, .colon])
      && segment.boilerplate == nil && segment.lines.count <= 2 && segment.range.count <= 120
  }

  /// Whether running text of the body follows a segment.
  private func leadsProse(_ index: Int) -> Bool {
    let next = segments[(index + 1)...].first {
      !$0.traits.contains(.device) && $0.boilerplate != .aside
    }
    return index + 1 < story.body.upperBound && next.map(Self.isProse) ?? false
  }

  private static func isProse(_ segment: TextSegment) -> Bool { StoryFinder.score(segment) > 5 }
}

extension TextSegment {
  /// Whether it is a few words that are not a sentence.
  fileprivate var isLabel: Bool {
    words <= 8 && (words <= 1 || !traits.contains(.sentence))
  }

  /// Whether it may be the text of a notice whose label is above it.
  fileprivate var mayFollowLabel: Bool {
    switch boilerplate {
    case nil, .notice, .dateline: true
    default: false
    }
  }
}
