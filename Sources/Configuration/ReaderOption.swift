import Interface

/// Something that a user can choose, by name.
public struct ReaderOption: Sendable, Equatable {
  /// What may be chosen.
  public enum Kind: Sendable, Equatable {
    /// How a quote is copied: words with fields in them.
    case copy
    /// The name of a theme.
    case theme
    /// One of these words.
    case choice([String])
    /// A whole number.
    case number(ClosedRange<Int>)
    /// Yes or no.
    case flag
    /// The keys of an action.
    case keys
  }

  /// The name in the file.
  public let name: String
  /// The section of the file; `nil` for its top.
  public let section: String?
  /// What may be chosen.
  public let kind: Kind
  /// What holds where nothing is chosen.
  public let standard: Value
  /// What it is, in a few words.
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
  /// Every option, in the order in which they are shown: the one table that the file, the help and the
  /// check are made from.
  public static let all: [ReaderOption] = reading + keys

  private static let reading: [ReaderOption] = [
    ReaderOption("theme", .theme, .text("dark"), "the colours; `pullquote themes` lists them"),
    ReaderOption("measure", .number(20...200), .number(72), "the widest text column, in columns"),
    ReaderOption("justify", .flag, .flag(false), "whether paragraphs end at one margin"),
    ReaderOption(
      "hyphenate", .flag, .flag(false), "whether words are broken at the end of a row (libhyphen)"),
    ReaderOption(
      "bidi", .choice(["auto", "on", "off"]), .text("auto"),
      "whether Hebrew and Arabic are put in order here (FriBidi); auto: unless the terminal does"),
    ReaderOption(
      "links", .choice(["auto", "on", "off"]), .text("auto"),
      "whether links can be opened in the terminal (OSC 8); auto: where it is known to do that"),
    ReaderOption(
      "marks", .choice(["auto", "unicode", "ascii"]), .text("auto"),
      "what bars and rules are made of"),
    ReaderOption(
      "colors", .choice(["auto", "never"]), .text("auto"), "never: bold, underline and reverse only"
    ),
    ReaderOption(
      "mouse", .choice(["auto", "on", "off"]), .text("auto"), "whether the mouse is the reader’s"),
    ReaderOption(
      "copy", .copy, .text(Attribution().format),
      "how `Y` writes a quote with its source; fields: \(Attribution.Field.list)"),
  ]

  private static let keys: [ReaderOption] = Keymap.standard.sections.flatMap(\.entries).reduce(
    into: []) {
      let name = $1.action.rawValue
      if $0.contains(where: { $0.name == name }) { return }
      let keys = Keymap.standard.keys(of: $1.action).map(\.name)
      $0.append(ReaderOption(name, .keys, .list(keys), $1.help, section: "keys"))
    }
}

/// What is chosen for an option.
public enum Value: Sendable, Equatable {
  /// Words.
  case text(String)
  /// A number.
  case number(Int)
  /// Yes or no.
  case flag(Bool)
  /// A list of words.
  case list([String])

  /// The value as TOML writes it.
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
