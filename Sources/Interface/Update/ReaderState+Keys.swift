/// Keys and pastes.
extension ReaderState {
  /// Takes a key, for what the keys act on.
  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if case .prompt(let prompt) = focus { return type(key, into: prompt) }
    if let naming = prefix.naming {
      prefix.naming = nil
      if case .character(let name) = key.code, !key.control, !key.alt {
        show(place.reduce(naming, name))
      }
      return []
    }
    if prefix.take(key) { return [] }
    let wasPicked = speakers.isPicked
    speakers.isPicked = false
    defer { prefix.count = nil }
    guard let action = settings.keymap[key, context] else {
      return key == Key("c", control: true) ? interrupt() : []
    }
    if wasPicked, action == .choose {
      visitPicked()
      return []
    }
    return perform(action)
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
    guard case .prompt(var prompt) = focus else { return [] }
    prompt.editor.insert(text)
    return edited(prompt)
  }

  /// Shows the message of a handled action, if it has one.
  mutating func show(_ handled: Handled) {
    if case .notice(let notice) = handled { self.notice = notice }
  }
}
