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
  /// here. A value that is text, such as a prompt, goes on to the next dollar sign.
  init(less variable: String?) {
    var rest = Substring(variable ?? "")
    while let letter = rest.popFirst() {
      if letter == "+" {
        keys += Self.keys(of: Self.takeText(from: &rest))
      } else if letter == "-", rest.first == "-" {
        takeLongOption(from: &rest)
      } else if letter == "-", rest.first == "+" {
        reset(rest.dropFirst().first)
        rest = rest.dropFirst(2)
      } else if Self.lettersWithText.contains(letter) {
        _ = Self.takeText(from: &rest)
      } else {
        take(letter)
      }
    }
  }

  /// The letters of options whose value is text.
  private static let lettersWithText: Set<Character> = ["P", "p", "o", "O", "t", "T", "k", "D"]

  private static func takeText(from rest: inout Substring) -> Substring {
    let text = rest.prefix { $0 != "$" }
    rest = rest[text.endIndex...].dropFirst()
    return text
  }

  /// Takes an option such as `--prompt=…` behind its first hyphen.
  private mutating func takeLongOption(from rest: inout Substring) {
    let name = rest.prefix { $0 == "-" || $0.isLetter }
    rest = rest[name.endIndex...]
    if rest.first == "=" { _ = Self.takeText(from: &rest) }
    if let letter = Self.longNames["-\(name)"] { take(letter) }
  }

  /// Sets an option back to what it is by default.
  private mutating func reset(_ letter: Character?) {
    switch letter {
    case "F": quitsIfOneScreen = false
    case "N", "n": numbersLines = false
    case "S": chopsLines = false
    default: break
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
