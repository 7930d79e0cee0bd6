import Text

/// Tells men from women by the first name.
public enum FirstNames {
  private static let men = NameTable(Language.all.map(\.names.men) + [WorldNames.men])
  private static let women = NameTable(Language.all.map(\.names.women) + [WorldNames.women])
  private static let shared = NameTable(Language.all.map(\.names.shared))

  /// Whether a word is a first name. O(length).
  public static func contains(_ name: ArraySlice<UInt8>) -> Bool {
    let hash = hash(of: name)
    return men.contains(hash) || women.contains(hash) || shared.contains(hash)
  }

  /// The gender that a first name suggests; `nil` for a name that is unknown or common to both. O(length).
  public static func gender(of name: ArraySlice<UInt8>) -> Gender? {
    let hash = hash(of: name)
    if shared.contains(hash) { return nil }
    if men.contains(hash) { return .masculine }
    return women.contains(hash) ? .feminine : nil
  }

  private static func hash(of name: ArraySlice<UInt8>) -> UInt64 {
    StableHash(name.lazy.map(\.asciiLowercased)).value
  }
}

/// The hashes of the names in lists of words.
private struct NameTable {
  /// The hashes by slot; 0 for a free slot. At most half of them are taken.
  private var slots: [UInt64]

  /// The table of lists in which one space or newline follows each name but the last. O(length).
  init(_ lists: [StaticString]) {
    let count = lists.reduce(0) { $0 + 1 + $1.withUTF8Buffer { $0.count(where: \.isASCIISpace) } }
    slots = Array(repeating: 0, count: 1 << (Int.bitWidth - count.leadingZeroBitCount + 1))
    for list in lists { list.withUTF8Buffer { add($0) } }
  }

  private mutating func add(_ names: UnsafeBufferPointer<UInt8>) {
    var hash = StableHash()
    for byte in names {
      if byte.isASCIISpace {
        slots[slot(of: hash.value)] = hash.value
        hash = StableHash()
      } else {
        hash.append(byte)
      }
    }
    if !names.isEmpty { slots[slot(of: hash.value)] = hash.value }
  }

  func contains(_ hash: UInt64) -> Bool { slots[slot(of: hash)] == hash }

  private func slot(of hash: UInt64) -> Int {
    OpenAddressing.slot(of: Int(truncatingIfNeeded: hash), among: slots.count) {
      slots[$0] == hash || slots[$0] == 0
    }
  }
}

/// The gender of a person.
public enum Gender: Sendable {
  /// A man.
  case masculine
  /// A woman.
  case feminine
}
