/// Precision, recall and F1 from a tally, in percent.
public struct Score: Sendable {
  /// What is counted: every gold quotation, or speech only (a prediction that matches a belief is
  /// then neither right nor wrong).
  public static let views = ["all", "speech"]
  /// The kinds of quotation; `ALL` is all of them.
  public static let kinds = ["ALL", "direct", "mixed", "indirect"]
  /// Least overlaps of a match.
  static let thresholds = [("exact", 1.0), ("ge80", 0.8), ("ge50", 0.5)]

  /// The share of predictions that are right.
  public let precision: Double
  /// The share of gold quotations that are found.
  public let recall: Double
  /// Their harmonic mean.
  public var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// A score from counts.
  public init(right: Int, predicted: Int, found: Int, gold: Int) {
    precision = predicted == 0 ? 0 : 100 * Double(right) / Double(predicted)
    recall = gold == 0 ? 0 : 100 * Double(found) / Double(gold)
  }
}

extension Tally {
  /// The score of spans alone.
  public func spans(view: String = "all", kind: String = "ALL", overlap: String = "ge50") -> Score {
    Score(
      right: count(view, overlap, kind, "right"),
      predicted: count(view, overlap, kind, "predicted"),
      found: count(view, overlap, kind, "found"), gold: count(view, overlap, kind, "gold"))
  }

  /// The score of spans with their speakers.
  public func joint(view: String = "all", kind: String = "ALL", overlap: String = "ge50") -> Score {
    Score(
      right: count(view, overlap, kind, "rightJoint"),
      predicted: count(view, overlap, kind, "predicted"),
      found: count(view, overlap, kind, "foundJoint"), gold: count(view, overlap, kind, "gold"))
  }

  /// The score of double-quoted segments with their speakers; `marks5` counts those of five words
  /// and more.
  public func marks(_ view: String = "marks") -> Score {
    Score(
      right: count(view, "joint"), predicted: count(view, "predicted"), found: count(view, "joint"),
      gold: count(view, "gold"))
  }

  /// How many of the found quotations of a kind, with a class of speaker, have the right one:
  /// strict and lenient, in percent, and how many there are.
  public func attribution(view: String, kind: String, speaker: String) -> (Double, Double, Int) {
    let key = "\(view)/ge50/\(kind)"
    let n = count(key, speaker, "n")
    guard n > 0 else { return (0, 0, 0) }
    func share(_ what: String) -> Double { 100 * Double(count(key, speaker, what)) / Double(n) }
    return (share("strict"), share("lenient"), n)
  }

  /// The tables that `pullquote evaluate` prints.
  public func report() -> String {
    var lines = [
      "                  gold   pred |  exact F1 |  .8 F1 |  .5   P     R    F1 | joint P     R    F1"
    ]
    for view in Score.views {
      for kind in Score.kinds { lines.append(row(view, kind)) }
    }
    for view in ["marks", "marks5"] {
      let score = marks(view)
      lines.append(
        "\(view.padded(17)) joint P \(score.precision.cell) R \(score.recall.cell) F1 \(score.f1.cell)"
      )
    }
    lines.append("speaker of found quotations, strict/lenient % (n):")
    for kind in Score.kinds {
      let cells = ["any", "name", "nominal", "pronoun", "none"].map { speaker in
        let (strict, lenient, n) = attribution(view: "all", kind: kind, speaker: speaker)
        return "\(speaker) \(strict.cell)/\(lenient.cell) (\(n))"
      }
      lines.append("  " + kind.padded(9) + cells.joined(separator: "  "))
    }
    return lines.joined(separator: "\n")
  }

  private func row(_ view: String, _ kind: String) -> String {
    let (spans, joint) = (spans(view: view, kind: kind), joint(view: view, kind: kind))
    let gold = count(view, "ge50", kind, "gold")
    let predicted = count(view, "ge50", kind, "predicted")
    let exact = self.spans(view: view, kind: kind, overlap: "exact").f1
    let strong = self.spans(view: view, kind: kind, overlap: "ge80").f1
    return "\(view)/\(kind)".padded(16) + "\(gold)".padded(-6) + "\(predicted)".padded(-7) + " | "
      + "\(exact.cell)".padded(-9) + " | " + "\(strong.cell)".padded(-6) + " | \(spans.cells) | "
      + joint.cells
  }
}

extension Score {
  fileprivate var cells: String {
    [precision, recall, f1].map { $0.cell.padded(-5) }.joined(separator: " ")
  }
}

extension Double {
  /// One decimal.
  fileprivate var cell: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}

extension String {
  /// At least a width, filled at the right, or at the left if the width is negative.
  fileprivate func padded(_ width: Int) -> String {
    let fill = String(repeating: " ", count: max(0, abs(width) - count))
    return width < 0 ? fill + self : self + fill
  }
}
