import Text

/// Where in a text's chunks the story stands: its headline and its body.
struct Story {
  /// The chunks of the body.
  var body: Range<Int>
  /// The headline's chunk.
  var headline: Int?
  /// Whether the text is a whole page with its menus, not a clean copy of the story.
  let isPage: Bool

  /// Finds the story among the chunks. O(chunks).
  init(_ chunks: inout [Chunk], in text: UTF8Text, verbatim: Bool) {
    isPage = !verbatim && Story.looksLikePage(chunks)
    if isPage { Chunk.markRepeated(&chunks, in: text) }
    body = isPage ? Story.bestRun(chunks) : 0..<chunks.count
    if isPage {
      headline = HeadlineFinder(chunks, body: body, text: text).best()
    } else {
      headline = Story.leadingHeadline(chunks, in: text)
    }
    if let headline { body = min(headline + 1, body.upperBound)..<body.upperBound }
    skipFurniture(chunks)
  }

  /// Whether menus, form fields and buttons take a good part of the text.
  private static func looksLikePage(_ chunks: [Chunk]) -> Bool {
    let furniture = chunks.count {
      $0.traits.contains(.device) || $0.cue == .ending || $0.cue == .aside
        || ($0.traits.contains(.listed) && !$0.traits.contains(.sentence) && $0.words <= 6)
    }
    let short = chunks.count { $0.words <= 3 && !$0.traits.contains(.sentence) }
    return (furniture >= 6 && furniture * 8 >= chunks.count)
      || (short >= 15 && short * 4 >= chunks.count)
  }

  /// How much a chunk speaks for the story, in words; negative when it speaks against it.
  static func score(_ chunk: Chunk) -> Int {
    switch chunk.cue {
    case .ending: return -30
    case .promotion: return -15
    case .aside: return -3
    case .notice: return 5
    case .byline, .dateline, .credit, .caption: return 0
    case nil: break
    }
    if chunk.traits.contains(.device) { return -1 }
    if chunk.traits.contains(.repeated) { return 0 }
    let ends = chunk.traits.contains(.sentence) || chunk.traits.contains(.colon)
    if chunk.traits.contains(.listed) {
      return chunk.words >= 8 && ends ? min(chunk.words, 60) / 2 : chunk.words >= 20 ? 5 : -5
    }
    if ends { return chunk.words >= 8 ? min(chunk.words, 80) - 4 : 1 }
    return chunk.words >= 30 ? min(chunk.words, 80) / 2 : -4
  }

  /// How far a run may fall below its best before it ends.
  private static let patience = 60

  /// The run of chunks with the highest sum that never falls by ``patience``.
  private static func bestRun(_ chunks: [Chunk]) -> Range<Int> {
    var best = (sum: 0, range: 0..<0)
    var sum = 0
    var peak = 0
    var start = 0
    var shortLines = 0
    var wall = 0
    for index in chunks.indices {
      let score = score(chunks[index])
      shortLines = score == -4 ? shortLines + 1 : score > 8 ? 0 : shortLines
      sum += shortLines > 1 ? score - 4 : score
      if chunks[index].cue == .ending, best.sum >= 50 { wall = best.sum * 4 }
      if sum <= 0 || sum < peak - patience {
        (sum, peak, start) = (0, 0, index + 1)
        continue
      }
      peak = max(peak, sum)
      if sum > best.sum, start < best.range.upperBound || sum > wall {
        best = (sum, start..<(index + 1))
      }
    }
    return best.range
  }

  /// The headline of a clean copy: the first chunk, or the second below a section label.
  private static func leadingHeadline(_ chunks: [Chunk], in text: UTF8Text) -> Int? {
    guard let first = chunks.first, first.isTitle(atMost: 30, in: text) else { return nil }
    guard chunks.count > 1, first.words <= 4, !first.traits.contains(.sentence),
      chunks[1].isTitle(atMost: 30, in: text), !chunks[1].traits.contains(.sentence)
    else { return chunks.count > 1 ? 0 : nil }
    return 1
  }

  /// How many chunks below the headline a byline may stand.
  private static let reach = 14

  /// Moves the beginning of the body below byline and date.
  private mutating func skipFurniture(_ chunks: [Chunk]) {
    guard let headline else { return }
    var prose = 0
    for index in (headline + 1)..<min(headline + Story.reach, body.upperBound) {
      switch chunks[index].cue {
      case .byline, .dateline: body = (index + 1)..<body.upperBound
      case nil where chunks[index].traits.contains(.sentence): prose += chunks[index].words
      default: break
      }
      if prose > 60 { break }
    }
  }
}

extension Chunk {
  /// Whether it could be a headline: a few words, not the beginning of a quotation's paragraph.
  func isTitle(atMost limit: Int, in text: UTF8Text) -> Bool {
    guard words >= 1, words <= limit, !traits.contains(.device), !traits.contains(.listed),
      !traits.contains(.quotedLines), !traits.contains(.colon)
    else { return false }
    return cue == nil && !(traits.contains(.sentence) && words > 22) && range.count <= 300
  }
}
