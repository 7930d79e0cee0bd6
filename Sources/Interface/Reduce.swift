import Document

/// Changes the model by what happened and says what is to be done outside it.
///
/// No key lays the article out anew; the cost is that of the rows on the screen.
public func reduce(into model: inout Model, _ message: Message) -> [Effect] {
  switch message {
  case .input(.key(let key)): return model.press(key)
  case .input(.resize(let size)): model.resize(to: size)
  case .input(.paste), .proceed: break
  case .annotated(let article): model.annotate(with: article)
  case .told(let text): model.notice = Notice(text: text)
  }
  return []
}

extension Model {
  mutating func resize(to size: Size) {
    self.size = size
    arrange()
  }

  /// Takes the annotations of the same text.
  mutating func annotate(with article: Article) {
    self.article = article
    isAnalysing = false
    marks = Annotations(article)
    arrange()
  }

  /// Puts the panes where they belong and the text into its pane.
  mutating func arrange() {
    panes = Panes(size, bannerRows: 0, measure: settings.measure)
    viewport.resize(article, width: panes.text.count, rows: panes.textRows.count)
  }

  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if takeDigit(key) { return [] }
    defer { count = nil }
    guard let action = Keymap.standard[key] else { return [] }
    return perform(action)
  }

  /// Adds a digit to the count; a zero begins none.
  private mutating func takeDigit(_ key: Key) -> Bool {
    guard case .character(let scalar) = key.code, !key.control, !key.alt,
      ("0"..."9").contains(scalar), scalar != "0" || count != nil
    else { return false }
    count = min((count ?? 0) * 10 + Int(scalar.value - 48), Self.countLimit)
    return true
  }

  /// The largest count: enough for any row that a person can want.
  private static let countLimit = 99_999

  mutating func perform(_ action: Action) -> [Effect] {
    let times = count ?? 1
    let page = max(1, viewport.rows - 2)
    switch action {
    case .down: viewport.scroll(by: times)
    case .up: viewport.scroll(by: -times)
    case .pageDown: viewport.scroll(by: times * page)
    case .pageUp: viewport.scroll(by: -times * page)
    case .halfDown: viewport.scroll(by: times * max(1, viewport.rows / 2))
    case .halfUp: viewport.scroll(by: -times * max(1, viewport.rows / 2))
    case .start: viewport.showStart()
    case .end: viewport.showEnd()
    case .percent: viewport.show(article.text.count * min(count ?? 0, 100) / 100)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    }
    return []
  }
}
