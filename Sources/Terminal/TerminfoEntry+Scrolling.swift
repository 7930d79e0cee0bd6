extension TerminfoEntry {
  /// Whether the terminal scrolls rows like xterm, so that the program can do it without curses.
  var scrollsAsXterm: Bool {
    value(.changeScrollRegion)?.elementsEqual("\u{1b}[%i%p1%d;%p2%dr".utf8) == true
      && value(.scrollUp)?.elementsEqual("\n".utf8) == true
      && value(.scrollDown)?.elementsEqual("\u{1b}M".utf8) == true
      && value(.enterScreen)?.starts(with: "\u{1b}[?".utf8) == true
  }

  /// The entry without scrolling, so that curses does not look for rows that have moved. It would
  /// compare whole rows, in which a list beside the text does not move.
  var withoutScrolling: TerminfoEntry {
    var entry = self
    for text: Text in [
      .changeScrollRegion, .deleteLine, .insertLine, .deleteLines, .insertLines, .scrollUp,
      .scrollDown,
    ] {
      entry.remove(text)
    }
    return entry
  }
}
