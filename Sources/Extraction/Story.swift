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
    body = 0..<chunks.count
    if isPage {
      (body, headline) = Story.find(chunks, in: text)
    } else {
      headline = Story.leadingHeadline(chunks, in: text)
    }
    if let headline { body = min(headline + 1, body.upperBound)..<body.upperBound }
    skipFurniture(chunks, in: text)
  }

  /// The middle of a story.
  init(middle chunks: [Chunk]) {
    (body, headline, isPage) = (0..<chunks.count, nil, false)
  }

  /// Whether menus, form fields and buttons take a good part of the text.
  private static func looksLikePage(_ chunks: [Chunk]) -> Bool {
    let furniture = chunks.count {
      $0.traits.contains(.device) || $0.cue == .ending || $0.cue == .closing || $0.cue == .aside
        || ($0.traits.contains(.listed) && !$0.traits.contains(.sentence) && $0.words <= 6)
    }
    let short = chunks.count { $0.words <= 3 && !$0.traits.contains(.sentence) }
    return (furniture >= 6 && furniture * 8 >= chunks.count)
      || (short >= 15 && short * 4 >= chunks.count)
  }

  /// How much a chunk speaks for the story, in words; negative when it speaks against it.
  static func score(_ chunk: Chunk) -> Int {
    switch chunk.cue {
    case .ending, .closing: return -30
    case .promotion: return -15
    case .aside: return -3
    case .notice: return 5
    case .byline, .dateline, .credit, .caption: return 0
    case nil: break
    }
    if chunk.traits.contains(.device) { return -1 }
    if !chunk.traits.isDisjoint(with: [.repeated, .doubled]) { return 0 }
    if chunk.traits.contains(.cutOff), chunk.words <= 60 { return -2 }
    let ends = chunk.traits.contains(.sentence) || chunk.traits.contains(.colon)
    if chunk.traits.contains(.listed) {
      return chunk.words >= 8 && ends ? min(chunk.words, 60) / 3 : chunk.words >= 20 ? 5 : -5
    }
    if ends { return chunk.words >= 8 ? min(chunk.words, 80) - 4 : 1 }
    return chunk.words >= 30 ? min(chunk.words, 80) / 2 : -4
  }

  /// How far a run may fall below its best before it ends.
  private static let patience = 60
  /// How many of the best runs are asked for a headline.
  private static let contenders = 4
  /// What a point of a headline is worth in words of the body.
  private static let headlineWeight = 8

  /// The score of a headline that is surely one.
  private static let clearHeadline = 14
  /// The weight of a run that, below such a headline, is surely a story.
  private static let clearWeight = 200

  /// The best run of chunks, and the headline above it, which speaks for it. A page begins with its story: what
  /// comes after a run that has the looks of one, such as comments and other stories, must be longer by far.
  private static func find(_ chunks: [Chunk], in text: UTF8Text) -> (Range<Int>, Int?) {
    var best: (score: Int, body: Range<Int>, headline: Int?) = (0, 0..<0, nil)
    let runs = joined(runs(chunks), chunks)
    var isLater = false
    let heaviest = runs.sorted { $0.weight > $1.weight }.prefix(contenders)
    for run in heaviest.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let headline = HeadlineFinder(chunks, body: run.range, text: text).best()
      let bonus = headline.map { min($0.score * headlineWeight, run.weight) } ?? -run.weight / 2
      let score = (run.weight + bonus) / (isLater ? 2 : 1)
      if score > best.score { best = (score, run.range, headline?.index) }
      if let headline, headline.score >= clearHeadline, run.weight >= clearWeight {
        isLater = true
      }
    }
    return (best.body, best.headline)
  }

  private struct Run {
    var range: Range<Int>
    /// By what its sum is divided.
    var discount = 1
    /// The sum to the end of the range.
    var sum = 0

    init(from index: Int, discount: Int = 1) {
      range = index..<index
      self.discount = discount
    }

    var weight: Int { sum / discount }
  }

  /// The runs of chunks with a positive sum that never falls by ``patience``, each to its highest
  /// sum.
  ///
  /// Below a heading such as “Comments” that comes after a run, another must be longer by far.
  private static func runs(_ chunks: [Chunk]) -> [Run] {
    var runs: [Run] = []
    var open = Run(from: 0)
    var (sum, longest) = (0, 0)
    var mood = Mood()
    for index in chunks.indices {
      sum += mood.adjusted(score(chunks[index]), chunks[index])
      if sum > open.sum {
        open.sum = sum
        open.range = open.range.lowerBound..<(index + 1)
        longest = max(longest, sum)
      }
      if chunks[index].cue == .closing, longest >= 80 { mood.isBelowEnding = true }
      if sum <= 0 || sum < open.sum - patience {
        if open.sum > 0 { runs.append(open) }
        open = Run(from: index + 1, discount: mood.isBelowEnding ? 4 : 1)
        sum = 0
      }
    }
    return open.sum > 0 ? runs + [open] : runs
  }

  /// How many chunks a box or a list in the middle of a story may take.
  private static let longestBreak = 40
  /// How much a run must weigh to go on with the story after a break.
  private static let continuation = 120

  /// The runs, those made one that only a box or a list parts, with no end of the story in between.
  private static func joined(_ runs: [Run], _ chunks: [Chunk]) -> [Run] {
    var joined: [Run] = []
    for run in runs {
      if let last = joined.last, min(last.weight, run.weight) >= continuation,
        run.range.lowerBound - last.range.upperBound <= longestBreak,
        !chunks[last.range.upperBound..<run.range.lowerBound].contains(where: { $0.cue == .closing }
        )
      {
        joined[joined.count - 1].range = last.range.lowerBound..<run.range.upperBound
        joined[joined.count - 1].sum += run.sum
      } else {
        joined.append(run)
      }
    }
    return joined
  }

  /// What the chunks before say about the next one.
  private struct Mood {
    private var shortLines = 0
    private var isPromoting = false
    var isBelowEnding = false

    /// Short lines in a row count more each; promotions in a row count once.
    mutating func adjusted(_ score: Int, _ chunk: Chunk) -> Int {
      if chunk.cue == .promotion {
        defer { isPromoting = true }
        return isPromoting ? -2 : score
      }
      if score > 8 { isPromoting = false }
      shortLines = score == -4 ? shortLines + 1 : score > 8 ? 0 : shortLines
      return shortLines > 1 ? score - 4 : score
    }
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
  private mutating func skipFurniture(_ chunks: [Chunk], in text: UTF8Text) {
    guard let headline else { return }
    var prose = 0
    for index in (headline + 1)..<min(headline + Story.reach, body.upperBound) {
      switch chunks[index].cue {
      case .byline, .dateline: body = (index + 1)..<body.upperBound
      case nil where prose == 0 && Cue.opensWithName(chunks[index], in: text):
        body = (index + 1)..<body.upperBound
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
