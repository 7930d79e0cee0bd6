import Document
import Text

/// The links of a page, indexed by the position of their words.
package struct HTMLLinks {
  private let links: [SegmentLink]
  private let tree: HTMLTree
  private let origin: ArraySlice<UInt8>?

  /// - Parameter address: The page's URL, to resolve links relative to the root of its site.
  package init(_ links: [SegmentLink], of tree: HTMLTree, address: String?) {
    self.links = links
    self.tree = tree
    origin = address.flatMap(Self.origin)
  }

  /// The links in a segment of the page's words, with ranges relative to its start.
  package func links(in segment: ByteRange, of words: UTF8Text) -> [Link] {
    var found: [Link] = []
    let first = links.partitioningIndex { $0.range.upperBound > segment.lowerBound }
    for link in links[first...] {
      guard link.range.lowerBound < segment.upperBound else { break }
      var range = link.range.clamped(to: segment)
      if !range.isEmpty, words[range.lowerBound] == .space { range = range.dropFirst() }
      guard !range.isEmpty, let address = address(of: link) else { continue }
      let inside = range.lowerBound - segment.lowerBound..<range.upperBound - segment.lowerBound
      if let link = Link(inside, given: address) { found.append(link) }
    }
    return found
  }

  /// The URL of a link. URLs relative to the page's folder are not resolved.
  private func address(of link: SegmentLink) -> ArraySlice<UInt8>? {
    guard let given = tree.value(.href, of: link.node) else { return nil }
    guard given.first == UInt8(ascii: "/") else { return given }
    if given.starts(with: "//".utf8) { return Array("https:".utf8) + given }
    return origin.map { $0 + given }
  }

  /// `https://news.example` of `https://news.example/story`.
  private static func origin(_ address: String) -> ArraySlice<UInt8>? {
    let bytes = Array(address.utf8)[...]
    let slashes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") }
    guard slashes.count >= 2, slashes[1] == slashes[0] + 1 else { return nil }
    return bytes[..<(slashes.count > 2 ? slashes[2] : bytes.endIndex)]
  }
}
