import Document
import Text

/// The links of a page, indexed by the position of their words.
package struct HTMLLinks {
  private let links: [SegmentLink]
  private let segments: [Segment]
  private let tree: HTMLTree
  private let base: WebAddress?
  /// The elements that links to the page itself can lead to, by their names.
  private let named: [ArraySlice<UInt8>: HTMLTree.Index]

  /// - Parameter base: The URL that relative links start from; without it they are left out.
  package init(
    _ links: [SegmentLink], in segments: [Segment], of tree: HTMLTree, base: WebAddress?
  ) {
    self.links = links
    self.segments = segments
    self.tree = tree
    self.base = base
    let hash = UInt8(ascii: "#")
    let needsNames = links.contains { tree.value(.href, of: $0.node)?.contains(hash) == true }
    named = needsNames ? Self.named(in: tree) : [:]
  }

  /// The elements with a name. Of several with the same one it is the first.
  private static func named(in tree: HTMLTree) -> [ArraySlice<UInt8>: HTMLTree.Index] {
    var named: [ArraySlice<UInt8>: HTMLTree.Index] = [:]
    for node in tree.nodes.indices {
      let name = tree.nodes[node].tag == .a ? tree.value(.name, of: node) : nil
      for name in [tree.value(.id, of: node), name] {
        if let name, named[name] == nil { named[name] = node }
      }
    }
    return named
  }

  /// The links in a segment of the page's words, with ranges relative to its start. The places that they lead to are
  /// starts of segments.
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
    if let name = name(in: reference), let node = named[name], let start = start(of: node) {
      return Link(range, to: start, named: name)
    }
    if let link = Link(range, given: reference) { return link }
    return address(of: reference).flatMap { Link(range, given: Array($0.utf8)[...]) }
  }

  /// What a reference to the page itself names: `n1` in `#n1`; `nil` for other references.
  private func name(in reference: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let hash = reference.firstIndex(of: UInt8(ascii: "#")) else { return nil }
    let page = String(decoding: reference[..<hash], as: UTF8.self).trimmed
    guard page.isEmpty || base.map({ $0.resolving(page) == $0.text }) == true else { return nil }
    return reference[(hash + 1)...]
  }

  /// The start of the segment at an element: the first one in it, the one around it, or the next.
  private func start(of node: HTMLTree.Index) -> Int? {
    let next = segments.partitioningIndex { $0.place >= node }
    let isInside = next < segments.count && tree.subtree(node).contains(segments[next].place)
    if !isInside, next > 0, tree.subtree(segments[next - 1].node).contains(node) {
      return segments[next - 1].range.lowerBound
    }
    return next < segments.count ? segments[next].range.lowerBound : nil
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
