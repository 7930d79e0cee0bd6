/// An array of numbers that lies in the binary: read in place, never copied.
package struct ModelArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  // Constant data of the program, or a copy that is never freed; nobody writes to it.
  private let base: UnsafePointer<Element>?
  /// The number of elements.
  package let count: Int

  /// An array over constant memory that outlives it.
  package init(constant: UnsafeBufferPointer<Element>) {
    base = constant.baseAddress
    count = constant.count
  }

  /// An array over a copy of elements, which is kept for the rest of the process.
  package init(_ elements: [Element]) {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = copy.initialize(from: elements)
    base = UnsafePointer(copy.baseAddress)
    count = elements.count
  }

  /// The element at an index below ``count``.
  @inline(__always)
  package subscript(index: Int) -> Element {
    precondition(index >= 0 && index < count)
    return base.unsafelyUnwrapped[index]
  }

  /// Whether all elements meet a condition.
  func allSatisfy(_ condition: (Element) -> Bool) -> Bool {
    UnsafeBufferPointer(start: base, count: count).allSatisfy(condition)
  }
}
