/// The words that a model knows: the lexicon as it was when the model was learned, and the
/// dictionary.
///
/// A lexicon that has grown since gives its old words their old numbers, and no number to new ones.
package struct ModelLexicon: Sendable {
  /// The dictionary.
  package let table: LexicalTable
  private let numbers: [UInt16]

  /// A dictionary and the fingerprints of the lexicon's words when the model was learned, by
  /// number.
  package init(table: LexicalTable, fingerprints: [UInt32]) {
    self.table = table
    var old: [UInt32: UInt16] = [:]
    for (number, fingerprint) in fingerprints.enumerated() where number > 0 {
      old[fingerprint] = UInt16(truncatingIfNeeded: number)
    }
    numbers = Lexicon.shared.fingerprints.enumerated().map { $0 == 0 ? 0 : old[$1] ?? 0 }
  }

  /// The number that the model has for a word of the lexicon; 0 for none.
  @inline(__always)
  func number(of word: UInt16) -> UInt16 { Int(word) < numbers.count ? numbers[Int(word)] : 0 }
}
