/// Keys and pastes.
extension ReaderState {
  /// Takes a key, for what the keys act on.
  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if case .prompt(let prompt) = focus { return type(key, into: prompt) }
    if case .who(let choice) = focus { return press(key, choice) }
    if let naming = prefix.naming {
      prefix.naming = nil
      guard case .character(let name) = key.code, !key.control, !key.alt, name != " " else {
        if !key.cancels { fail(Phrases.noAction(key.name)) }
        return []
      }
      return take(naming, name)
    }
    if prefix.take(key) || prefix.drop(key) { return [] }
    let wasPicked = speakers.isPicked
    speakers.isPicked = false
    defer { prefix.count = nil }
    guard let action = settings.keymap[key, context] else {
      if key == Key("c", control: true) { return interrupt() }
      if key != Key(.escape) { fail(Phrases.noAction(key.name)) }
      return []
    }
    if wasPicked, action == .choose {
      visitPicked()
      return []
    }
    return perform(action)
  }

  /// Takes the name after a key that waits for one.
  private mutating func take(_ naming: KeyPrefix.Naming, _ name: Unicode.Scalar) -> [Effect] {
    switch naming {
    case .align: align(name)
    case .option: toggle(option: name)
    case .leave where name == "Z" || name == "Q": return [.quit]
    case .leave: fail(Phrases.noAction("Z\(name)"))
    case .setMark, .goToMark: show(place.reduce(naming, name))
    }
    return []
  }

  /// Scrolls the current quote or match to the middle of the first column, the top or the bottom.
  private mutating func align(_ name: Unicode.Scalar) {
    let rows: [Unicode.Scalar: Int] = [
      "z": (viewport.rows - 1) / 2, "t": 0, "b": viewport.capacity - 1,
    ]
    guard let row = rows[name] else { return fail(Phrases.noAction("z\(name)")) }
    let quote = speakers.quote.map { article.quotes[$0].extent }
    let match = search.flatMap { search in search.current.map { search[$0] } }
    let shown = [quote, match].compactMap { $0 }.first(where: viewport.shows)
    guard let shown else { return fail(Phrases.nothingToAlign) }
    place.viewport.show(shown.lowerBound, at: row)
  }

  /// Stops waiting for the end of a growing text, or quits if nothing has come yet.
  private mutating func interrupt() -> [Effect] {
    place.stopFollowing()
    return place.isGrowing && article.text.count == 0 ? [.quit] : []
  }

  private var context: Keymap.Context {
    if case .selection = focus { return .selecting }
    return .reading
  }

  /// Types pasted text into a prompt. It is never read as keys.
  mutating func paste(_ text: String) -> [Effect] {
    if case .who(var choice) = focus {
      choice.paste(text)
      focus = .who(choice)
    }
    guard case .prompt(var prompt) = focus else { return [] }
    prompt.editor.insert(text)
    return edited(prompt)
  }

  /// Shows the message of a handled action, if it has one.
  mutating func show(_ handled: Handled) {
    if case .notice(let notice) = handled { self.notice = notice }
  }
}
