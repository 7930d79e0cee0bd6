/// Titles that have a short and a long form.
extension Lexicon {
  /// The full word for an abbreviated title: “governor” for “Gov.”; other words as they are.
  static func longTitle(_ word: UInt16) -> UInt16 { longTitles[word] ?? word }

  private static let longTitles: [UInt16: UInt16] = Dictionary(
    [
      ("gov", "governor"), ("sen", "senator"), ("gen", "general"), ("sgt", "sergeant"),
      ("prof", "professor"), ("dr", "doctor"), ("capt", "captain"), ("col", "colonel"),
      ("lt", "lieutenant"), ("det", "detective"), ("rev", "reverend"), ("rep", "representative"),
    ].map { (shared.number(of: $0.0), shared.number(of: $0.1)) }
      .filter { $0.0 != 0 && $0.1 != 0 }
  ) { first, _ in first }
}
