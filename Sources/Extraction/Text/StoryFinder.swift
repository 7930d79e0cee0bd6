import Formats
import Text

/// Finds the story among the segments of a plain text: its headline and its body.
struct StoryFinder {
  /// The indices of the body's segments.
  private(set) var body: Range<Int>
  /// The index of the headline.
  private(set) var headline: Int?
  /// Whether the text is a whole page with menus rather than a clean copy of the story.
  let isPage: Bool

  /// Finds the story and, on pages, marks repeated segments. O(segments).
  init(_ segments: inout [TextSegment], in text: UTF8Text, verbatim: Bool) {
    isPage = !verbatim && Self.isPage(segments)
    body = 0..<segments.count
    if isPage {
      segments.markRepeated(in: text)
      (body, headline) = Self.find(segments, in: text)
    } else {
      headline = Self.leadingHeadline(segments, in: text)
    }
    if let headline { body = min(headline + 1, body.upperBound)..<body.upperBound }
    skipFurniture(segments, in: text)
  }

  /// Creates the middle of a story, which is all body.
  init(middle count: Int) { (body, isPage) = (0..<count, false) }

  /// Whether menus, form fields and buttons make up a large part of the text.
  private static func isPage(_ segments: [TextSegment]) -> Bool {
    let furniture = segments.count {
      $0.traits.contains(.device) || [.ending, .closing, .aside].contains($0.boilerplate)
        || ($0.traits.contains(.listed) && !$0.traits.contains(.sentence) && $0.words <= 6)
    }
    let short = segments.count { $0.words <= 3 && !$0.traits.contains(.sentence) }
    return (furniture >= 6 && furniture * 8 >= segments.count)
      || (short >= 15 && short * 4 >= segments.count)
  }

  /// The score of a segment as evidence for the story, roughly its number of words; negative if it
  /// is evidence against it.
  static func score(_ segment: TextSegment) -> Int {
    switch segment.boilerplate {
    case .ending, .closing: return -30
    case .promotion: return -15
    case .aside: return -3
    case .notice: return 5
    case .byline, .dateline, .credit, .caption: return 0
    case nil: break
    }
    let (words, traits) = (segment.words, segment.traits)
    if traits.contains(.device) { return -1 }
    if !traits.isDisjoint(with: [.repeated, .doubled]) { return 0 }
    if traits.contains(.cutOff), words <= 60 { return -2 }
    let ends = !traits.isDisjoint(with: [.sentence, .colon])
    if traits.contains(.listed) {
      return words >= 8 && ends ? min(words, 60) / 3 : words >= 20 ? 5 : -5
    }
    if ends { return words >= 8 ? min(words, 80) - 4 : 1 }
    return words >= 30 ? min(words, 80) / 2 : shortLine
  }

  /// The score of a few words that are not a sentence.
  private static let shortLine = -4
  /// Running text scores higher than this.
  private static let prose = 8
  /// How far the running sum may fall below its maximum before a run ends.
  private static let patience = 60
  /// How many of the heaviest runs may be the story.
  private static let contenders = 4
  /// The value of a point of a headline, in words of the body.
  private static let headlineWeight = 8
  /// The score of a headline that is certainly one.
  private static let clearHeadline = 14
  /// The weight of a run that is certainly the story if it has such a headline.
  private static let clearWeight = 200

