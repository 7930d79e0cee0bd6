import Text

/// Cuts a page's tree into pieces of text, in order.
///
/// Block elements and double line breaks cut; inside a piece, words are kept apart where the page does.
struct HTMLSegmenter {
  /// The pieces.
  var segments: [HTMLSegment] = []
  /// The elements that seem no part of the story.
  private(set) var suspects: [HTMLSuspect] = []
  /// The text of all pieces.
  var words = WordBuffer()
  /// The words inside links, in order.
  private(set) var links: [HTMLLink] = []

  /// What holds at a place in the tree, handed down.
  struct Scope {
    var end: Int32
    var node: HTMLTree.Index
    var context: HTMLContext
    var cues: HTMLCues
    var suspect: Int
    var heading = 0
    var listDepth = 0
    /// Whether its edges cut.
    var closes = false
    /// Whether its edges separate words.
    var spaces = false
    /// The link that it is, and where its words begin.
    var link: (node: HTMLTree.Index, start: Int)?
  }

  private let tree: HTMLTree
  var scopes: [Scope]
  var open: HTMLSegment?
  var breaks = 0
  /// The node at hand.
  var place = 0

  /// Whether what is for browsers without scripts is read too.
  private let readsNoscript: Bool

  /// Cuts a tree. O(nodes + bytes).
  init(_ tree: HTMLTree, readsNoscript: Bool = false) {
    self.tree = tree
    self.readsNoscript = readsNoscript
    scopes = [
      Scope(end: Int32(tree.nodes.count), node: 0, context: [], cues: [], suspect: -1)
    ]
    run()
  }

  private mutating func run() {
    var index = 0
    while index < tree.nodes.count {
      while scopes.count > 1, Int(scopes[scopes.count - 1].end) <= index { leave() }
      let node = tree.nodes[index]
      place = index
      if node.tag == .text {
        append(tree.text(index), source: tree.source(index))
        index += 1
        continue
      }
      let cues = HTMLCues(of: index, in: tree)
      if isSilent(index, cues) {
        index = Int(node.end)
      } else {
        enter(index, cues)
        index += 1
      }
    }
    while scopes.count > 1 { leave() }
    flush()
  }

  private func isSilent(_ index: HTMLTree.Index, _ cues: HTMLCues) -> Bool {
    let tag = tree.nodes[index].tag
    if tag == .button && tree.subtree(index).contains(where: { tree.nodes[$0].tag == .figcaption })
    {
      return false
    }
    if tag == .noscript && readsNoscript { return false }
    return tag.isSilent || tree.isSpokenAside(index, cues)
      || tag == .span && open != nil && isPopUp(index)
  }

  /// Whether an element in the middle of a sentence is a list of links that unfolds over it.
  private func isPopUp(_ index: HTMLTree.Index) -> Bool {
    let inside = tree.subtree(index)
    guard inside.count > 6 else { return false }
    let links = inside.filter { tree.nodes[$0].tag == .a }
    guard links.count > 2 else { return false }
    let letters = inside.reduce(0) { $0 + tree.text($1).count }
    let linked = links.reduce(0) { $0 + tree.subtree($1).reduce(0) { $0 + tree.text($1).count } }
    return linked * 10 > letters * 7
  }

  private mutating func enter(_ index: HTMLTree.Index, _ named: HTMLCues) {
    let tag = tree.nodes[index].tag
    if tag == .br { return lineBreak() }
    if tag == .span, isDrawnBreak(index) { return flush() }
    var scope = scopes[scopes.count - 1]
    scope.end = tree.nodes[index].end
    var cues = named
    let isPicture = scope.context.contains(.figure) || scope.cues.contains(.caption)
    if isPicture && !cues.isDisjoint(with: [.byline, .source]) { cues.insert(.credit) }
    if isPicture && !cues.isDisjoint(with: [.caption, .credit]) { cues.remove(.unseen) }
    let isBareCaption = cues.contains(.caption) && !cues.contains(.credit)
    if isBareCaption && scope.cues.contains(.credit) { scope.cues.subtract([.caption, .credit]) }
    let cutsCaption = !cues.intersection([.caption, .credit]).isSubset(of: scope.cues)
    scope.spaces = false
    scope.link = tag == .a ? (index, words.count) : nil
    scope.closes = tag.isBlock && !isRowCell(tag, in: scope) || cutsCaption
    if scope.closes {
      flush()
      scope.node = index
    } else if isRowCell(tag, in: scope) {
      separateCells()
    } else if !cues.isDisjoint(with: [.byline, .date, .section])
      || tag == .span && (isPicture || scope.heading > 0)
    {
      words.appendSpace()
      scope.spaces = true
    }
    describe(&scope, tag, cues, index)
    scopes.append(scope)
  }

  /// Whether an empty element is drawn as the space between paragraphs: `<span class="br"></span>`.
  private func isDrawnBreak(_ index: HTMLTree.Index) -> Bool {
    guard Int(tree.nodes[index].end) == index + 1, let names = tree.value(.class, of: index) else {
      return false
    }
    return names.split(separator: .space).contains { $0.elementsEqual("br".utf8) }
  }

  private mutating func leave() {
    let scope = scopes.removeLast()
    if let link = scope.link, link.start < words.count {
      links.append(HTMLLink(range: link.start..<words.count, node: link.node))
    }
    if scope.closes { flush() } else if scope.spaces { words.appendSpace() }
  }

  private func isRowCell(_ tag: HTMLTag, in scope: Scope) -> Bool {
    (tag == .td || tag == .th) && scope.context.contains(.row)
  }

  private mutating func separateCells() {
    guard let segment = open else { return }
    words.appendSpace()
    append(Array("| ".utf8)[...], source: segment.source)
  }

  private mutating func describe(
    _ scope: inout Scope, _ tag: HTMLTag, _ cues: HTMLCues, _ index: HTMLTree.Index
  ) {
    switch tag {
    case .figure: scope.context.insert(.figure)
    case .figcaption: scope.context.formUnion([.figure, .caption])
    case .blockquote: scope.context.insert(.quotation)
    case .ul, .ol, .dl:
      scope.context.insert(.list)
      scope.listDepth += 1
    case .table: scope.context.insert(.table)
    case .tr: if isDataRow(index) { scope.context.insert(.row) }
    case .a: scope.context.insert(.link)
    case .b, .strong: scope.context.insert(.bold)
    case .p: scope.context.insert(.paragraph)
    case .article: scope.context.insert(.article)
    case .header: scope.context.insert(.header)
    case .pre: scope.context.insert(.preformatted)
    default: break
    }
    if tag.headingLevel > 0 { scope.heading = tag.headingLevel }
    scope.cues.formUnion(cues)
    if !cues.isDisjoint(with: .outside) {
      let names = WordHash(
        tree.value(.class, of: index) ?? tree.value(.id, of: index) ?? [tag.code]
      ).value
      suspects.append(HTMLSuspect(node: index, outer: scope.suspect, cues: cues, names: names))
      scope.suspect = suspects.count - 1
    }
  }

  /// Whether a row holds data, each cell a few words, rather than the columns of a page.
  private func isDataRow(_ index: HTMLTree.Index) -> Bool {
    let inside = tree.subtree(index)
    guard inside.count < 120 else { return false }
    return !inside.contains {
      switch tree.nodes[$0].tag {
      case .table, .div, .h1, .h2, .h3, .ul, .ol: true
      default: false
      }
    }
  }
}
