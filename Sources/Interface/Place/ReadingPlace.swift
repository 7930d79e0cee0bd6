import Document

/// The position in the text, and the positions to return to.
struct ReadingPlace: Sendable {
  /// The rows on the screen.
  var viewport: Viewport
  /// Whether more of the text is still to come.
  private(set) var isGrowing: Bool
  /// The named positions.
  private(set) var marks: [Unicode.Scalar: Int] = [:]
  /// The names of the marks, in order.
  var markNames: [String] { marks.keys.map(String.init).sorted() }
  /// The positions that jumps left.
  private var jumps = JumpList()
  /// Whether the end is shown, and shown again whenever the text has grown.
  private(set) var followsEnd = false
  /// Whether the end is followed also when the text does not grow by itself, as a file may grow.
  private var followsFile = false

  /// The position that a viewport shows.
  init(viewport: Viewport, isGrowing: Bool) {
    self.viewport = viewport
    self.isGrowing = isGrowing
  }

  /// Moves through the text or through the jump list; `nil` if the action does something else.
  ///
  /// - Parameter count: how often the movement is repeated, or the percentage to go to.
  mutating func reduce(_ action: Action, count: Int?) -> Handled? {
    let times = count ?? 1
    let page = max(1, viewport.capacity - 2)
    let half = max(1, viewport.capacity / 2)
    switch action {
    case .down: viewport.scroll(by: times)
    case .up: viewport.scroll(by: -times)
    case .pageDown: viewport.scroll(by: times * page)
    case .pageUp: viewport.scroll(by: -times * page)
    case .halfPageDown: viewport.scroll(by: times * half)
    case .halfPageUp: viewport.scroll(by: -times * half)
    case .start, .end: jump { $0.goToEdge(action, line: count) }
    case .percent: jump { $0.go(toPercent: count ?? 0) }
    case .nextParagraph: viewport.moveParagraphs(by: times)
    case .previousParagraph: viewport.moveParagraphs(by: -times)
    case .jumpBack: return visit(jumps.back(times, from: viewport.anchor))
    case .jumpForward: return visit(jumps.forward(times))
    default: return nil
    }
    return .silently
  }

  /// Goes to a percentage of the text.
  mutating func go(toPercent percent: Int) {
    let percent = min(max(percent, 0), 100)
    guard percent < 100 else { return goToEnd() }
    let count = viewport.content.article.text.count
    viewport.show(count / 100 * percent + count % 100 * percent / 100)
  }

  /// Goes to a line of the source, counted from 1, or else to the start or the end.
  private mutating func goToEdge(_ action: Action, line: Int?) {
    if let line { return go(toLine: line) }
    if action == .start { viewport.showStart() } else { goToEnd() }
  }

  /// Goes to a line of the source, counted from 1.
  mutating func go(toLine line: Int) {
    guard line > 1 else { return viewport.showStart() }
    let offset = viewport.content.article.offset(ofSourceLine: line)
    viewport.show(min(offset, viewport.end))
  }

  /// Goes to the end, and follows it while the text grows.
  private mutating func goToEnd() {
    viewport.showEnd()
    followsEnd = isGrowing
  }

  /// Goes to the end, and follows it whenever the text has grown.
  mutating func follow() {
    jump { $0.viewport.showEnd() }
    (followsEnd, followsFile) = (true, true)
  }

  /// Whether the end is on the screen and is followed when the file grows.
  var isFollowing: Bool { followsFile && followsEnd }

  /// Stops following the end of a growing text.
  mutating func stopFollowing() { (followsEnd, followsFile) = (false, false) }
}

/// Marks and jumps.
extension ReadingPlace {
  /// Makes a change, and remembers the position that it leaves, if it does.
  private mutating func jump(_ change: (inout ReadingPlace) -> Void) {
    let anchor = viewport.anchor
    change(&self)
    leave(anchor)
  }

  /// Remembers a position unless it is the current one.
  mutating func leave(_ anchor: Int) {
    if viewport.anchor != anchor { jumps.leave(anchor) }
  }

  /// Sets a mark at an offset.
  mutating func set(_ mark: Unicode.Scalar, at offset: Int) { marks[mark] = offset }

  private mutating func visit(_ anchor: Int?) -> Handled {
    guard let anchor else { return .notice(.fail(Phrases.noJump)) }
    viewport.show(anchor)
    return .silently
  }

  /// Sets or visits the mark of a name. The mark `'` is the position before the last jump.
  mutating func reduce(_ naming: KeyPrefix.Naming, _ name: Unicode.Scalar) -> Handled {
    switch naming {
    case .setMark:
      marks[name] = viewport.anchor
      return .notice(.say(Phrases.marked(String(name))))
    case .goToMark:
      guard let place = name == "'" ? jumps.places.last : marks[name] else {
        return .notice(.fail(Phrases.noMark(String(name))))
      }
      jumps.leave(viewport.anchor)
      viewport.show(place)
      return .silently
    case .align, .option, .leave: return .silently
    }
  }
}

/// Taking another text.
extension ReadingPlace {
  /// Takes another text, or more of the same, and stays at the same words or at the end.
  ///
  /// - Parameter goesOn: whether the text is the same with more to follow, so that its annotations
  ///   remain true.
  mutating func renew(_ content: Content, _ map: PlaceMap, goesOn: Bool) {
    isGrowing = content.isGrowing
    viewport.renew(content, map, goesOn: goesOn)
    if followsEnd { viewport.showEnd() }
    followsEnd = followsEnd && (isGrowing || followsFile)
    guard !map.isContinuation else { return }
    marks = marks.mapValues { map[$0] }
    jumps.move { map[$0] }
  }
}

extension Article {
  /// The offset in the text of a line of the source, counted from 1, or the end. O(anchors + bytes).
  func offset(ofSourceLine line: Int) -> Int {
    let next = sourceMap.anchors.firstIndex { Int($0.line) > line } ?? sourceMap.anchors.count
    let anchor = next > 0 ? sourceMap.anchors[next - 1] : nil
    var offset = Int(anchor?.text ?? 0)
    var left = line - Int(anchor?.line ?? 1)
    while left > 0, let newline = text.bytes[offset...].firstIndex(of: .newline) {
      offset = newline + 1
      left -= 1
    }
    return left > 0 ? text.count : offset
  }
}
