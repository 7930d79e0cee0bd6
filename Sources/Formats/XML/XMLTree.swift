import Text

/// The elements of an XML document, in order.
package final class XMLTree: XMLReader {
  /// An element and its contents.
  package struct Element {
    /// Its name, with its prefix if it has one.
    package let name: String
    package let attributes: [String: String]
    /// The index of its parent; -1 for the root.
    let parent: Int
    /// The index after the last element inside it.
    var end: Int
    /// Its text and that of the elements inside it, in ``XMLTree/characters``.
    var text: Range<Int>
  }

  /// The elements in the order of their start.
  package private(set) var elements: [Element] = []
  /// All text, in order.
  private var characters: [UInt8] = []
  private var open: [Int] = []
  /// The most elements that are kept.
  private static let mostElements = 500_000

  /// Parses a document.
  package init(_ document: [UInt8]) throws(FormatFailure) {
    try XMLParser.parse(document, into: self)
    // A document may be truncated.
    while !open.isEmpty { close() }
  }

  func open(_ name: String, _ attributes: XMLAttributes) {
    guard elements.count < Self.mostElements else { return open.append(-1) }
    let index = elements.count
    let place = characters.count
    elements.append(
      Element(
        name: name, attributes: attributes.all, parent: open.last ?? -1, end: index + 1,
        text: place..<place))
    open.append(index)
  }

  func close() {
    guard let index = open.popLast(), index >= 0 else { return }
    elements[index].end = elements.count
    elements[index].text = elements[index].text.lowerBound..<characters.count
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    characters.append(contentsOf: bytes)
  }

  /// The indices of the elements inside an element, or of all.
  func inside(_ element: Int?) -> Range<Int> {
    element.map { $0 + 1..<max(elements[$0].end, $0 + 1) } ?? 0..<elements.count
  }

  /// The elements with a name inside another element, or in the document.
  package func all(_ name: String, in element: Int? = nil) -> [Int] {
    inside(element).filter { elements[$0].name == name }
  }

  /// The children of an element that have a name.
  func children(_ name: String, of element: Int) -> [Int] {
    all(name, in: element).filter { elements[$0].parent == element }
  }

  /// The words of an element; `nil` if there are none.
  func text(of element: Int) -> String? {
    CharacterReferences.words(
      in: String(decoding: characters[elements[element].text], as: UTF8.self))
  }

  /// The words of the first non-empty child with one of the names, in the order of the names.
  func words(_ names: String..., of element: Int) -> String? {
    names.lazy.flatMap { self.children($0, of: element) }.compactMap { self.text(of: $0) }.first
  }
}
