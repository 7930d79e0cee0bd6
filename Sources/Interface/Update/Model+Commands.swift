/// What can be typed after `:`, beside a share of the text (`50%`).
enum Command: String, CaseIterable {
  case quit, write, theme, beliefs, help
  case overwrite = "write!"

  /// A command by its name, or by the letter that vim has for it.
  init?(name: some StringProtocol) {
    let short: [String: Command] = ["q": .quit, "w": .write, "w!": .overwrite]
    guard let command = short[String(name)] ?? Command(rawValue: String(name)) else { return nil }
    self = command
  }
}

extension Model {
  /// Does what was typed after `:`.
  mutating func run(_ line: String) -> [Effect] {
    let words = line.split(separator: " ", maxSplits: 1)
    guard let name = words.first else { return [] }
    let argument = words.count > 1 ? words[1].trimmed : nil
    let command = Command(name: name)
    switch command {
    case .quit: return [.quit]
    case .theme: setTheme(argument)
    case .beliefs: toggleBeliefs()
    case .help: focus = .help(top: 0)
    case .write, .overwrite:
      guard let argument else {
        fail(Phrases.noPath)
        return []
      }
      if command == .overwrite { return [.write(path: argument, overwrites: true)] }
      return whole(.write(path: argument), else: Phrases.notWholeToWrite)
    case nil:
      guard name.last == "%", let percent = Int(name.dropLast()), argument == nil else {
        fail(Phrases.noSuchCommand(String(name)))
        return []
      }
      goTo(percent: percent)
    }
    return []
  }

  private mutating func setTheme(_ name: String?) {
    guard let name else { return say(Phrases.themes(settings.themes)) }
    guard settings.themes.contains(name) else { return fail(Phrases.noSuchTheme(name)) }
    settings.theme = name
  }
}

extension Substring {
  /// The text without the spaces at its ends; nil when nothing else is in it.
  fileprivate var trimmed: String? {
    guard let first = firstIndex(where: { $0 != " " }), let last = lastIndex(where: { $0 != " " })
    else { return nil }
    return String(self[first...last])
  }
}
