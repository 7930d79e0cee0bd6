extension Model {
  /// Does what was typed after `:`.
  mutating func run(_ line: String) -> [Effect] {
    let words = line.split(separator: " ", maxSplits: 1)
    guard let name = words.first else { return [] }
    let argument = words.count > 1 ? String(words[1]) : nil
    switch name {
    case "q", "quit": return [.quit]
    case "theme": setTheme(argument)
    case "beliefs": toggleBeliefs()
    case "help": focus = .help(top: 0)
    case "w", "write":
      if let argument, !isLong { return [.write(path: argument)] }
      fail(isLong ? Phrases.tooLongToWrite : Phrases.noPath)
    default:
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
