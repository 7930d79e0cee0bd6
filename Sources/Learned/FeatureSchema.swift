import Text

/// The meaning of the numbers that a model was trained on: the names, the order and the codes of
/// its features.
///
/// The code that computes features and the weights that are applied to them must agree on the
/// schema. A model file carries the hash of the schema it was trained for, and its manifest the
/// lines. A test compares both with the schema of the code, so that a new enum case fails the test
/// until the model is trained again.
package struct FeatureSchema: Sendable, Equatable {
  /// One line per name, with its code.
  package private(set) var lines: [String] = []

  /// Creates an empty schema.
  package init() {}

  /// Creates a schema from the lines in a manifest.
  package init(lines: [String]) { self.lines = lines }

  /// Adds a line for every case of an enum: `label.outside = 0`.
  package mutating func add<Code: CaseIterable & RawRepresentable>(
    _ name: String, _ codes: Code.Type
  ) where Code.RawValue: BinaryInteger {
    for code in codes.allCases { lines.append("\(name).\(code) = \(code.rawValue)") }
  }

  /// Adds a line for a value, such as a size or a list of names.
  package mutating func add(_ name: String, _ value: some CustomStringConvertible) {
    lines.append("\(name) = \(value)")
  }

  /// The hash of all lines, in order.
  package var hash: UInt64 { StableHash(lines.joined(separator: "\n").utf8).value }

  /// Returns the lines that only one of two schemas has, prefixed with `- ` for the older one and
  /// `+ ` for this one.
  package func difference(from older: FeatureSchema) -> [String] {
    let (before, now) = (Set(older.lines), Set(lines))
    return older.lines.filter { !now.contains($0) }.map { "- " + $0 }
      + lines.filter { !before.contains($0) }.map { "+ " + $0 }
  }
}
