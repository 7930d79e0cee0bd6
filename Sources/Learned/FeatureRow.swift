/// The feature values of one example, indexed by name: a number for each case of an enum whose raw
/// values count up from 0.
///
/// Public, since the compiler only specializes public code for other modules.
public struct FeatureRow<Feature: CaseIterable & RawRepresentable & Sendable>: Sendable
where Feature.RawValue == Int {
  /// The values in the order of the enum, as a ``Forest`` reads them.
  @usableFromInline package internal(set) var values: [Float]

  /// The number of features.
  @inlinable public static var width: Int { Feature.allCases.count }

  /// Creates a row of zeros. O(features).
  @inlinable public init() {
    assert(
      Feature.allCases.enumerated().allSatisfy { $0 == $1.rawValue },
      "the raw values of features must be 0, 1, 2 … in order")
    values = Array(repeating: 0, count: Self.width)
  }

  /// Accesses the value of a feature.
  @inlinable public subscript(feature: Feature) -> Float {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  /// Sets several features to the same value.
  @inlinable public mutating func set(_ features: Feature..., to value: Float) {
    for feature in features { self[feature] = value }
  }
}
