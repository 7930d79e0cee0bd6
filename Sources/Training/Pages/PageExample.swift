import Extraction
import Fetch
import Foundation

/// The pieces of a page with labels derived from its ground truth.
struct PageExample: Sendable {
  /// A piece with its label and weight.
  struct Piece: Sendable {
    var sample: SegmentSample
    /// Whether it belongs to the article; `nil` if unknown.
    var isStory: Bool?
    /// Its weight: its share of the page's body, so that all pages have about the same weight.
    var weight: Float = 0
  }

  let page: MarkedPage
  private(set) var pieces: [Piece]

  /// Reads a page from a folder and labels its pieces.
  ///
  /// - Throws: The fetcher's error if the page cannot be read.
  init(_ page: MarkedPage, folder: String) throws {
    let file = URL(filePath: folder).appending(path: page.id + ".html.gz").path()
    self.init(page, html: try Fetcher().file(at: file).bytes)
  }

  /// Labels the pieces of a page.
  init(_ page: MarkedPage, html bytes: [UInt8]) {
    self.page = page
    pieces = SegmentSample.all(in: bytes).map { Piece(sample: $0) }
    if let body = page.body { compare(with: body) } else { compareWithExtracts() }
  }

  /// The minimum weight, so that a short line counts even on a long page.
  private static let leastWeight: Float = 0.002
  /// The share of a piece's n-grams above which it belongs to the body.
  private static let commonShare = 0.5

  private mutating func compare(with body: [String]) {
    let text = PageWords(body.joined(separator: "\n"))
    let summary = Set(PageWords((page.summary ?? []).joined(separator: "\n")).runs)
    var left = Dictionary(text.runs.map { ($0, 1) }, uniquingKeysWith: +)
    let total = Float(max(text.words.count, 20))
    for index in order() {
      let words = PageWords(pieces[index].sample.text)
      pieces[index].weight = Float(words.words.count) / total + Self.leastWeight
      let runs = words.runs
      guard !runs.isEmpty else { continue }
      let share = Self.share(runs) { left[$0, default: 0] > 0 }
      for run in runs { left[run, default: 1] -= 1 }
      let isSummary = Self.share(runs, summary.contains) > Self.commonShare
      pieces[index].isStory = share > Self.commonShare ? true : isSummary ? nil : false
      if share > 0.2 && share < 0.8 { pieces[index].weight /= 2 }
    }
    judgeShort(text)
  }

  private static func share(_ runs: [UInt64], _ isCommon: (UInt64) -> Bool) -> Double {
    Double(runs.count(where: isCommon)) / Double(runs.count)
  }

  /// Returns the order in which pieces consume the n-grams of the body. Of two copies, the one that
  /// the rules keep is labelled as part of the article.
  private func order() -> [Int] {
    func rank(_ index: Int) -> Int {
      let sample = pieces[index].sample
      return sample.isKept ? 0 : sample.isOutside ? 2 : 1
    }
    return pieces.indices.sorted { (rank($0), $0) < (rank($1), $1) }
  }

  /// Labels pieces shorter than an n-gram as part of the article if it contains their words and a
  /// nearby piece belongs to it.
  private mutating func judgeShort(_ text: PageWords) {
    let long = pieces.map(\.isStory)
    for index in pieces.indices where long[index] == nil {
      let words = PageWords(pieces[index].sample.text).words
      guard !words.isEmpty, words.count < PageWords.run else { continue }
      let near = max(0, index - 3)..<min(pieces.count, index + 4)
      let isFound =
        near.contains { long[$0] == true }
        && text.words.indices.contains { text.words[$0...].starts(with: words) }
      pieces[index].isStory = isFound
    }
  }

  private mutating func compareWithExtracts() {
    let (with, without) = (page.with ?? [], page.without ?? [])
    let weight = 1 / Float(max(1, with.count + without.count))
    for index in pieces.indices {
      let text = pieces[index].sample.text
      if with.contains(where: text.contains) { pieces[index].isStory = true }
      if without.contains(where: text.contains) { pieces[index].isStory = false }
      if pieces[index].isStory != nil { pieces[index].weight = weight }
    }
  }
}
