import Text

/// A hash table from words (``WordHash``) to values, for lookups in every element of a page.
package struct WordTable<Value: Sendable>: Sendable {
  /// The slots, at most half of which are in use.
  private var slots: [(key: UInt64, value: Value)?]

  /// Creates a table from the hashes of words. O(words).
  package init(_ words: [UInt64: Value]) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    for (key, value) in words {
      slots[slot(of: key)] = (key, value)
    }
  }

  /// The value of a word.
  package subscript(key: UInt64) -> Value? {
    slots[slot(of: key)]?.value
  }

  private func slot(of key: UInt64) -> Int {
    OpenAddressing.slot(of: Int(truncatingIfNeeded: key), among: slots.count) {
      slots[$0].map { $0.key == key } ?? true
    }
  }
}
