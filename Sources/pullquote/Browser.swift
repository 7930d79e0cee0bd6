/// A browser to try. `BROWSER` holds a list of them.
struct Browser: Equatable {
  /// Which program owns the terminal while the browser runs.
  enum Place {
    /// The browser, until it ends.
    case terminal
    /// The reader, because the browser opens a window.
    case window
  }

  /// The program and the arguments that open an address.
  let arguments: [String]
  /// Where it is shown.
  let place: Place

  /// The browsers of an environment, in the order in which to try them.
  ///
  /// `BROWSER` is read as man and Python's `webbrowser` read it: commands separated by `:`. In a command `%s` stands for the
  /// address (which is appended if there is no `%s`), `%c` for a colon and `%%` for a percent sign; a final `&` runs it
  /// in the background. No shell is involved.
  static func list(for address: String, environment: Environment) -> [Browser] {
    let isGraphical = ["DISPLAY", "WAYLAND_DISPLAY"].contains { environment[$0]?.isEmpty == false }
    let named = (environment["BROWSER"] ?? "").split(separator: ":").compactMap {
      Browser(command: String($0), address: address, isGraphical: isGraphical)
    }
    guard named.isEmpty else { return named }
    return usual.compactMap { Browser(command: $0, address: address, isGraphical: isGraphical) }
  }

  private static let usual = ["xdg-open", "sensible-browser", "www-browser"]

  /// The browser that a command names; `nil` if the command is empty.
  init?(command: String, address: String, isGraphical: Bool) {
    var words = CommandWords.split(command)
    var isBeside = words.last == "&"
    if isBeside { words.removeLast() }
    if let last = words.last, last.hasSuffix("&") {
      words[words.count - 1].removeLast()
      isBeside = true
    }
    guard let name = words.first, !name.isEmpty else { return nil }
    let filled = words.map { Self.filled($0, with: address) }
    arguments = words.contains { $0.contains("%s") } ? filled : filled + [address]
    let isText = Self.textBrowsers.contains(name.baseName) || !isGraphical
    place = isText && !isBeside ? .terminal : .window
  }

  private static func filled(_ word: String, with address: String) -> String {
    var filled = ""
    var rest = word[...]
    while let character = rest.popFirst() {
      switch (character, rest.first) {
      case ("%", "s"): filled += address
      case ("%", "c"): filled += ":"
      case ("%", "%"): filled += "%"
      default:
        filled.append(character)
        continue
      }
      rest.removeFirst()
    }
    return filled
  }

  /// Browsers that need a terminal even on a desktop.
  private static let textBrowsers: Set = [
    "w3m", "lynx", "links", "links2", "elinks", "browsh", "www-browser", "chawan", "cha",
    "carbonyl",
    "pullquote",
  ]
}
