import Interface
import TOML

/// The user's configuration: a value for every option with its source, and the errors in the file.
public struct Configuration: Sendable, Equatable {
  /// Where a value comes from.
  public enum Source: Sendable, Equatable {
    /// The default.
    case standard
    /// A line of the file, counted from 1.
    case file(line: Int)
    /// An environment variable.
    case environment(String)
  }

  /// An option with its value.
  public struct Entry: Sendable, Equatable {
    /// The option.
    public let option: ReaderOption
    /// Its value.
    public var value: Value
    /// Where the value comes from.
    public var source: Source
  }

  /// An error in the file.
  public struct Fault: Error, Sendable, Equatable {
    /// The line, counted from 1.
    public let line: Int
    /// What is wrong and how to fix it.
    public let message: String
  }

  /// Every option, in the order of ``ReaderOption/all``.
  public private(set) var entries: [Entry]
  /// The errors, in the order of the lines. An invalid value leaves the option as it was.
  public private(set) var faults: [Fault] = []

  /// The defaults.
  public init() {
    entries = ReaderOption.all.map { Entry(option: $0, value: $0.standard, source: .standard) }
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameter themes: the names of the available themes.
  public init(toml bytes: [UInt8], themes: [String]) {
    self.init()
    do throws(TOMLError) {
      var file = ConfigurationFile(try TOMLTable(parsing: bytes), themes: themes)
      file.read(into: &entries)
      faults = file.faults.sorted { $0.line < $1.line }
      takeGivenKeys()
    } catch {
      faults = [Fault(line: error.line, message: error.message)]
    }
  }

  /// Sets an option from the environment, which takes precedence over the file.
  public mutating func set(_ name: String, to value: Value, by variable: String) {
    guard let index = entries.firstIndex(where: { $0.option.name == name }) else { return }
    entries[index].value = value
    entries[index].source = .environment(variable)
  }

  /// The value of an option of the reader (not of a key).
  public subscript(name: String) -> Value? {
    entries.first { $0.option.name == name && $0.option.section == nil }?.value
  }
}

extension Configuration {
  /// Applies the options to settings of the reader. What is left to the terminal stays as it is.
  public func apply(to settings: inout Settings) {
    if case .text(let theme) = self["theme"] { settings.theme = theme }
    settings.followsBackground = leavesTheme
    settings.usesColors = self["colors"] != .text("never")
    if case .number(let columns) = self["measure"] { settings.measure = columns }
    if case .number(let number) = self["columns"] { settings.textColumns = number }
    if case .flag(let flag) = self["justify"] { settings.isJustified = flag }
    if case .text(let format) = self["copy"], let attribution = try? AttributionFormat(format) {
      settings.attribution = attribution
    }
    if let marks = self["marks"], marks != .text("auto") {
      settings.usesASCII = marks == .text("ascii")
    }
    if let mouse = self["mouse"], mouse != .text("auto") {
      settings.usesMouse = mouse == .text("on")
    }
    settings.showsOutline = self["outline"] != .flag(false)
    settings.countsParaphrases = self["paraphrases"] == .flag(true)
    settings.keymap = keymap
  }

  /// Whether no theme is chosen, so that the terminal's background decides.
  public var leavesTheme: Bool {
    entries.contains { $0.option.name == "theme" && $0.source == .standard }
  }

  /// Which key does what.
  public var keymap: Keymap { Keymap.standard.remapped(chosenKeys) }

  /// A key that the file assigns to an action is taken from every other action.
  private mutating func takeGivenKeys() {
    guard !chosenKeys.isEmpty else { return }
    let keymap = keymap
    for (index, entry) in entries.enumerated() where entry.source == .standard {
      guard let action = Action(rawValue: entry.option.name), entry.option.kind == .keys else {
        continue
      }
      entries[index].value = .list(keymap.keys(of: action).map(\.name))
    }
  }

  private var chosenKeys: [Action: [Key]] {
    var keys: [Action: [Key]] = [:]
    for entry in entries where entry.option.kind == .keys && entry.source != .standard {
      guard let action = Action(rawValue: entry.option.name), case .list(let names) = entry.value
      else { continue }
      keys[action] = names.compactMap { Key(named: $0) }
    }
    return keys
  }
}
