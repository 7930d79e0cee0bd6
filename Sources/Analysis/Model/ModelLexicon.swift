/// The vocabulary of a model: the lexicon at the time of training, and the dictionary.
///
/// Words that the lexicon still has keep the numbers they had then; words added later have none.
package struct ModelLexicon: Sendable {
  /// The dictionary.
  package let table: LexicalTable
  private let numbers: [UInt16]

  /// Creates a vocabulary from a dictionary and the fingerprints of the lexicon's words at the time
  /// of training, by number.
  package init(table: LexicalTable, fingerprints: [UInt32]) {
    self.table = table
    // The two lists are nearly the same, so a word usually follows the previous match.
    var next = 1
    numbers = Lexicon.shared.fingerprints.enumerated().map { number, fingerprint in
      guard number > 0 else { return 0 }
      let isNext = next < fingerprints.count && fingerprints[next] == fingerprint
      guard let old = isNext ? next : fingerprints.dropFirst().firstIndex(of: fingerprint) else {
        return 0
      }
      next = old + 1
      return UInt16(truncatingIfNeeded: old)
    }
  }

  /// Returns the model's number for a word of the current lexicon; 0 for none.
  @inline(__always)
  func number(of word: UInt16) -> UInt16 { Int(word) < numbers.count ? numbers[Int(word)] : 0 }
}
