import Document

/// Changes the state by a message, and returns what is left to do outside it.
///
/// No key lays out the whole article; the cost is that of the rows on the screen.
public func reduce(into app: inout App, _ message: Message) -> [Effect] {
  switch app.screen {
  case .reader: return app.reader.reduce(message)
  case .library(var library):
    let effects = library.reduce(message)
    app.screen = .library(library)
    return effects
  }
}

extension ReaderState {
  /// Changes the state by a message, and returns what is left to do outside it.
  mutating func reduce(_ message: Message) -> [Effect] {
    let (anchor, follows) = (viewport.anchor, place.followsEnd)
    let effects = take(message)
    if follows { followEnd(after: message, from: anchor) }
    // Whatever has moved the viewport of a long text may have loaded another stretch.
    return isLong ? analysis.request(place.viewport.content.whole) + effects : effects
  }

  private mutating func take(_ message: Message) -> [Effect] {
    switch message {
    case .input(.key(let key)): return press(key)
    case .input(.paste(let text)): return paste(text)
    case .input(.resize(let size)): resize(to: size)
    case .input(.mouse(let mouse)): point(mouse)
    case .proceed: return continueSearch()
    case .annotated(let article): annotate(with: article)
    case .ruled(let article): annotate(with: article, keepsChoice: true)
    case .digest(let digest): show(digest)
    case .renewed(let content): return renew(content)
    case .changed(let name):
      if place.isFollowing { return [.readOn] }
      reportChange(of: name)
    case .opened(let index):
      notice = nil
      return [.show(index)]
    case .numbered(let number, let count): shelf = (number, count)
    case .lost: return [.quit]
    case .indexed(let part): index(part)
    case .progress(let percent): analysis.report(percent)
    case .theme(let name): followBackground(name)
    case .chosen(let new, let old): return choose(new, insteadOf: old)
    case .completed(let line, let names): complete(line, with: names)
    case .report(let text): say(text)
    case .fault(let text): report(text)
    case .listed: break
    }
    return []
  }

  private mutating func resize(to size: Size) {
    self.size = size
    guard case .why(let top) = focus else { return arrange() }
    // What needed a page may have room beside the text now.
    (showsWhy, focus) = (true, .text)
    arrange()
    if case .why = focus { focus = .why(top: min(top, lastTopOfWhy)) }
  }

  /// Keeps the end of a growing text on the screen until the reader moves away from it.
  private mutating func followEnd(after message: Message, from anchor: Int) {
    switch message {
    case .input(.key), .input(.mouse), .proceed:
      if viewport.anchor != anchor { place.stopFollowing() }
    default:
      if place.followsEnd { place.viewport.showEnd() }
    }
  }

  /// Takes the theme that suits the terminal's background, if the settings allow it.
  private mutating func followBackground(_ theme: String) {
    if settings.followsBackground, settings.themes.contains(theme) { settings.theme = theme }
  }

  /// Takes changed settings.
  private mutating func choose(_ new: Settings, insteadOf old: Settings) -> [Effect] {
    settings.take(new, insteadOf: old)
    arrange()
    return [.loadTheme]
  }

  private mutating func show(_ digest: Digest) {
    guard !digest.entries.isEmpty else { return say(Phrases.noChanges) }
    focus = .digest(digest, selected: 0)
  }

  /// Reports that the source differs from what is shown, and which key reads it again.
  private mutating func reportChange(of name: String) {
    isStale = true
    say(Phrases.changed(name, key: settings.keymap.keys(of: .reread).first?.name))
  }

  /// Reports an error in the user's own files, or withdraws the report when there is none any more.
  private mutating func report(_ fault: String?) {
    if let fault {
      notice = Notice(text: fault, isError: true, isFault: true)
    } else if notice?.isFault == true {
      notice = nil
    }
  }
}
