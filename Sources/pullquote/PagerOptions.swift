/// What `less` also takes: options, the variable `LESS`, and commands that begin with `+`.
struct PagerOptions {
  /// Whether long lines of printouts are cut.
  var chopsLines = false
  /// Whether a printout that fits on the screen is only printed.
  var quitsIfOneScreen = false
  /// The keys to type when the first article is open.
  private(set) var keys = ""

  /// The options of `LESS`, such as `-FRX` or `FRX`; others than `F` and `S` do nothing here.
  init(less variable: String?) {
    for word in (variable ?? "").split(separator: " ") where !word.hasPrefix("--") {
      if word.hasPrefix("+") {
        keys += Self.keys(of: word.dropFirst())
        continue
      }
      // What follows these letters is their value.
      for letter in word.prefix(while: { !"PjxyzpkhbDTot".contains($0) }) { take(letter) }
    }
  }

  private mutating func take(_ letter: Character) {
    switch letter {
    case "F": quitsIfOneScreen = true
    case "S": chopsLines = true
    default: break
    }
  }

  /// Takes the commands among arguments, and returns the sources. A file whose name begins with `+` is written `./+…`.
  mutating func takeCommands(from arguments: [Source]) -> [Source] {
    for command in arguments where command.secret.hasPrefix("+") {
      keys += Self.keys(of: command.secret.dropFirst())
    }
    return arguments.filter { !$0.secret.hasPrefix("+") }
  }

  /// The keys of a command: a number is a line, `/words` is a search, and others are keys.
  private static func keys(of command: Substring) -> String {
    if !command.isEmpty, command.allSatisfy({ $0.isASCII && $0.isNumber }) {
      return ":\(command)\n"
    }
    return command.hasPrefix("/") || command.hasPrefix(":") ? "\(command)\n" : String(command)
  }
}
