/// A character as search compares it: without diacritics, case or the shape of quotation marks.
public struct Folded: Sendable, Equatable {
  /// The lowercase base letter: `e` for `É`, `'` for `’`, a space for any white space.
  public let letter: UInt32
  /// Whether the character is a capital.
  public let isCapital: Bool

  /// Folds a Unicode scalar value; `nil` for what search skips: marks, joiners, soft hyphens.
  public init?(_ scalar: UInt32) {
    if scalar < 0x80 {
      let isCapital = scalar >= 0x41 && scalar <= 0x5A
      (letter, self.isCapital) = (
        scalar.isWhitespace ? 0x20 : isCapital ? scalar | 0x20 : scalar, isCapital
      )
      return
    }
    if let plain = Folded.punctuation(scalar) {
      (letter, isCapital) = (plain, false)
      return
    }
    if let run = FoldRun(holding: scalar) {
      (letter, isCapital) = (run.base(of: scalar), run.isCapital)
      return
    }
    let shape = CharacterClass(scalar).shape
    guard shape != .mark, shape != .hidden else { return nil }
    (letter, isCapital) = (scalar, false)
  }

  /// The ASCII character for typographic punctuation and spaces.
  private static func punctuation(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x2018...0x201B, 0x02BC, 0x2032, 0x2039, 0x203A: 0x27
    case 0x201C...0x201F, 0xAB, 0xBB, 0x2033: 0x22
    case 0x2010...0x2015, 0x2212: 0x2D
    default: scalar.isWhitespace ? 0x20 : nil
    }
  }
}

/// A run of letters in the fold table whose base letters are the same or consecutive.
private struct FoldRun {
  private let packed: UInt64

  /// Finds the run that contains a scalar value. O(log table size).
  init?(holding scalar: UInt32) {
    let key = UInt64(scalar) << 43 | (1 << 43 - 1)
    let next = foldTable.partitioningIndex { $0 > key }
    guard next > 0 else { return nil }
    packed = foldTable[next - 1]
    let distance = scalar - first
    guard step > 0 ? distance % step == 0 && distance / step < count : distance == 0 else {
      return nil
    }
  }

  private var first: UInt32 { UInt32(packed >> 43) }
  private var count: UInt32 { UInt32(packed >> 33 & 0x3FF) }
  private var step: UInt32 { UInt32(packed >> 31 & 3) }
  private var rises: Bool { packed >> 30 & 1 == 1 }
  var isCapital: Bool { packed >> 22 & 1 == 1 }

  func base(of scalar: UInt32) -> UInt32 {
    UInt32(packed & 0x1F_FFFF) + (rises ? scalar - first : 0)
  }
}
