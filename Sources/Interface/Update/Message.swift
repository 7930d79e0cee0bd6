import Document
import Text

/// An event, for ``reduce(into:_:)``.
public enum Message: Sendable {
  /// A key, a paste, a mouse event or a resize.
  case input(Input)
  /// Analysis is done. This is the same text with annotations.
  case annotated(Article)
  /// What the reader has decided holds now. This is the same text with the annotations that follow from it.
  case ruled(Article)
  /// Passages to list: what changed since an earlier version, or what a person has said.
  case digest(Digest)
  /// The progress of analysis in percent.
  case progress(Int)
  /// The source holds this now: more than before, or something else. The position is kept.
  case renewed(Content)
  /// The source with this name differs from what is shown.
  case changed(String)
  /// Another article is open now: go to it.
  case opened(Int)
  /// The number of this article among those that are open, counted from 1.
  case numbered(Int, of: Int)
  /// Rows of the library that an ``Effect/list(_:_:)`` asked for.
  case listed(LibraryQuery, LibraryPage)
  /// The source turned out to be empty or unreadable.
  case lost
  /// The quotes of the next part of a long text.
  case indexed(QuoteIndex)
  /// No input waits: continue with what an ``Effect/proceed`` announced.
  case proceed
  /// The theme with this name suits the terminal's background now.
  case theme(String)
  /// The settings have changed in a file, or a theme has.
  case chosen(Settings, insteadOf: Settings)
  /// The names of files that complete a line, as ``Effect/complete(_:file:)`` asked for.
  case completed(String, [String])
  /// A message to show, such as the outcome of an effect.
  case report(String)
  /// An error in the user's own files; `nil` once there is none.
  case fault(String?)
}

/// Something to do outside the state.
///
/// Words of an article are only ever data, never a command, a path or an option.
public enum Effect: Sendable, Equatable {
  /// Quit the program.
  case quit
  /// Redraw every cell, since the terminal may show something else.
  case redraw
  /// Return to the shell until the program is continued.
  case suspend
  /// Send ``Message/proceed`` when no input waits. There is more to do, such as a search in a long
  /// text.
  case proceed
  /// Load the theme again, since its file may have changed.
  case loadTheme
  /// Keep what the reader decided on an article, and send ``Message/ruled(_:)``.
  case rule(Ruling, Article)
  /// Take back the last decision on an article, and send ``Message/ruled(_:)``.
  case takeBack(Article)
  /// Compare an article with the version before it, and send ``Message/digest(_:)``.
  case compare(Article)
  /// List what a person with a name has said in the library, and send ``Message/digest(_:)``.
  case person(String)
  /// Keep an article in the library.
  case keep(Article)
  /// Remove an article from the library.
  case forget(Article)
  /// Analyse these blocks of a long text, and send ``Message/annotated(_:)``.
  case analyse(Article)
  /// Copy words to the clipboard.
  case copy(String)
  /// Open an address in a browser.
  case open(url: String)
  /// Open the source in an editor, at an offset in the text of the article.
  case edit(offset: Int)
  /// Read a printout as an article, and send ``Message/renewed(_:)``.
  case readAsArticle(Article, isFollowed: Bool = false)
  /// Read the source line by line as it is, and send ``Message/renewed(_:)``.
  case readAsPrintout
  /// Read what was added to the source, and send ``Message/renewed(_:)``.
  case readOn
  /// Open another article, and send ``Message/opened(_:)``.
  case visit(Destination)
  /// Show another article, by its index among those that are open.
  case show(Int)
  /// Send the names of files that complete a line that ends with the beginning of one, with
  /// ``Message/completed(_:_:)``.
  case complete(String, file: String)
  /// Keep a note on a range of the article, or on all of it.
  case note(ByteRange?, String)
  /// List the notes on an article, and send ``Message/digest(_:)``.
  case notes(Article)
  /// Show the list of the library.
  case showLibrary
  /// Send rows of a query with ``Message/listed(_:_:)``, by their indices.
  case list(LibraryQuery, Range<Int>)
  /// Open an article of the library, at a quotation if one is given, and send ``Message/opened(_:)``.
  case openKept(Int64, quote: Int?)
  /// Mark an article of the library as read, or as unread.
  case markRead(Int64, Bool)
  /// Give an article of the library these tags.
  case tag(Int64, [String])
  /// Remove an article from the library, in such a way that it can be restored.
  case remove(Int64)
  /// Bring back an article that was removed.
  case restore(Int64)
  /// Read the source again, and send ``Message/renewed(_:)``.
  case reread
  /// Pipe words, or else the whole article, to the standard input of a command that the user typed.
  case pipe(String?, command: String)
  /// Write the article to a file that the user named, in the format of the file extension. An
  /// existing file is replaced only if `overwrites` is true.
  case write(path: String, overwrites: Bool = false)
}

/// An article to go to.
public enum Destination: Sendable, Equatable {
  /// The one after, or before, this one among those that are open.
  case next, previous
  /// The one that was on the screen before this one.
  case last
  /// The one of a number, counted from 1.
  case number(Int)
  /// The one of a path or a URL that the user typed or chose.
  case source(String)
  /// None: list those that are open.
  case list
}
