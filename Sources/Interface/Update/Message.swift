import Document

/// Something that happened, for ``reduce(into:_:)``.
public enum Message: Sendable {
  /// A key, a resize or a paste.
  case input(Input)
  /// Analysis is done: the same text with annotations. The position is kept.
  case annotated(Article)
  /// How far analysis is, 0 to 100.
  case progress(Int)
  /// The source holds this now: what it held before and more, or something else. The place is kept.
  case renewed(Content)
  /// The source, with this name, holds something else than what is shown.
  case changed(String)
  /// There is nothing to read after all.
  case lost
  /// The quotes of what follows the analysed part of a long text.
  case indexed(QuoteIndex)
  /// The runner has time: go on with what an ``Effect/proceed`` announced.
  case proceed
  /// The theme of that name fits the terminal's background now.
  case theme(String)
  /// The reader has chosen something else, or changed a theme, in a file.
  case chosen(Settings, insteadOf: Settings)
  /// The runner wants to tell the reader something: how an effect ended.
  case told(String)
  /// What is wrong with the reader's own files now; `nil` once nothing is.
  case fault(String?)
}

/// Something that the reader wants done outside the model. The runner does it.
///
/// Words in an effect are data: nothing from an article is a command, a path or an option.
public enum Effect: Sendable, Equatable {
  /// End the program.
  case quit
  /// Draw every cell anew: the terminal may show something else.
  case redraw
  /// Give the terminal back to the shell until the program is continued.
  case suspend
  /// Send ``Message/proceed`` when no input waits: there is more to do, such as a search in a long text.
  case proceed
  /// Read the theme anew: its file may be another.
  case loadTheme
  /// Find the quotes of these blocks of a long text, and send ``Message/annotated(_:)``.
  case analyse(Article)
  /// Put words on the clipboard.
  case copy(String)
  /// Open an address in a browser.
  case open(url: String)
  /// Open the source in an editor, at a byte offset of the article's text.
  case edit(offset: Int)
  /// Read the source again, and send ``Message/renewed(_:)``.
  case reread
  /// Give words, or the whole article where there are none, to a command that the reader typed, on its standard
  /// input.
  case pipe(String?, command: String)
  /// Write the article to a file that the reader named; the ending of the name tells the format. A file that is there
  /// is replaced only if `overwrites`.
  case write(path: String, overwrites: Bool = false)
}
