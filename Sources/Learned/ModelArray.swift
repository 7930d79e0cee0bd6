/// An array of numbers in the program's constant data, read in place and never copied.
///
/// Public, since the compiler only specializes public code for other modules.
public struct ModelArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// The first element, in the program's constant data or in a copy that is never freed or written
  /// to. `nil` if there are no elements.
  public let base: UnsafePointer<Element>?
  /// The number of elements.
  public let count: Int

  /// Creates an array over constant memory that outlives it.
  public init(constant: UnsafeBufferPointer<Element>) {
    base = constant.baseAddress
    count = constant.count
  }

  /// Creates an array over a copy of elements, which lives until the process exits.
  public init(_ elements: [Element]) {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = copy.initialize(from: elements)
    base = UnsafePointer(copy.baseAddress)
    count = elements.count
  }

  /// The element at an index below ``count``.
  @inlinable public subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "index outside the model's array")
    return base.unsafelyUnwrapped[index]
  }

  /// Whether all elements meet a condition.
  @inlinable public func allSatisfy(_ condition: (Element) -> Bool) -> Bool {
    elements.allSatisfy(condition)
  }

  /// The elements.
  @inlinable public var elements: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: base, count: count)
  }
}
