import Document

/// What the reader decides about quotes and speakers. It is performed outside, where it is kept, and comes back as
/// ``Message/ruled(_:)``.
extension ReaderState {
  /// Asks who says the current quote.
  mutating func askWho() {
    guard canRule() else { return }
    guard let quote = speakers.quote else { return fail(Phrases.noQuoteToRule) }
    let names = speakers.list.speakers.map { article.speakers[$0].name }
    let name = article.quotes[quote].speaker.map { article.speakers[$0].name }
    focus = .who(WhoChoice(quote: quote, names: names, name: name))
  }

  /// Whether something can be decided now; says why if not.
  private mutating func canRule() -> Bool {
    if isLong || analysis.isRunning {
      fail(isLong ? Phrases.tooLongToRule : Phrases.notWholeYet)
      return false
    }
    return true
  }

  /// Takes a key while it is asked.
  mutating func press(_ key: Key, _ choice: WhoChoice) -> [Effect] {
    var choice = choice
    switch choice.reduce(key) {
    case .changed, .ignored: focus = .who(choice)
    case .cancelled: focus = .text
    case .accepted:
      focus = .text
      return answer(choice)
    }
    return []
  }

  private func answer(_ choice: WhoChoice) -> [Effect] {
    guard article.quotes.indices.contains(choice.quote) else { return [] }
    let anchor = article.anchor(of: article.quotes[choice.quote])
    return switch choice.answer {
    case .name(let name): rule(.speaker(anchor, name: name))
    case .nobody: rule(.speaker(anchor, name: nil))
    }
  }

  /// Gives the current speaker another name, or makes it one with another speaker.
  mutating func rename(to name: String?, merging: Bool) -> [Effect] {
    guard canRule() else { return [] }
    guard let name else {
      fail(Phrases.noName)
      return []
    }
    guard let speaker else {
      fail(Phrases.noSpeaker)
      return []
    }
    guard let ruling = article.ruling(renaming: speaker, to: name, merging: merging) else {
      fail(Phrases.nobodyToMerge(name))
      return []
    }
    return rule(ruling)
  }

  private func rule(_ ruling: Ruling) -> [Effect] { [.rule(ruling, viewport.content.whole)] }

  /// Lists what the current speaker has said in the library.
  mutating func showPerson() -> [Effect] {
    if let speaker { return [.person(article.speakers[speaker].name)] }
    fail(Phrases.noSpeaker)
    return []
  }

  /// Takes back the last decision on this article.
  mutating func takeBack() -> [Effect] {
    canRule() ? [.takeBack(viewport.content.whole)] : []
  }
}

extension Article {
  /// The ruling that gives a speaker another name, or makes it one with another speaker; `nil` if nobody else has the name.
  func ruling(renaming speaker: Speaker.ID, to name: String, merging: Bool) -> Ruling? {
    let old = speakers[speaker].name
    guard merging else { return .rename(old, to: name) }
    let matches = speakers.filter { $0.name == name || $0.aliases.contains(name) }
    guard let other = matches.first, other.id != speaker else { return nil }
    return .merge(old, into: other.name)
  }
}
