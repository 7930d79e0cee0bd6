/// What the commands after `:` do, for the manual.
public enum CommandHelp {
  /// The commands with their abbreviations and arguments, and what each does.
  public static let entries: [(name: String, meaning: String)] =
    [("10", Phrases.toLine), ("50%", Phrases.toMiddle)]
    + Command.allCases.map { ($0.usage, $0.meaning) }
}

extension Command {
  /// The name with the abbreviation and the argument.
  var usage: String {
    switch self {
    case .quit: "quit, :q, :x, :wq"
    case .file: "file, :f"
    case .write: "write FILE, :w FILE"
    case .overwrite: "write! FILE, :w! FILE"
    case .next: "next, :n"
    case .previous: "previous, :p"
    case .edit: "edit FILE, :e FILE"
    case .buffer: "buffer N, :b N"
    case .buffers: "buffers, :ls"
    case .theme: "theme NAME"
    case .columns: "columns N"
    case .note: "note TEXT"
    case .rename: "rename NAME"
    case .merge: "merge NAME"
    case .beliefs, .paraphrases, .mouse, .chop, .nochop, .numbers, .marks, .article, .printout,
      .links, .notes, .library, .undo, .keep, .forget, .help:
      rawValue
    }
  }

  var meaning: String {
    switch self {
    case .quit: "quit"
    case .write:
      "write text as .txt, with quotes and speakers as .md .json .jsonl, or quotes (those of f) as .csv"
    case .overwrite: "the same, replacing a file"
    case .next: "the next article"
    case .previous: "the previous article"
    case .edit: "open another article, a file or an address"
    case .buffer: "the article of a number"
    case .buffers: "list the articles"
    case .theme: "use a theme; without a name, list them"
    case .beliefs: "show thoughts, or hide them"
    case .paraphrases: "stop at paraphrases, or not"
    case .mouse: "use the mouse, or not"
    case .columns: "show N columns of text on a wide screen; without N, switch between two and one"
    case .chop: "cut the long lines of a printout, or wrap them"
    case .nochop: "wrap the long lines of a printout"
    case .numbers: "show the numbers of a printout's lines, or hide them"
    case .file: "say the name of the source, the line and the percentage, as Ctrl-G does"
    case .marks: "list the marks"
    case .article: "read a printout as an article; :printout goes back"
    case .printout: "show the text line by line as it is; :article goes back"
    case .links: "list the links"
    case .note: "put a note on the selected words, the current quote, or the article"
    case .notes: "list the notes on the article"
    case .rename: "give the current speaker another name"
    case .merge: "the current speaker is the same as another one"
    case .undo: "take back the last decision on who says what"
    case .library: "show the library"
    case .keep: "keep the article in the library"
    case .forget: "remove the article from the library"
    case .help: "show all keys and signs"
    }
  }
}
