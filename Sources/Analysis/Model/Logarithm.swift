/// 1 / (1 + e⁻ˣ).
package func logistic(_ x: Float) -> Float {
  1 / (1 + exponential(LabelScores(repeating: -x))[0])
}

/// The natural logarithm of the odds of a probability, clamped to about -4...4.
func logOdds(_ probability: Float) -> Float {
  let p = min(max(probability, 0.018), 0.982)
  return logarithm(p / (1 - p))
}

/// The natural logarithm of a positive number, to four digits.
private func logarithm(_ x: Float) -> Float {
  let t = (x.significand - 1) / (x.significand + 1)
  let square = t * t
  return Float(x.exponent) * 0.693_147_2
    + 2 * t * (1 + square * (1 / 3 + square * (1 / 5 + square / 7)))
}

extension Int {
  /// The base-2 logarithm of `self + 1`, rounded down and capped at 3; 0 for numbers below 1.
  var magnitudeLevel: Float { self >= 7 ? 3 : self >= 3 ? 2 : self >= 1 ? 1 : 0 }
}
