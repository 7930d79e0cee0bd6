import Text

/// The headings of a page that open and close the text below them, such as questions and answers.
///
/// Their markup varies: buttons, links, elements with `role="button"`, terms of a definition list.
/// What counts is that a short label stands by itself, and that text rather than links follows it.
/// A label is a heading if it is a question, or if several such labels differ from each other:
/// “Read more” and “Transcript” open something, too, but are not headings.
package struct Accordions {
  /// The elements with the headings.
  private(set) var labels: Set<HTMLTree.Index> = []
  /// The elements with the text below them, which pages hide until their readers ask for it.
  private(set) var panels: Set<HTMLTree.Index> = []

  /// A label with the text that it opens.
  private struct Pair {
    let label: HTMLTree.Index
    let panel: HTMLTree.Index
    let words: String
    /// A hash of the label's element and class, equal for labels of the same template.
    let template: UInt64
  }

  /// The longest label, in bytes.
  private static let labelLength = 200
  /// The number of elements around a label that may separate it from its text.
  private static let labelDepth = 4
  /// The most text beside a label inside those elements, such as a number or a plus sign, in bytes.
  private static let besides = 4
  /// The number of elements in which the name that a label refers to is searched for.
  private static let nameReach = 6

  /// Finds the pairs of a page. O(nodes · depth).
  init(_ tree: HTMLTree) {
    let pairs = tree.nodes.indices.compactMap { Self.pair($0, in: tree) }
    var templates: [UInt64: [String: Int]] = [:]
    for pair in pairs { templates[pair.template, default: [:]][pair.words, default: 0] += 1 }
    for pair in pairs {
      let alike = templates[pair.template, default: [:]]
      let isHeading = alike.count > 1 && alike[pair.words] == 1 && tree.isToggle(pair.label)
      guard isHeading || Self.isQuestion(pair.words) else { continue }
      labels.insert(pair.label)
      open(pair.panel, of: tree)
    }
  }

  /// Adds a panel and the elements inside that hold all of its text.
  private mutating func open(_ panel: HTMLTree.Index, of tree: HTMLTree) {
    var node: HTMLTree.Index? = panel
    while let next = node, tree.nodes[next].tag != .text {
      panels.insert(next)
      node = tree.children(next).first { tree.textCount($0) == tree.textCount(next) }
    }
  }

  private static func pair(_ label: HTMLTree.Index, in tree: HTMLTree) -> Pair? {
    guard tree.isToggle(label) || tree.mayBeQuestion(label),
      (1...labelLength).contains(tree.textCount(label)),
      let panel = panel(below: label, in: tree), tree.isRunningText(panel),
      !tree.subtree(label).contains(where: { tree.nodes[$0].tag == .figure })
    else { return nil }
    let words = tree.words(label)
    guard words.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return nil }
    return Pair(
      label: label, panel: panel, words: words, template: tree.template(of: label))
  }

  /// The element that directly follows a label, or elements that hold nothing but the label.
  private static func panel(below label: HTMLTree.Index, in tree: HTMLTree) -> HTMLTree.Index? {
    var head = label
    for outer in tree.ancestors(label).prefix(labelDepth) {
      if tree.textCount(from: head, to: outer) > 0 {
        return isInSentence(head, tree) ? nil : panel(after: head, of: label, tree)
      }
      guard tree.textCount(outer) - tree.textCount(label) <= besides else { return nil }
      head = outer
    }
    return nil
  }

  /// Whether an element stands in a paragraph or directly after words.
  private static func isInSentence(_ head: HTMLTree.Index, _ tree: HTMLTree) -> Bool {
    let outer = tree.parent(head)
    return outer.map { tree.nodes[$0].tag == .p } ?? true
      || tree.textCount(head - 1) > 0 && tree.nodes[head - 1].tag == .text
        && tree.parent(head - 1) == outer
  }

  private static func panel(
    after head: HTMLTree.Index, of label: HTMLTree.Index, _ tree: HTMLTree
  ) -> HTMLTree.Index? {
    var next = Int(tree.nodes[head].end)
    while tree.textCount(next) == 0 { next = Int(tree.nodes[next].end) }
    let isPanel = tree.nodes[next].tag.mayBePanel && !tree.isToggle(next)
    return isPanel && isNamed(next, by: label, tree) ? next : nil
  }

  /// Whether a panel is the one that its label refers to, if it refers to one.
  private static func isNamed(
    _ panel: HTMLTree.Index, by label: HTMLTree.Index, _ tree: HTMLTree
  ) -> Bool {
    guard let name = tree.value(.ariaControls, of: label) else { return true }
    return tree.subtree(panel).prefix(nameReach).contains { tree.value(.id, of: $0) == name }
  }

  /// Whether words end with a question mark, possibly followed by symbols.
  package static func isQuestion(_ words: String) -> Bool {
    let last = words.unicodeScalars.last { $0.properties.isAlphabetic || marks.contains($0) }
    return last.map(marks.contains) ?? false
  }

  private static let marks: Set<Unicode.Scalar> = ["?", "？", "؟"]

  /// Whether a text is only a sign for opening and closing, such as a plus sign or an arrow.
  static func isSign(_ text: ArraySlice<UInt8>) -> Bool {
    String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy {
      switch $0.properties.generalCategory {
      case .mathSymbol, .otherSymbol, .modifierSymbol, .dashPunctuation, .privateUse: true
      default: $0.properties.isWhitespace
      }
    }
  }
}

extension HTMLTag {
  /// Whether the element may hold the text below a label.
  fileprivate var mayBePanel: Bool {
    switch self {
    case .nav, .form, .menu, .header, .footer, .aside, .dialog: false
    default: isBlock && headingLevel == 0
    }
  }
}

extension HTMLTree {
  /// Whether an element says that it opens and closes another.
  fileprivate func isToggle(_ index: Index) -> Bool {
    attributes(of: index).contains {
      attributes[$0].name == .ariaExpanded || attributes[$0].name == .ariaControls
    }
  }

  /// Whether an element may show a question whose answer it opens, without saying so.
  fileprivate func mayBeQuestion(_ index: Index) -> Bool {
    switch nodes[index].tag {
    case .button, .dt: true
    default: value(.role, of: index).map { $0.elementsEqual("button".utf8) } ?? false
    }
  }

  /// Whether most of an element's text is outside links and buttons.
  fileprivate func isRunningText(_ index: Index) -> Bool {
    var own = 0
    var node = index
    while node < nodes[index].end {
      let tag = nodes[node].tag
      let isSkipped = tag == .a || tag == .label || tag.isSilent
      if tag == .text { own += textCount(node) }
      node = isSkipped ? Int(nodes[node].end) : node + 1
    }
    return own * 2 > textCount(index)
  }
}
