import Text

/// What the numbers that a model was learned from mean: the names, the order and the codes of its
/// features.
///
/// Code that describes cases and weights that judge them must agree on all of these. A model file
/// carries the hash of the schema it was learned for, its manifest the lines, and a test compares
/// both with the schema of the code, so that a new case of an enum fails the test until the model
/// is trained again.
package struct FeatureSchema: Sendable, Equatable {
  /// One line for each name with its code.
  package private(set) var lines: [String] = []

  /// A schema without lines.
  package init() {}

  /// A schema of lines, as a manifest holds them.
  package init(lines: [String]) { self.lines = lines }

  /// Adds every case of an enum: `label.outside = 0`.
  package mutating func add<Code: CaseIterable & RawRepresentable>(
    _ name: String, _ codes: Code.Type
  ) where Code.RawValue: BinaryInteger {
    for code in codes.allCases { lines.append("\(name).\(code) = \(code.rawValue)") }
  }

  /// Adds a number, or numbers.
  package mutating func add(_ name: String, _ value: some CustomStringConvertible) {
    lines.append("\(name) = \(value)")
  }

  /// A hash of all lines in order.
  package var hash: UInt64 { StableHash(lines.joined(separator: "\n").utf8).value }

  /// The lines that only one of two schemas has: `- ` before those of the older one, `+ ` before
  /// those of this one.
  package func difference(from older: FeatureSchema) -> [String] {
    let (before, now) = (Set(older.lines), Set(lines))
    return older.lines.filter { !now.contains($0) }.map { "- " + $0 }
      + lines.filter { !before.contains($0) }.map { "+ " + $0 }
  }
}
