import Document

/// Changes the model by what happened and says what is to be done outside it.
///
/// No key lays the article out anew; the cost is that of the rows on the screen.
public func reduce(into model: inout Model, _ message: Message) -> [Effect] {
  let effects = model.take(message)
  model.takeStretch()
  guard model.needsAnalysis else { return effects }
  model.needsAnalysis = false
  return [.analyse(model.whole)] + effects
}

extension Model {
  fileprivate mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .input(.key(let key)): return press(key)
    case .input(.paste(let text)): return paste(text)
    case .input(.resize(let size)): resize(to: size)
    case .input(.mouse(let mouse)): point(mouse)
    case .proceed: return searchOn()
    case .annotated(let article): annotate(with: article)
    case .renewed(let content): return renew(content)
    case .changed(let name): tellOfChange(of: name)
    case .lost: return [.quit]
    case .indexed(let part): index(part)
    case .progress(let percent): progress = min(max(percent, 0), 100)
    case .theme(let name): suit(name)
    case .chosen(let new, let old): return choose(new, insteadOf: old)
    case .told(let text): say(text)
    case .fault(let text): report(text)
    }
    return []
  }
}

extension Model {
  mutating func resize(to size: Size) {
    self.size = size
    arrange()
  }

  /// Takes the theme that fits the terminal's background, if it may.
  mutating func suit(_ theme: String) {
    if settings.followsBackground, settings.themes.contains(theme) { settings.theme = theme }
  }

  /// Takes what the reader has chosen anew.
  mutating func choose(_ new: Settings, insteadOf old: Settings) -> [Effect] {
    settings.take(new, insteadOf: old)
    arrange()
    return [.loadTheme]
  }

  /// Takes the annotations of the same text; quotes and speakers are numbered anew.
  mutating func annotate(with article: Article) {
    // What was found in a part of a text that grows meanwhile is true of all of it.
    let isOlder = isLong && article.text.count < whole.text.count
    guard viewport.layout.shows(article),
      isOlder ? whole.text.isContinuation(of: article.text) : article.text == whole.text
    else { return }
    whole = isOlder ? whole.annotated(like: article) : article
    isAnalysing = isLong && index.end < article.text.count
    if !isLong { banner = Banner() }
    showAnnotations(choosing: isLong ? choice : nil)
    visitAwaitedQuote()
  }

  /// Shows what is only thought, or hides it again.
  mutating func toggleBeliefs() {
    guard whole.hasBeliefs else { return say(Phrases.noBeliefs) }
    showsBeliefs.toggle()
    let selected = list.selected
    showAnnotations(choosing: isLong ? choice : nil)
    if let selected, !article.speakers[selected].quotes.isEmpty { list.selected = selected }
    say(showsBeliefs ? Phrases.beliefsShown : Phrases.beliefsHidden)
  }

  /// Shows what was found in ``whole``, and chooses what was chosen before.
  mutating func showAnnotations(choosing choice: Choice?) {
    article = showsBeliefs ? whole : whole.withoutBeliefs()
    annotations = Annotations(article)
    let order = list.order
    list = SpeakerList(article)
    list.order = order
    (currentQuote, filter) = (nil, nil)
    if let choice { choose(choice) }
    if !isLong { search?.countQuotes(annotations) }
    arrange()
  }

  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if case .prompt(let prompt) = focus { return type(key, into: prompt) }
    if let name = pending {
      pending = nil
      self.name(key, for: name)
      return []
    }
    if takeDigit(key) { return [] }
    defer { count = nil }
    guard let action = keymap[key, context] else {
      return key == Key("c", control: true) ? interrupt() : []
    }
    return perform(action)
  }

  /// Waits no longer for the end of what comes; where nothing has come yet there is nothing else to do.
  private mutating func interrupt() -> [Effect] {
    awaitedEnd = nil
    return isGrowing && article.text.count == 0 ? [.quit] : []
  }

  private var context: Keymap.Context {
    if case .selection = focus { return .selecting }
    return .reading
  }

  /// Pasted text is typed into a prompt, and never taken for keys.
  mutating func paste(_ text: String) -> [Effect] {
    guard case .prompt(var prompt) = focus else { return [] }
    prompt.editor.insert(text)
    return edited(prompt)
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
}
