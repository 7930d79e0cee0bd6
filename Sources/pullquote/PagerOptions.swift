/// What `less` also takes: options, the variable `LESS`, and commands that begin with `+`.
struct PagerOptions {
  /// Whether long lines of printouts are cut.
  var chopsLines = false
  /// Whether the lines of printouts have numbers.
  var numbersLines = false
  /// Whether a printout that fits on the screen is only printed.
  var quitsIfOneScreen = false
  /// The keys to type when the first article is open.
  private(set) var keys = ""

  /// The options of `LESS`, such as `-FRX`, `FRX` or `--quit-if-one-screen`; others than `F`, `N`, `n` and `S` do nothing
  /// here.
  init(less variable: String?) {
    for word in (variable ?? "").split(separator: " ") {
      if word.hasPrefix("+") {
        keys += Self.keys(of: word.dropFirst())
      } else if word.hasPrefix("--") {
        if let letter = Self.longNames[String(word)] { take(letter) }
      } else if !word.hasPrefix("-+") {
        // What follows these letters is their value.
        for letter in word.prefix(while: { !"PjxyzpkhbDTot".contains($0) }) { take(letter) }
      }
    }
  }

  private mutating func take(_ letter: Character) {
    switch letter {
    case "F": quitsIfOneScreen = true
    case "N": numbersLines = true
    case "n": numbersLines = false
    case "S": chopsLines = true
    default: break
    }
  }

  /// The long names that `less` has for options of one letter.
  private static let longNames: [String: Character] = [
    "--quit-if-one-screen": "F", "--LINE-NUMBERS": "N", "--line-numbers": "n",
    "--chop-long-lines": "S",
    "--no-init": "X", "--ignore-case": "i", "--IGNORE-CASE": "I", "--RAW-CONTROL-CHARS": "R",
    "--raw-control-chars": "r", "--pattern": "p",
  ]

  /// Arguments with the letters of options instead of the long names that only `less` has.
  static func shortened(_ arguments: [String]) -> [String] {
    let options = arguments.prefix { $0 != "--" }
    return options.map { argument in
      guard !ownNames.contains(argument) else { return argument }
      return longNames[argument].map { "-\($0)" } ?? argument
    } + arguments.dropFirst(options.count)
  }

  /// Those that are names here, too.
  private static let ownNames: Set<String> = ["--quit-if-one-screen", "--pattern"]

  /// Takes the words to begin at.
  mutating func begin(at pattern: String) { keys += "/\(pattern)\n" }

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
