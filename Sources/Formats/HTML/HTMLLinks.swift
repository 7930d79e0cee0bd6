import Document
import Text

/// The links of a page, indexed by the position of their words.
package struct HTMLLinks {
  private let links: [SegmentLink]
  private let tree: HTMLTree
  private let base: WebAddress?

  /// - Parameter base: The URL that relative links start from; without it they are left out.
  package init(_ links: [SegmentLink], of tree: HTMLTree, base: WebAddress?) {
    self.links = links
    self.tree = tree
    self.base = base
  }

  /// The links in a segment of the page's words, with ranges relative to its start.
  package func links(in segment: ByteRange, of words: UTF8Text) -> [Link] {
    var found: [Link] = []
    let first = links.partitioningIndex { $0.range.upperBound > segment.lowerBound }
    for link in links[first...] {
      guard link.range.lowerBound < segment.upperBound else { break }
      var range = link.range.clamped(to: segment)
      if !range.isEmpty, words[range.lowerBound] == .space { range = range.dropFirst() }
      guard !range.isEmpty, let reference = tree.value(.href, of: link.node) else { continue }
      let inside = range.lowerBound - segment.lowerBound..<range.upperBound - segment.lowerBound
      if let link = self.link(inside, to: reference) { found.append(link) }
    }
    return found
  }

  private func link(_ range: ByteRange, to reference: ArraySlice<UInt8>) -> Link? {
    if let link = Link(range, given: reference) { return link }
    return address(of: reference).flatMap { Link(range, given: Array($0.utf8)[...]) }
  }

  /// The URL of a relative reference; `nil` for other schemes, and for places of the page itself.
  private func address(of reference: ArraySlice<UInt8>) -> String? {
    let kept = reference.filter { ![.tab, .newline, .carriageReturn].contains($0) }
    let text = String(decoding: kept, as: UTF8.self).trimmed.replacing(" ", with: "%20")
    guard let base else { return text.hasPrefix("//") ? "https:" + text : nil }
    guard let target = base.resolving(text), target != base.text else { return nil }
    return target + text.drop { $0 != "#" }
  }
}
