import Document
import Formats
import Text

// Links that are content: among the items of a list, as the title of an item, or below a sentence
// that announces them.
extension SegmentDecision {
  /// Restores links that the surrounding text makes part of the story.
  mutating func restoreLinks(_ rules: SegmentRules) {
    restoreItems(rules)
    restoreTitles(rules)
    restoreAnnounced(rules)
  }

  /// Whether a segment is nothing but a link and nothing else speaks against it.
  private func mayBeContent(_ index: Int, _ rules: SegmentRules) -> Bool {
    let segment = rules.finder.segments[index]
    return kinds[index] == nil && rules.kinds[index] != .trailer && segment.heading == 0
      && segment.linkShare > Self.someLinks && !rules.finder.isOutside[index]
      && !rules.finder.leadsToPage(index) && !TrailerPhrases.match(segment, of: rules.text)
  }

  /// The share of link text above which a segment is taken for a link.
  private static let someLinks = 0.5

  /// The fewest kept items of a list for each link that is restored.
  private static let keptPerLink = 2

  /// Restores the links among the kept items of a list.
  private mutating func restoreItems(_ rules: SegmentRules) {
    var lists: [HTMLTree.Index: (kept: Int, lost: [Int])] = [:]
    for index in rules.region {
      let node = rules.finder.segments[index].node
      guard rules.finder.tree.nodes[node].tag == .li, let list = rules.finder.tree.parent(node)
      else { continue }
      if kinds[index] == .listItem {
        lists[list, default: (0, [])].kept += 1
      } else if mayBeContent(index, rules) {
        lists[list, default: (0, [])].lost.append(index)
      }
    }
    for (kept, lost) in lists.values where kept >= Self.keptPerLink * lost.count {
      for index in lost { kinds[index] = .listItem }
    }
  }

  /// Restores the links that are the first line of an item whose text is kept.
  private mutating func restoreTitles(_ rules: SegmentRules) {
    for index in rules.region.dropLast()
    where kinds[index + 1]?.isBody == true && mayBeContent(index, rules) {
      let tree = rules.finder.tree
      let node = rules.finder.segments[index].node
      guard tree.nodes[node].tag == .li,
        rules.finder.segments[index + 1].linkShare < Self.someLinks,
        tree.subtree(node).contains(rules.finder.segments[index + 1].node)
      else { continue }
      kinds[index] = .listItem
    }
  }

  /// The shortest sentence that announces links, in characters.
  private static let announcementLength = 25

  /// Restores the linked paragraphs below a kept one that ends with a colon.
  private mutating func restoreAnnounced(_ rules: SegmentRules) {
    let segments = rules.finder.segments
    for index in rules.region
    where kinds[index] == .paragraph && rules.words(index).last == .colon
      && segments[index].letters >= Self.announcementLength
    {
      let parent = rules.finder.tree.parent(segments[index].node)
      let links = (index + 1..<rules.region.upperBound).prefix {
        mayBeContent($0, rules) && rules.finder.tree.nodes[segments[$0].node].tag == .p
          && rules.finder.tree.parent(segments[$0].node) == parent
      }
      for link in links { kinds[link] = .paragraph }
    }
  }
}
