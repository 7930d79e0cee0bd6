import Text

// Elements that are not what their tags say.
extension HTMLSegmenter {
  /// Whether an element holds the source of a diagram that a script draws.
  func isDiagram(_ index: HTMLTree.Index) -> Bool {
    switch tree.nodes[index].tag {
    case .pre, .code, .div:
      names(of: index).contains { $0 == "mermaid" || $0.hasSuffix("-mermaid") }
    default: false
    }
  }

  /// The names in the class of an element, in lowercase.
  private func names(of index: HTMLTree.Index) -> [Substring] {
    tree.string(.class, of: index)?.lowercased().split(separator: " ") ?? []
  }

  /// Whether an element inside a sentence explains the word before it when readers point there.
  func isTooltip(_ index: HTMLTree.Index) -> Bool {
    if tree.value(.role, of: index)?.elementsEqual("tooltip".utf8) == true { return true }
    guard tree.nodes[index].tag == .span else { return false }
    return names(of: index).contains {
      $0.hasSuffix("tooltiptext") || $0.hasSuffix("tooltip-text")
        || $0.hasSuffix("tooltip__text") || $0.hasSuffix("tooltip-content")
        || ($0.hasSuffix("tooltip") || $0.contains("tooltip__")) && followsElement(index)
    }
  }

  /// The longest link to the editor of a section with its brackets, in bytes.
  private static let toolSize = 60

  /// Whether an element inside a heading is named furniture and holds hardly more than links:
  /// `[edit]`.
  func isTool(_ index: HTMLTree.Index, _ hints: ElementHints) -> Bool {
    guard tree.nodes[index].tag == .span, hints.contains(.junk),
      scopes[scopes.count - 1].heading > 0, tree.textCount(index) <= Self.toolSize
    else { return false }
    let links = tree.subtree(index).filter { tree.nodes[$0].tag == .a }
    return links.reduce(0) { $0 + tree.textCount($1) } * 2 > tree.textCount(index)
  }

  /// Whether an element with text stands right before an element.
  private func followsElement(_ index: HTMLTree.Index) -> Bool {
    guard let parent = tree.parent(index) else { return false }
    return tree.children(parent).contains {
      Int(tree.nodes[$0].end) == index && tree.nodes[$0].tag != .text && tree.textCount($0) > 0
    }
  }

  /// Whether a link in a heading leads to the heading itself or its section.
  func isAnchor(_ link: HTMLTree.Index, in scope: Scope) -> Bool {
    scope.heading > 0 && tree.value(.href, of: link)?.first == UInt8(ascii: "#")
  }

  /// The fewest items of a list of headings.
  private static let fewItems = 3

  /// Whether a heading without a link is all of an item of a list, as are those beside it: the page
  /// sets the items so for their looks.
  func isItem(_ heading: HTMLTree.Index) -> Bool {
    guard let item = tree.parent(heading), let list = tree.parent(item),
      isHeadingAlone(in: item)
    else { return false }
    let items = tree.children(list).filter { tree.nodes[$0].tag != .text }
    return items.count >= Self.fewItems && items.allSatisfy(isHeadingAlone)
  }

  private func isHeadingAlone(in item: HTMLTree.Index) -> Bool {
    guard tree.nodes[item].tag == .li,
      let heading = tree.children(item).first(where: { tree.nodes[$0].tag.headingLevel > 0 })
    else { return false }
    return tree.textCount(heading) == tree.textCount(item)
      && !tree.subtree(item).contains {
        tree.nodes[$0].tag == .a || tree.nodes[$0].tag == .img || accordions.labels.contains($0)
      }
  }
}
