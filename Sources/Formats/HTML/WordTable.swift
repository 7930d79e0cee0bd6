/// Values by the hash of a word (``WordHash``), for lookups in every element of a page.
package struct WordTable<Value: Sendable>: Sendable {
  /// The slots, a power of two and at most half full, so that a lookup takes one or two steps.
  private var slots: [(key: UInt64, value: Value)?]

  /// A table of words, each once. O(words).
  package init(_ words: [UInt64: Value]) {
    var size = 16
    while size < words.count * 2 { size *= 2 }
    slots = Array(repeating: nil, count: size)
    for (key, value) in words {
      var index = Int(truncatingIfNeeded: key) & (size - 1)
      while slots[index] != nil { index = (index + 1) & (size - 1) }
      slots[index] = (key, value)
    }
  }

  /// The value of a word.
  package subscript(key: UInt64) -> Value? {
    var index = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while let slot = slots[index] {
      if slot.key == key { return slot.value }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }
}
