import Text

/// Splits a page's tree into segments, in order.
///
/// The edges of block elements and double line breaks end a segment.
package struct HTMLSegmenter {
  /// The segments.
  package internal(set) var segments: [Segment] = []
  /// The elements that are probably not part of the story.
  package private(set) var suspects: [SuspectElement] = []
  /// The collected text of all segments.
  package internal(set) var words = WordBuffer()
  /// The spaces between words where a line ends (`<br>`), as offsets in ``words``, in order.
  package internal(set) var lineEnds: [Int] = []
  /// The words inside links, in order.
  package private(set) var links: [SegmentLink] = []

  /// The properties of the elements that are open at a position, inherited from the outside in.
  struct Scope {
    var end: Int32
    var node: HTMLTree.Index
    var context: SegmentContext
    var hints: ElementHints
    var suspect: Int
    var heading = 0
    var listDepth = 0
    /// The number of the next item, if the element is a numbered list.
    var nextNumber: Int?
    /// The number that the next text shows, inside an item of a numbered list.
    var number: Int?
    /// That item.
    var item: HTMLTree.Index?
    /// Whether the element's edges end a segment.
    var closes = false
    /// Whether the element's edges end a line of code.
    var endsLine = false
    /// Whether the element's edges separate words.
    var spaces = false
    /// Whether the element is a heading that opens and closes the text below it, or inside one.
    var isLabel = false
    /// The row around the element that is made without `<tr>`.
    var row: HTMLTree.Index?
    /// The element, if it is a link, a `<span>` or a `<time>`.
    var inline: HTMLTree.Index?
    /// The link and the offset of its words, if the element is a link.
    var link: (node: HTMLTree.Index, start: Int)?

    /// The level of the heading of a box that can be opened.
    static let labelLevel = 4

    /// Begins a heading that opens and closes the text below it.
    mutating func beginLabel() {
      isLabel = true
      if heading == 0 { heading = Self.labelLevel }
      leaveList()
      context.remove(.link)
    }

    /// Makes the content no item of the list around it.
    mutating func leaveList() {
      listDepth = 0
      context.remove(.list)
    }
  }

  let tree: HTMLTree
  /// The small boxes around forms.
  private let formBoxes: Set<HTMLTree.Index>
  let accordions: Accordions
  let figureRows: FigureRows
  /// Whether there is a `<pre>`.
  private let hasCode: Bool
  var scopes: [Scope]
  var open: Segment?
  var breaks = 0
  /// Whether a line ended after the last word.
  var endsLine = false
  /// The current node.
  var place = 0
  /// Whether the rows named so inside an element are those of a table.
  var drawnTables: [HTMLTree.Index: Bool] = [:]
  /// The last link that was left.
  private var lastLink: HTMLTree.Index?
  /// The last link, `<span>` or `<time>` that was left.
  private var lastInline: HTMLTree.Index?

  /// Whether `<noscript>` is read, too.
  private let readsNoscript: Bool

  /// Splits a tree. O(nodes + bytes).
  package init(_ tree: HTMLTree, readsNoscript: Bool = false) {
    self.tree = tree
    formBoxes = Self.boxes(in: tree)
    accordions = Accordions(tree)
    figureRows = FigureRows(tree)
    hasCode = tree.nodes.contains { $0.tag == .pre }
    self.readsNoscript = readsNoscript
    scopes = [
      Scope(end: Int32(tree.nodes.count), node: 0, context: [], hints: [], suspect: -1)
    ]
    run()
  }

  /// The most text in the box around a form that asks for an address, in bytes.
  private static let boxText = 500
  /// How many levels up to search for the box.
  private static let boxDepth = 4

  /// The largest elements with little text around each input for an email address or a phone
  /// number: the form with its heading and small print.
  private static func boxes(in tree: HTMLTree) -> Set<HTMLTree.Index> {
    var boxes: Set<HTMLTree.Index> = []
    for index in tree.nodes.indices where asksForAddress(index, tree) {
      let around = tree.ancestors(index).prefix(boxDepth).prefix {
        tree.textCount($0) < boxText && tree.nodes[$0].tag != .article
          && tree.nodes[$0].tag != .body
      }
      if let box = Array(around).last { boxes.insert(box) }
    }
    return boxes
  }

  private static func asksForAddress(_ index: HTMLTree.Index, _ tree: HTMLTree) -> Bool {
    guard tree.nodes[index].tag == .input, let type = tree.value(.type, of: index) else {
      return false
    }
    return type.elementsEqual("email".utf8) || type.elementsEqual("tel".utf8)
  }

  private mutating func run() {
    var index = 0
    while index < tree.nodes.count {
      while scopes.count > 1, Int(scopes[scopes.count - 1].end) <= index { leave() }
      let node = tree.nodes[index]
      place = index
      if node.tag == .text {
        if !scopes[scopes.count - 1].isLabel || !Accordions.isSign(tree.text(index)) {
          append(tree.text(index), source: tree.source(index))
        }
        index += 1
        continue
      }
      let hints = ElementHints(of: index, in: tree)
      if isSilent(index, hints) {
        index = Int(node.end)
      } else {
        enter(index, hints)
        index += 1
      }
    }
    while scopes.count > 1 { leave() }
    flush()
    assert(
      zip(segments, segments.dropFirst()).allSatisfy {
        $0.place < $1.place && $0.range.upperBound <= $1.range.lowerBound
      }, "segments are in the order of the page, without overlap")
  }

  private func isSilent(_ index: HTMLTree.Index, _ hints: ElementHints) -> Bool {
    let tag = tree.nodes[index].tag
    if tag == .noscript && readsNoscript || isLabel(index) { return false }
    if tag == .button {
      let holdsCaption = tree.subtree(index).contains { tree.nodes[$0].tag == .figcaption }
      return !holdsCaption && !tree.isByline(index)
    }
    return tag.isSilent || isDiagram(index)
      || open != nil && (isTooltip(index) || isTool(index, hints))
      || !scopes[scopes.count - 1].context.contains(.code) && tree.isSpokenAside(index, hints)
      || tag == .span && open != nil && isPopUp(index)
      || tag == .a && scopes[scopes.count - 1].hints.contains(.caption) && tree.isControl(index)
  }

  /// Whether an element is a heading that opens and closes the text below it, in a part of the page
  /// that is shown.
  private func isLabel(_ index: HTMLTree.Index) -> Bool {
    accordions.labels.contains(index) && isShown
  }

  /// Whether the current part of the page is shown, and not a form or what readers wrote.
  private var isShown: Bool {
    scopes[scopes.count - 1].hints.isDisjoint(with: [.dialog, .unseen, .comments, .offer])
  }

  /// Whether an element inside a sentence is a popup with a list of links.
  private func isPopUp(_ index: HTMLTree.Index) -> Bool {
    let inside = tree.subtree(index)
    guard inside.count > 6 else { return false }
    let links = inside.filter { tree.nodes[$0].tag == .a }
    return links.count > 2
      && links.reduce(0) { $0 + tree.textCount($1) } * 10 > tree.textCount(index) * 7
  }

  private mutating func enter(_ index: HTMLTree.Index, _ named: ElementHints) {
    let tag = tree.nodes[index].tag
    let isCode = scopes[scopes.count - 1].context.contains(.code)
    if tag == .br {
      if scopes[scopes.count - 1].row != nil { return words.appendSpace() }
      return isCode ? words.appendNewline() : lineBreak()
    }
    if tag == .span, isDrawnBreak(index) { return flush() }
    var scope = scopes[scopes.count - 1]
    scope.end = tree.nodes[index].end
    var hints = isCode ? [] : named.describing(tree.textCount(index))
    if hasCode, hints.contains(.junk), isBoxOfCode(index) { hints.remove(.junk) }
    if formBoxes.contains(index) { hints.insert(.junk) }
    let isLabel = isLabel(index)
    if isLabel { scope.beginLabel() }
    if accordions.panels.contains(index), isShown {
      hints.subtract([.unseen, .mute])
      scope.leaveList()
    }
    let isPicture = scope.context.contains(.figure) || scope.hints.contains(.caption)
    if isPicture && !hints.isDisjoint(with: [.byline, .source]) { hints.insert(.credit) }
    let isCaption = isPicture && !hints.isDisjoint(with: [.caption, .credit])
    if isCaption { hints.subtract([.unseen, .mute]) }
    if scope.context.contains(.caption) { hints.remove(.mute) }
    let isBareCaption = hints.contains(.caption) && !hints.contains(.credit)
    if isBareCaption && scope.hints.contains(.credit) { scope.hints.subtract([.caption, .credit]) }
    let cutsCaption = !hints.intersection([.caption, .credit]).isSubset(of: scope.hints)
    scope.spaces = false
    scope.endsLine = isCode && tag.isBlock
    if tag == .a && followsLink(index) || Self.isInline(tag) && startsWithNumber(index) {
      words.appendSpace()
    }
    scope.inline = tag == .a || Self.isInline(tag) ? index : nil
    scope.link = tag == .a && !scope.isLabel ? (index, words.count) : nil
    let isSignature = isSignature(index, in: scope)
    if isSignature {
      scope.context.insert(.signature)
      hints.subtract([.junk, .caption, .credit])
    }
    let isInRow = scope.row != nil
    let isCell = isRowCell(index, in: scope)
    let isRow = !isInRow && !isCode && isDrawnRow(index, named)
    scope.closes =
      !isCode && !isInRow
      && (tag.isBlock && !isCell || cutsCaption || isSignature || isRow
        || isLabel && scopes[scopes.count - 1].heading == 0)
    if scope.endsLine {
      words.endLine()
    } else if scope.closes {
      flush()
      scope.node = index
    } else if isCell {
      separateCells()
    } else if !hints.isDisjoint(with: [.byline, .date, .section]) || isInRow && tag.isBlock
      || tag == .span && (isPicture || scope.heading > 0) && !endsWord(index)
    {
      words.appendSpace()
      scope.spaces = true
    }
    describe(&scope, tag, hints, index)
    if isRow {
      scope.row = index
      scope.context.formUnion([.table, .row])
    }
    scopes.append(scope)
  }

  /// Whether an element attributes a quotation: its last element, or the caption of its figure.
  private func isSignature(_ index: HTMLTree.Index, in scope: Scope) -> Bool {
    guard scope.context.contains(.quotation), !scope.context.contains(.figure) else { return false }
    switch tree.nodes[index].tag {
    case .figcaption: return true
    case .cite, .footer:
      let quotation = tree.ancestors(index).first { tree.nodes[$0].tag == .blockquote }
      return quotation.map { tree.textCount(from: index, to: $0) == 0 } ?? false
    default: return false
    }
  }

  /// Whether a figure shows a quotation rather than a picture with a caption.
  private func holdsQuotation(_ figure: HTMLTree.Index) -> Bool {
    let inside = tree.subtree(figure)
    let quotation = inside.first { tree.nodes[$0].tag == .blockquote }
    let caption = inside.first { tree.nodes[$0].tag == .figcaption }
    return quotation.map { caption == nil || !tree.subtree(caption ?? 0).contains($0) } ?? false
  }

  /// Whether an empty element is displayed as a paragraph break: `<span class="br"></span>`.
  private func isDrawnBreak(_ index: HTMLTree.Index) -> Bool {
    guard Int(tree.nodes[index].end) == index + 1, let names = tree.value(.class, of: index) else {
      return false
    }
    return names.split(separator: .space).contains { $0.elementsEqual("br".utf8) }
  }

  private mutating func leave() {
    let scope = scopes.removeLast()
    if let inline = scope.inline { lastInline = inline }
    if let link = scope.link {
      // A link may hold another one where a page leaves it open.
      let start = max(link.start, links.last?.range.upperBound ?? 0)
      if start < words.count {
        links.append(SegmentLink(range: start..<words.count, node: link.node))
      }
      lastLink = link.node
    }
    if scope.closes { flush() } else if scope.spaces { words.appendSpace() }
    if scope.endsLine { words.endLine() }
  }

  /// Whether a link directly follows another one that leads elsewhere, with a capital after a small
  /// letter: a page shows a gap between them that its style sheet makes.
  private func followsLink(_ index: HTMLTree.Index) -> Bool {
    guard let lastLink, Int(tree.nodes[lastLink].end) == index,
      words.bytes.last?.isASCIILowercase == true,
      let text = tree.subtree(index).first(where: { tree.nodes[$0].tag == .text }),
      tree.text(text).first?.isASCIIUppercase == true
    else { return false }
    return tree.value(.href, of: lastLink) != tree.value(.href, of: index)
  }

  private static func isInline(_ tag: HTMLTag) -> Bool { tag == .span || tag == .time }

  /// Whether a number and a word directly follow a link or a `<span>` of several words, which a style
  /// sheet sets apart: `<a>Ann Lee</a><span>5 hours ago</span>`, `<span>9 May 2031</span><span>5
  /// min</span>`.
  private func startsWithNumber(_ index: HTMLTree.Index) -> Bool {
    guard let lastInline, Int(tree.nodes[lastInline].end) == index,
      let last = words.bytes.last, last.isASCIILowercase || last.isASCIIDigit,
      let text = tree.subtree(index).first(where: { tree.nodes[$0].tag == .text })
    else { return false }
    let unit = tree.text(text).drop(while: \.isASCIIDigit)
    return tree.text(text).first?.isASCIIDigit == true && unit.first?.isASCIISpace == true
      && unit.contains(where: \.isASCIILetter) && tree.words(lastInline, limit: 40).contains(" ")
  }

  private mutating func describe(
    _ scope: inout Scope, _ tag: HTMLTag, _ hints: ElementHints, _ index: HTMLTree.Index
  ) {
    switch tag {
    case .figure: scope.context.insert(holdsQuotation(index) ? .quotation : .figure)
    case .figcaption:
      if !scope.context.contains(.signature) { scope.context.formUnion([.figure, .caption]) }
    case .blockquote: scope.context.insert(.quotation)
    case .ul, .ol, .dl:
      scope.context.insert(.list)
      scope.listDepth += 1
      scope.nextNumber = tag == .ol ? integer(.start, of: index) ?? 1 : nil
      (scope.number, scope.item) = (nil, nil)
    case .li: describeItem(&scope, index)
    case .table: scope.context.insert(.table)
    case .tr: if isDataRow(index) { scope.context.insert(.row) }
    case .a: if !scope.isLabel, !isAnchor(index, in: scope) { scope.context.insert(.link) }
    case .b, .strong: scope.context.insert(.bold)
    case .p: scope.context.insert(.paragraph)
    case .pre: if isCode(index) { scope.context.insert(.code) }
    case .article: scope.context.insert(.article)
    default: break
    }
    if tag.headingLevel > 0, !isItem(index) { scope.heading = tag.headingLevel }
    if tag == .summary { scope.heading = Scope.labelLevel }
    scope.hints.formUnion(hints)
    if !hints.isDisjoint(with: .outside) {
      let names = tree.value(.class, of: index) ?? tree.value(.id, of: index) ?? [tag.code]
      let isModule = hints.isDisjoint(with: ElementHints.outside.subtracting(.module))
      suspects.append(
        SuspectElement(
          node: index, outer: scope.suspect, hints: hints,
          names: isModule ? 0 : WordHash(names).value))
      scope.suspect = suspects.count - 1
    }
  }

  /// Numbers an item of a numbered list.
  private mutating func describeItem(_ scope: inout Scope, _ index: HTMLTree.Index) {
    (scope.number, scope.item) = (nil, nil)
    guard let list = scopes.indices.last, let next = scopes[list].nextNumber else { return }
    let number = integer(.value, of: index) ?? next
    scopes[list].nextNumber = number + 1
    (scope.number, scope.item, scope.nextNumber) = (number, index, nil)
  }

  /// The highest number of an item.
  private static let highestNumber = 9_999

  private func integer(_ name: HTMLTree.Name, of index: HTMLTree.Index) -> Int? {
    tree.string(name, of: index).flatMap { Int($0) }
      .flatMap { (1...Self.highestNumber).contains($0) ? $0 : nil }
  }

  /// Whether a `<pre>` holds code rather than a text with hard line breaks: it is marked as code, or
  /// its words are coloured.
  private func isCode(_ pre: HTMLTree.Index) -> Bool {
    let parent = tree.parent(pre).map { tree.nodes[$0].tag }
    return parent == .code
      || tree.subtree(pre).contains {
        tree.nodes[$0].tag == .code
          || tree.nodes[$0].tag == .span && tree.value(.class, of: $0) != nil
      }
  }

  /// Whether an element holds little else than code: `<div class="code-toolbar"><pre>`.
  private func isBoxOfCode(_ index: HTMLTree.Index) -> Bool {
    guard tree.nodes[index].tag.isBlock || tree.nodes[index].tag == .other else { return false }
    let code = tree.subtree(index).first { tree.nodes[$0].tag == .pre }
    return code.map { tree.textCount($0) * 2 > tree.textCount(index) } ?? false
  }
}
