import Interface

/// An option of the reader.
public struct ReaderOption: Sendable, Equatable {
  /// The type of an option's value.
  public enum Kind: Sendable, Equatable {
    /// How a quote is copied: text with fields.
    case copy
    /// The name of a theme.
    case theme
    /// One of these words.
    case choice([String])
    /// A whole number.
    case number(ClosedRange<Int>)
    /// True or false.
    case flag
    /// The keys of an action.
    case keys
  }

  /// Its name in the file.
  public let name: String
  /// Its section of the file; `nil` for the top level.
  public let section: String?
  /// The type of an option's value.
  public let kind: Kind
  /// Its default.
  public let standard: Value
  /// Its meaning in a few words.
  public let help: String

  private init(
    _ name: String, _ kind: Kind, _ standard: Value, _ help: String, section: String? = nil
  ) {
    self.name = name
    self.section = section
    self.kind = kind
    self.standard = standard
    self.help = help
  }
}

extension ReaderOption {
  /// Every option, in the order in which they are shown. The file format, the help and the check derive from this
  /// table.
  public static let all: [ReaderOption] = reading + keys

  private static let reading: [ReaderOption] = [
    ReaderOption("theme", .theme, .text("dark"), "the colours; `pullquote themes` lists them"),
    ReaderOption(
      "measure", .number(20...200), .number(72), "the maximum width of the text, in columns"),
    ReaderOption(
      "columns", .number(1...Settings.mostTextColumns), .number(1),
      "the most columns of text side by side, on screens of 160 columns or more"),
    ReaderOption("justify", .flag, .flag(false), "whether both margins are straight"),
    ReaderOption(
      "hyphenate", .flag, .flag(false), "whether words are hyphenated (libhyphen)"),
    ReaderOption(
      "bidi", .choice(["auto", "on", "off"]), .text("auto"),
      "whether pullquote orders Hebrew and Arabic (FriBidi); auto: unless the terminal does"),
    ReaderOption(
      "links", .choice(["auto", "on", "off"]), .text("auto"),
      "whether links can be opened in the terminal (OSC 8); auto: if it is known to support that"),
    ReaderOption(
      "marks", .choice(["auto", "unicode", "ascii"]), .text("auto"),
      "the characters of bars and rules"),
    ReaderOption(
      "colors", .choice(["auto", "never"]), .text("auto"), "never: bold, underline and reverse only"
    ),
    ReaderOption(
      "mouse", .choice(["auto", "on", "off"]), .text("auto"), "whether pullquote uses the mouse"),
    ReaderOption(
      "outline", .flag, .flag(true),
      "whether screens of 160 columns and more show the outline beside the text"),
    ReaderOption(
      "paraphrases", .flag, .flag(false),
      "whether paraphrases are counted and stopped at like words in quotation marks"),
    ReaderOption(
      "resume", .flag, .flag(true), "whether an article opens where it was left"),
    ReaderOption(
      "library", .flag, .flag(true), "whether articles that are opened are kept in the library"),
    ReaderOption(
      "copy", .copy, .text(AttributionFormat().format),
      "how `Y` writes a quote with its source; fields: \(AttributionFormat.Field.list)"),
  ]

  private static let keys: [ReaderOption] = Keymap.standard.sections.flatMap(\.entries).reduce(
    into: []) {
      let name = $1.action.rawValue
      if $0.contains(where: { $0.name == name }) { return }
      let keys = Keymap.standard.keys(of: $1.action).map(\.name)
      $0.append(ReaderOption(name, .keys, .list(keys), $1.help, section: "keys"))
    }
}

/// The value of an option.
public enum Value: Sendable, Equatable {
  /// A text.
  case text(String)
  /// A number.
  case number(Int)
  /// True or false.
  case flag(Bool)
  /// A list of texts.
  case list([String])

  /// The value in TOML.
  public var toml: String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let number): String(number)
    case .flag(let flag): String(flag)
    case .list(let items): "[" + items.map(Self.quoted).joined(separator: ", ") + "]"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\", "\"": return "\\" + String(scalar)
    case "\n": return "\\n"
    case "\t": return "\\t"
    case _ where scalar.properties.generalCategory == .control:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return String(scalar)
    }
  }
}