  /// The best run of segments, and its headline, which adds to its score. A page starts with its
  /// story: runs after one that is certainly the story, such as comments and other stories, must
  /// score twice as high.
  private static func find(_ segments: [TextSegment], in text: UTF8Text) -> (Range<Int>, Int?) {
    var best: (score: Int, body: Range<Int>, headline: Int?) = (0, 0..<0, nil)
    var isLater = false
    let heaviest = joined(runs(segments), segments).sorted { $0.weight > $1.weight }
      .prefix(contenders)
    for run in heaviest.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let headline = HeadlineFinder(segments, body: run.range, text: text).best()
      let bonus = headline.map { min($0.score * headlineWeight, run.weight) } ?? -run.weight / 2
      let score = (run.weight + bonus) / (isLater ? 2 : 1)
      if score > best.score { best = (score, run.range, headline?.index) }
      if let headline, headline.score >= clearHeadline, run.weight >= clearWeight {
        isLater = true
      }
    }
    return (best.body, best.headline)
  }

  /// Consecutive segments that may be the story.
  private struct Run {
    var range: Range<Int>
    /// The sum of the scores in the range.
    var sum = 0
    /// The divisor of the sum.
    var discount = 1

    var weight: Int { sum / discount }
  }

  /// The smallest weight of a run after which a heading such as “Comments” ends the story.
  private static let endedStory = 80
  /// The divisor of the weight of runs after such a heading.
  private static let discountBelowEnding = 4

  /// The runs of segments whose cumulative score stays positive and near its maximum, each cut at
  /// its maximum.
  private static func runs(_ segments: [TextSegment]) -> [Run] {
    var runs: [Run] = []
    var open = Run(range: 0..<0)
    var (sum, longest) = (0, 0)
    var (state, isBelowEnding) = (RunState(), false)
    for index in segments.indices {
      sum += state.adjusted(score(segments[index]), segments[index])
      if sum > open.sum {
        open.sum = sum
        open.range = open.range.lowerBound..<(index + 1)
        longest = max(longest, sum)
      }
      if segments[index].boilerplate == .closing, longest >= endedStory { isBelowEnding = true }
      if sum <= 0 || sum < open.sum - patience {
        if open.sum > 0 { runs.append(open) }
        open = Run(
          range: (index + 1)..<(index + 1), discount: isBelowEnding ? discountBelowEnding : 1)
        sum = 0
      }
    }
    return open.sum > 0 ? runs + [open] : runs
  }

  /// The longest box or list inside a story, in segments.
  private static let longestBreak = 40
  /// The smallest weight of both runs around such a break.
  private static let continuation = 120

  /// The runs, joined where a box or a list interrupts a story that has not ended.
  private static func joined(_ runs: [Run], _ segments: [TextSegment]) -> [Run] {
    var joined: [Run] = []
    for run in runs {
      if let last = joined.last, min(last.weight, run.weight) >= continuation {
        let gap = last.range.upperBound..<run.range.lowerBound
        if gap.count <= longestBreak, !segments[gap].contains(where: { $0.boilerplate == .closing })
        {
          joined[joined.count - 1].range = last.range.lowerBound..<run.range.upperBound
          joined[joined.count - 1].sum += run.sum
          continue
        }
      }
      joined.append(run)
    }
    return joined
  }

  /// What the preceding segments imply for the next one.
  private struct RunState {
    private var shortLines = 0
    private var isPromoting = false

    /// Adjusts a score: consecutive short lines count more after the first, and consecutive
    /// promotions count about once.
    mutating func adjusted(_ score: Int, _ segment: TextSegment) -> Int {
      if segment.boilerplate == .promotion {
        defer { isPromoting = true }
        return isPromoting ? -2 : score
      }
      if score > StoryFinder.prose { isPromoting = false }
      shortLines =
        score == StoryFinder.shortLine
        ? shortLines + 1 : score > StoryFinder.prose ? 0 : shortLines
      return shortLines > 1 ? score + StoryFinder.shortLine : score
    }
  }

  /// The headline of a clean copy: the first segment, or the second below a section label.
  private static func leadingHeadline(_ segments: [TextSegment], in text: UTF8Text) -> Int? {
    guard segments.count > 1, segments[0].isTitle(atMost: 30) else { return nil }
    let hasSection =
      segments[0].words <= 4 && !segments[0].traits.contains(.sentence)
      && segments[1].isTitle(atMost: 30) && !segments[1].traits.contains(.sentence)
    return hasSection ? 1 : 0
  }

  /// How far below the headline a byline may be, in segments.
  private static let bylineReach = 14
  /// The number of words of running text after which no byline follows.
  private static let mostProse = 60

  /// Moves the start of the body below the byline and the date.
  private mutating func skipFurniture(_ segments: [TextSegment], in text: UTF8Text) {
    guard let headline else { return }
    var prose = 0
    for index in (headline + 1)..<min(headline + Self.bylineReach, body.upperBound) {
      switch segments[index].boilerplate {
      case .byline, .dateline: body = (index + 1)..<body.upperBound
      case nil where prose == 0 && Boilerplate.opensWithName(segments[index], in: text):
        body = (index + 1)..<body.upperBound
      case nil where segments[index].traits.contains(.sentence): prose += segments[index].words
      default: break
      }
      if prose > Self.mostProse { break }
    }
  }
}

extension TextSegment {
  /// Whether it may be a headline: a few words that are neither boilerplate, a list item nor a long
  /// sentence.
  func isTitle(atMost limit: Int) -> Bool {
    words >= 1 && words <= limit && boilerplate == nil && range.count <= 300
      && traits.isDisjoint(with: [.device, .listed, .quotedLines, .colon])
      && !(traits.contains(.sentence) && words > 22)
  }
}
