import Text

/// Tells in which direction the parts of a text are read. The layout asks it for texts with letters that are
/// read from right to left, and for no others.
public struct Bidi: Sendable, Equatable {
  /// The directions in a paragraph.
  public struct Levels: Sendable, Equatable {
    /// Whether the paragraph as a whole is read from right to left.
    public let isRightToLeft: Bool
    /// The embedding level of each character (UAX #9): odd ones are read from right to left.
    public let levels: [Int8]

    /// Directions.
    public init(isRightToLeft: Bool, levels: [Int8]) {
      self.isRightToLeft = isRightToLeft
      self.levels = levels
    }
  }

  /// A part of a line that is read in one direction.
  public struct Run: Sendable, Equatable {
    /// The bytes.
    public let range: ByteRange
    /// Whether its first character stands at its right.
    public let isReversed: Bool
  }

  private let levels: @Sendable ([UInt32]) -> Levels?

  /// - Parameter levels: for the characters of a paragraph, their directions; `nil` if they cannot be found.
  public init(levels: @escaping @Sendable ([UInt32]) -> Levels?) { self.levels = levels }

  /// There is one way to order text, so that all are equal.
  public static func == (one: Bidi, other: Bidi) -> Bool { true }

  /// The directions in a paragraph; `nil` for one that is read from left to right. Linear.
  func paragraph(_ range: ByteRange, of text: UTF8Text) -> BidiParagraph? {
    guard text.mayBeRightToLeft(range) else { return nil }
    var (scalars, offsets): ([UInt32], [Int]) = ([], [])
    var offset = range.lowerBound
    while offset < range.upperBound {
      let next = text.decode(at: offset)
      // An override in an article must not order anything: it is a mark like others.
      let isHostile = CharacterClass(next.scalar).shape == .hostile
      scalars.append(isHostile ? 0xFFFD : next.scalar)
      offsets.append(offset)
      offset += next.length
    }
    guard let found = levels(scalars), found.levels.contains(where: { $0 != 0 }) else { return nil }
    return BidiParagraph(offsets: offsets, levels: found.levels, isRightToLeft: found.isRightToLeft)
  }

  /// The parts of a text of one line from left to right; none when it is read so anyway.
  public func runs(of range: ByteRange, in text: UTF8Text) -> [Run] {
    paragraph(range, of: text)?.runs(of: range) ?? []
  }
}

/// The directions in a paragraph by place.
struct BidiParagraph {
  fileprivate let offsets: [Int]
  fileprivate let levels: [Int8]
  /// Whether the paragraph as a whole is read from right to left.
  let isRightToLeft: Bool

  /// The parts of a line from left to right (rule L2); none when it is read so anyway.
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

  /// The index of the first character at an offset or after it. O(log n).
  private func index(of offset: Int) -> Int {
    offsets.partitioningIndex { $0 >= offset }
  }

  /// Turns every sequence of parts of a level or a higher one around.
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
  /// Whether a range has letters that are read from right to left, by the bytes that they begin with.
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
  /// What it shows where it is read from right to left: brackets look the other way (rule L4).
  var mirrored: Glyph { Self.mirrors[scalar].map { showing($0) } ?? self }

  private static let mirrors: [UInt32: UInt32] = {
    let pairs = Array("()[]{}<>«»‹›≤≥".unicodeScalars.map(\.value))
    return Dictionary(uniqueKeysWithValues: pairs.indices.map { (pairs[$0], pairs[$0 ^ 1]) })
  }()
}
