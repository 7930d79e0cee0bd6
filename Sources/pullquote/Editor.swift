/// The editor that `VISUAL` or `EDITOR` names, started as git starts it.
struct Editor {
  /// The value of the variable.
  let command: String

  /// The editor of an environment: the first of `VISUAL` and `EDITOR` that is not blank, else vi.
  init(environment: Environment) {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }
      .first { $0.contains { !$0.isWhitespace } }
    self.init(command: named ?? "vi")
  }

  init(command: String) { self.command = command }

  /// The program and arguments that open a file at a line, counted from 1. If the command is more than a name, a shell
  /// runs it; the file is an argument of that shell, never part of its script.
  func arguments(file: String, line: Int) -> [String] {
    let places = style.arguments(file: file, line: line)
    let isName = !command.contains { Self.shellSigns.contains($0) }
    return (isName ? [command] : ["/bin/sh", "-c", command + " \"$@\"", command]) + places
  }

  /// Its name in messages.
  var name: String { words.first ?? command }

  /// Characters with a meaning to a shell.
  private static let shellSigns = Set("|&;<>()$`\\\"' \t\n*?[#~=%")

  /// The words of the command from the program on, without leading assignments, `env` and `exec`.
  private var words: ArraySlice<String> {
    CommandWords.split(command).drop { ["env", "exec"].contains($0.baseName) || $0.isAssignment }
  }

  /// How an editor is told a line number.
  private enum LineStyle {
    case plus, colon, goto, none

    func arguments(file: String, line: Int) -> [String] {
      switch self {
      case .plus: ["+\(line)", file]
      case .colon: ["\(file):\(line)"]
      case .goto: ["--goto", "\(file):\(line)"]
      case .none: [file]
      }
    }
  }

  private var style: LineStyle {
    let name = (words.first ?? "").baseName
    return Self.styles.first { $0.names.contains(name) }?.style ?? .none
  }

  private static let styles: [(style: LineStyle, names: Set<String>)] = [
    (
      .plus,
      [
        "vi", "vim", "nvim", "view", "rvim", "rview", "nvi", "elvis", "gvim", "gview", "vim.basic",
        "vim.tiny", "vim.nox", "vim.gtk3", "nano", "rnano", "pico", "emacs", "emacsclient", "mg",
        "kak", "micro", "hx", "helix", "joe", "ne", "mcedit", "gedit",
      ]
    ),
    (.colon, ["subl", "sublime_text", "zed", "zeditor"]),
    (.goto, ["code", "code-insiders", "code-oss", "codium", "vscodium", "cursor"]),
  ]
}

extension String {
  /// Whether this is an assignment in front of a command: `NAME=value`.
  fileprivate var isAssignment: Bool {
    guard let name = split(separator: "=", omittingEmptySubsequences: false).first,
      name.count < count, let first = name.first, first.isLetter || first == "_"
    else { return false }
    return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }
}
