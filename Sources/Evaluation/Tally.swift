/// Counts of what was found, missed and invented; tallies of articles add up.
public struct Tally: Sendable {
  private(set) var counts: [String: Int] = [:]

  /// Nothing counted yet.
  public init() {}

  /// Counts one article's predictions against its gold.
  public init(gold: MarkedArticle, predicted: [MarkedQuote]) {
    let comparison = Comparison(gold: gold, predicted: predicted)
    countSpans(comparison)
    countSegments(comparison)
  }

  /// The sum of this tally and another.
  public func adding(_ other: Tally) -> Tally {
    var sum = self
    sum.add(other)
    return sum
  }

  /// Adds another tally's counts.
  public mutating func add(_ other: Tally) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  func count(_ key: String...) -> Int { counts[key.joined(separator: "/")] ?? 0 }

  private mutating func add(_ key: String..., by amount: Int = 1) {
    counts[key.joined(separator: "/"), default: 0] += amount
  }

  private mutating func countSpans(_ comparison: Comparison) {
    let matches = comparison.matches()
    for view in Score.views {
      let counted = comparison.gold.map { view == "all" || $0.speech != false }
      for (name, threshold) in Score.thresholds {
        let good = matches.filter { $0.overlap >= threshold - 1e-9 }
        let ofGold = Dictionary(uniqueKeysWithValues: good.map { ($0.gold, $0.predicted) })
        let ofPredicted = Dictionary(uniqueKeysWithValues: good.map { ($0.predicted, $0.gold) })
        for index in comparison.gold.indices where counted[index] {
          countGold(comparison, index, ofGold[index], "\(view)/\(name)")
        }
        for index in comparison.predicted.indices {
          if let match = ofPredicted[index], !counted[match] { continue }
          countPredicted(comparison, index, ofPredicted[index], "\(view)/\(name)")
        }
      }
    }
  }

  private mutating func countGold(
    _ comparison: Comparison, _ index: Int, _ match: Int?, _ view: String
  ) {
    for kind in ["ALL", comparison.goldKinds[index]] {
      add(view, kind, "gold")
      guard let match else { continue }
      add(view, kind, "found")
      let agreement = comparison.speakersAgree(index, match)
      add(view, kind, "foundJoint", by: agreement.lenient ? 1 : 0)
      let speaker = SpeakerNames.kind(comparison.gold[index].speakerText ?? "")
      for of in ["any", speaker] {
        add(view, kind, of, "n")
        add(view, kind, of, "strict", by: agreement.strict ? 1 : 0)
        add(view, kind, of, "lenient", by: agreement.lenient ? 1 : 0)
      }
    }
  }

  private mutating func countPredicted(
    _ comparison: Comparison, _ index: Int, _ match: Int?, _ view: String
  ) {
    let kind = match.map { comparison.goldKinds[$0] } ?? comparison.predictedKinds[index]
    for kind in ["ALL", kind] {
      add(view, kind, "predicted")
      guard let match else { continue }
      add(view, kind, "right")
      add(view, kind, "rightJoint", by: comparison.speakersAgree(match, index).lenient ? 1 : 0)
    }
  }

  private mutating func countSegments(_ comparison: Comparison) {
    for segment in comparison.text.segments {
      let words = comparison.text.words(over: segment)
      if words.isEmpty { continue }
      let views = words.count >= 5 ? ["marks", "marks5"] : ["marks"]
      let gold = Comparison.claimant(of: words, among: comparison.goldWords)
      let predicted = Comparison.claimant(of: words, among: comparison.predictedWords)
      for view in views {
        if gold != nil { add(view, "gold") }
        if predicted != nil { add(view, "predicted") }
        if let gold, let predicted {
          add(view, "both")
          add(view, "joint", by: comparison.speakersAgree(gold, predicted).lenient ? 1 : 0)
        }
      }
    }
  }
}
