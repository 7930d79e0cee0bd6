import Document
import Text

/// The links of a page by the place of their words.
struct HTMLLinks {
  private let links: [HTMLLink]
  private let tree: HTMLTree
  private let origin: ArraySlice<UInt8>?

  /// - Parameter address: the page's own, for links that begin at the root of its site.
  init(_ links: [HTMLLink], of tree: HTMLTree, address: String?) {
    self.links = links
    self.tree = tree
    origin = address.flatMap(Self.origin)
  }

  /// The links in a piece of the page's words, with ranges from its start.
  func links(in piece: ByteRange, of words: UTF8Text) -> [Link] {
    var found: [Link] = []
    for link in links[first(endingAfter: piece.lowerBound)...] {
      guard link.range.lowerBound < piece.upperBound else { break }
      var range = link.range.clamped(to: piece)
      if !range.isEmpty, words[range.lowerBound] == .space { range = range.dropFirst() }
      guard !range.isEmpty, let address = address(of: link) else { continue }
      let inside = range.lowerBound - piece.lowerBound..<range.upperBound - piece.lowerBound
      if let link = Link(inside, given: address) { found.append(link) }
    }
    return found
  }

  private func first(endingAfter offset: Int) -> Int {
    var (low, high) = (0, links.count)
    while low < high {
      let middle = (low + high) / 2
      if links[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Where a link goes to. What is relative to the page's folder is not followed.
  private func address(of link: HTMLLink) -> ArraySlice<UInt8>? {
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
