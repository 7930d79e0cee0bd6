/// Linear probing, for hash tables whose number of slots is a power of two.
///
/// The tables keep their slots themselves: some are arrays, others lie in a model file.
public enum OpenAddressing {
  /// The slot of a key: the first one, from the slot of its hash on, that holds the key or is free. O(1) in a table that
  /// is at most half full.
  ///
  /// - Parameters:
  ///   - hash: The hash of the key. Its low bits are used.
  ///   - count: The number of slots, a power of two. At least one is free.
  ///   - ends: Whether a slot is free or holds the key.
  @inlinable @inline(__always)
  public static func slot(of hash: Int, among count: Int, where ends: (Int) -> Bool) -> Int {
    assert(count > 0 && count & (count - 1) == 0, "\(count) slots are not a power of two")
    var slot = hash & (count - 1)
    while !ends(slot) { slot = (slot + 1) & (count - 1) }
    return slot
  }
}
