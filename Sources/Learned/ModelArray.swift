/// An array of numbers in the program's constant data, read in place and never copied.
package struct ModelArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// The first element, in the program's constant data or in a copy that is never freed or written
  /// to. `nil` if there are no elements.
  package let base: UnsafePointer<Element>?
  /// The number of elements.
  package let count: Int

  /// Creates an array over constant memory that outlives it.
  package init(constant: UnsafeBufferPointer<Element>) {
    base = constant.baseAddress
    count = constant.count
  }

  /// Creates an array over a copy of elements, which lives until the process exits.
  package init(_ elements: [Element]) {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = copy.initialize(from: elements)
    base = UnsafePointer(copy.baseAddress)
    count = elements.count
  }

  /// The element at an index below ``count``.
  @inlinable package subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count, "index outside the model's array")
    return base.unsafelyUnwrapped[index]
  }

  /// Whether all elements meet a condition.
  package func allSatisfy(_ condition: (Element) -> Bool) -> Bool {
    UnsafeBufferPointer(start: base, count: count).allSatisfy(condition)
  }
}
