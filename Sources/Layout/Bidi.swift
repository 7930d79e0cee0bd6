import Text

/// The bidirectional algorithm (UAX #9). The layout uses it only for texts with right-to-left
/// letters.
public struct Bidi: Sendable, Equatable {
  /// The embedding levels of a paragraph.
  public struct Levels: Sendable, Equatable {
    /// Whether the base direction of the paragraph is right to left.
    public let isRightToLeft: Bool
    /// The embedding level of each scalar. Odd levels are right to left.
    public let levels: [Int8]

    /// The levels of a paragraph.
    public init(isRightToLeft: Bool, levels: [Int8]) {
      self.isRightToLeft = isRightToLeft
      self.levels = levels
    }
  }

  /// A part of a line with one direction.
  public struct Run: Sendable, Equatable {
    /// The bytes.
    public let range: ByteRange
    /// Whether it is displayed from right to left.
    public let isReversed: Bool
  }

  /// Where lines begin.
  public enum Direction: Sendable {
    case leftToRight
    case rightToLeft
  }

  private let levels: @Sendable ([UInt32], Direction?) -> Levels?
  /// The direction of a paragraph that has letters of it; `nil` for that of its first letter.
  private var direction: Direction?

  /// An implementation of the algorithm.
  ///
  /// - Parameter levels: computes the levels of the scalars of a paragraph that has a direction, or
  ///   else that of its first letter; returns `nil` if it cannot.
  public init(levels: @escaping @Sendable ([UInt32], Direction?) -> Levels?) {
    self.levels = levels
  }

  /// The same for the paragraphs of a text: they have its direction, which most of its letters have,
  /// so that a quotation in another script at the start of one does not turn it round.
  func based(on text: UTF8Text) -> Bidi {
    var bidi = self
    let range = 0..<text.boundary(atOrBefore: min(text.count, Self.sampleLength))
    guard text.mayBeRightToLeft(range) else {
      bidi.direction = .leftToRight
      return bidi
    }
    var balance = 0
    var offset = 0
    while offset < range.upperBound {
      let next = text.decode(at: offset)
      switch Direction(next.scalar) {
      case .leftToRight: balance += 1
      case .rightToLeft: balance -= 1
      case nil: break
      }
      offset += next.length
    }
    bidi.direction = balance == 0 ? nil : balance > 0 ? .leftToRight : .rightToLeft
    return bidi
  }

  /// The bytes at the start of a text that tell its direction.
  private static let sampleLength = 1 << 15

  /// Whether the direction is the same: all implementations give the same order.
  public static func == (one: Bidi, other: Bidi) -> Bool { one.direction == other.direction }

  /// The levels of a paragraph; `nil` if all of it is left to right. O(n).
  func paragraph(_ range: ByteRange, of text: UTF8Text) -> BidiParagraph? {
    guard text.mayBeRightToLeft(range) else { return nil }
    var (scalars, offsets): ([UInt32], [Int]) = ([], [])
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = text.decode(at: offset)
      // An override in an article must have no effect. It is shown as a mark.
      let isHostile = CharacterClass(next.scalar).shape == .hostile
      scalars.append(isHostile ? 0xFFFD : next.scalar)
      offsets.append(offset)
      offset += next.length
    }
    let base = direction.flatMap { scalars.lazy.map(Direction.init).contains($0) ? $0 : nil }
    guard let found = levels(scalars, base), found.levels.contains(where: { $0 != 0 }) else {
      return nil
    }
    return BidiParagraph(offsets: offsets, levels: found.levels, isRightToLeft: found.isRightToLeft)
  }

  /// The runs of a text in one line, from left to right; empty if all of it is left to right.
  public func runs(of range: ByteRange, in text: UTF8Text) -> [Run] {
    paragraph(range, of: text)?.runs(of: range) ?? []
  }
}

extension Bidi.Direction {
  /// The direction of a letter; `nil` for other characters.
  fileprivate init?(_ scalar: UInt32) {
    guard scalar >= 0x80 else {
      guard UInt8(scalar).isASCIILetter else { return nil }
      self = .leftToRight
      return
    }
    switch Unicode.Scalar(scalar)?.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .otherLetter: break
    default: return nil
    }
    switch scalar {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      self = .rightToLeft
    default: self = .leftToRight
    }
  }
}

/// The embedding levels of a paragraph, by offset.
struct BidiParagraph {
  fileprivate let offsets: [Int]
  fileprivate let levels: [Int8]
  /// Whether the base direction of the paragraph is right to left.
  let isRightToLeft: Bool

  /// The runs of a line, from left to right (rule L2); empty if all of it is left to right.
  func runs(of line: ByteRange) -> [Bidi.Run] {
    var runs: [(range: ByteRange, level: Int8)] = []
    for index in self.index(of: line.lowerBound)..<self.index(of: line.upperBound) {
      let (offset, level) = (offsets[index], levels[index])
      if let last = runs.last, last.level == level {
        runs[runs.count - 1].range = last.range.lowerBound..<offset + 1
      } else {
        runs.append((offset..<offset + 1, level))
      }
    }
    for index in runs.indices {
      let end = index + 1 < runs.count ? runs[index + 1].range.lowerBound : line.upperBound
      runs[index].range = runs[index].range.lowerBound..<end
    }
    guard let highest = runs.map(\.level).max(), highest > 0 else { return [] }
    for level in stride(from: highest, to: 0, by: -1) { Self.reverse(&runs, from: level) }
    return runs.map { Bidi.Run(range: $0.range, isReversed: $0.level % 2 == 1) }
  }

  /// The index of the first scalar at or after an offset. O(log n).
  private func index(of offset: Int) -> Int {
    offsets.partitioningIndex { $0 >= offset }
  }

  /// Reverses every sequence of runs at or above a level.
  private static func reverse(_ runs: inout [(range: ByteRange, level: Int8)], from level: Int8) {
    var start = 0
    while start < runs.count {
      let end = runs[start...].firstIndex { $0.level < level } ?? runs.count
      runs[start..<end].reverse()
      start = end + 1
    }
  }
}

extension UTF8Text {
  /// Whether a range may have right-to-left letters, judging by lead bytes.
  fileprivate func mayBeRightToLeft(_ range: ByteRange) -> Bool {
    for offset in range {
      let byte = self[offset]
      guard byte >= 0xD6 else { continue }
      let next = offset + 1 < range.upperBound ? self[offset + 1] : 0
      switch byte {
      case 0xD6...0xDF: return true
      case 0xE0: if (0xA0...0xA3).contains(next) { return true }
      case 0xEF: if (0xAC...0xBB).contains(next) { return true }
      case 0xF0: if next == 0x90 || next == 0x9E { return true }
      default: break
      }
    }
    return false
  }
}

extension Glyph {
  /// The glyph in right-to-left text, where brackets are mirrored (rule L4).
  var mirrored: Glyph { Self.mirrors[scalar].map { showing($0) } ?? self }

  private static let mirrors: [UInt32: UInt32] = {
    let pairs = Array("()[]{}<>«»‹›≤≥".unicodeScalars.map(\.value))
    return Dictionary(uniqueKeysWithValues: pairs.indices.map { (pairs[$0], pairs[$0 ^ 1]) })
  }()
}
