import Configuration
import Interface
import Testing

@Suite struct ConfigurationTests {
  private func read(_ toml: String) -> Configuration {
    Configuration(toml: Array(toml.utf8), themes: ["dark", "light"])
  }

  private func faults(_ toml: String) -> [String] {
    read(toml).faults.map { "\($0.line): \($0.message)" }
  }

  @Test func anEmptyFileChoosesNothing() {
    #expect(read("") == Configuration())
    #expect(Configuration().entries.allSatisfy { $0.source == .standard })
  }

  @Test func whatIsShownCanBeReadAgain() {
    let lines = Configuration().entries.map { "\($0.option.name) = \($0.value.toml)" }
    let keys = lines.dropFirst(Configuration().entries.count { $0.option.section == nil })
    let top = lines.dropLast(keys.count)
    #expect(faults((top + ["[keys]"] + keys).joined(separator: "\n")) == [])
  }

  @Test func aValueKnowsItsLine() {
    let configuration = read("# mine\nmeasure = 60\n\n[keys]\nquit = [\"Q\"]\n")
    #expect(configuration["measure"] == .number(60))
    #expect(
      configuration.entries.filter { $0.source != .standard }.map(\.source)
        == [.file(line: 2), .file(line: 5)])
  }

  @Test(arguments: [
    ("measure = 5", "1: measure must be a number from 20 to 200"),
    ("theme = \"pink\"", "1: theme must be the name of a theme: \"dark\", \"light\""),
    ("keys = 3", "1: keys must be a table: write [keys] above the actions"),
    ("justify = 1", "1: justify must be true or false"),
    ("\nmesure = 60", "2: “mesure” is unknown: write measure"),
    ("[keys]\nnext-quotes = [\"j\"]", "2: “next-quotes” is unknown: write next-quote"),
    (
      "[keys]\nquit = [\"Foo\"]",
      "2: “Foo” is not a key: write it as \"j\", \"Ctrl-N\", \"F1\" or \"Space\""
    ),
    (
      "[keys]\nquit = \"q\"",
      "2: quit must be a list of keys, such as [\"j\", \"Ctrl-N\", \"PageDown\"]"
    ),
  ])
  func aFaultIsToldWithItsLineAndTheMend(toml: String, fault: String) {
    #expect(faults(toml) == [fault])
  }

  @Test(arguments: [
    (
      "why = [\"j\"]",
      [
        "2: “j” is the key of down: use another, or add down = [\"↓\", \"Ctrl-N\", \"Ctrl-E\"]"
      ]
    ),
    ("why = [\"]\"]", ["2: “]” is the key of next-quote: use another, or add next-quote = []"]),
    ("why = [\"j\"]\ndown = [\"↓\"]", []),
    ("down = [\"j\", \"Down\"]", []),
    ("left = [\"j\"]", []),
    (
      "why = [\"w\"]\nup = [\"w\"]\ndown = [\"w\"]",
      [
        "2: “w” is also assigned to up: remove it from one of them",
        "3: “w” is also assigned to down: remove it from one of them",
      ]
    ),
  ])
  func aKeyOfTwoActionsIsAFault(toml: String, faults: [String]) {
    #expect(self.faults("[keys]\n" + toml) == faults)
  }

  @Test func aFieldThatACopyDoesNotHaveIsAFaultThatListsThem() {
    let fields = "{quote}, {name}, {role}, {title}, {authors}, {publisher}, {date}, {url}, {kind}"
    #expect(
      faults("copy = \"{quote} ({nam})\"")
        == ["1: copy: unknown field “{nam}”: the fields are \(fields)"])
    #expect(
      faults("\ncopy = \"{quote\"") == ["2: copy: unmatched {: write {{ for a literal brace"])
    #expect(faults("copy = \"{title}, {authors}: {quote}\"") == [])
    #expect(ReaderOption.all.contains { $0.name == "copy" && $0.help.contains(fields) })
  }

  @Test func aValueOfAnyCharactersCanBeReadAgain() {
    let format = "{quote}\n\t— \"{name}\" \\ \u{1}\u{85}é"
    #expect(read("copy = \(Value.text(format).toml)")["copy"] == .text(format))
  }

  @Test func everyPrefixOfAFullFileIsReadOrHasAFault() {
    let entries = Configuration().entries
    let lines = entries.map { "\($0.option.name) = \($0.value.toml)  # \($0.option.help)" }
    let top = entries.count { $0.option.section == nil }
    let file = Array(
      (lines[..<top] + ["[keys]"] + lines[top...]).joined(separator: "\n").utf8)
    for end in file.indices {
      let configuration = Configuration(toml: Array(file[..<end]), themes: ["dark", "light"])
      #expect(configuration.faults.allSatisfy { 1...lines.count + 1 ~= $0.line })
    }
  }

  @Test func namesOfAnyLengthAndNumberAreFaults() {
    let many = (0..<3000).map { "option\($0) = 1\n" }.joined()
    #expect(faults(many).count == 3000)
    #expect(faults(String(repeating: "a", count: 50_000) + " = 1").count == 1)
    let key = String(repeating: "Ctrl-", count: 10_000)
    #expect(faults("[keys]\nquit = [\"\(key)\"]").count == 1)
  }

  @Test func whatIsNotTOMLIsAFaultToo() {
    #expect(faults("theme = \"dark\"\nmeasure = = 3").first?.hasPrefix("2: ") == true)
  }

  @Test func aWrongValueLeavesTheOthersAsTheyAre() {
    let configuration = read("measure = 1\njustify = true")
    #expect(configuration["measure"] == .number(72))
    #expect(configuration["justify"] == .flag(true))
  }

  @Test func aKeyThatIsGivenAwayIsTakenFromTheOther() {
    let configuration = read("[keys]\nnext-quote = [\"j\", \"Ctrl-N\"]")
    #expect(configuration.keymap["j"] == .nextQuote)
    #expect(configuration.keymap[Key("n", control: true)] == .nextQuote)
    #expect(configuration.keymap["]"] == nil)
    #expect(configuration.keymap.keys(of: .down) == [Key(.down), Key("e", control: true)])
  }

  @Test func settingsTakeWhatWasChosen() {
    var settings = Settings(themes: ["dark", "light"], usesASCII: true)
    read("theme = \"light\"\nmouse = \"off\"\nmarks = \"unicode\"\ncolumns = 2")
      .apply(to: &settings)
    #expect(settings.theme == "light")
    #expect(settings.usesMouse == false)
    #expect(!settings.usesASCII)
    #expect(settings.textColumns == 2)
    #expect(faults("columns = 5") == ["1: columns must be a number from 1 to 4"])
  }

  @Test func theEnvironmentGoesBeforeTheFile() {
    var configuration = read("colors = \"auto\"")
    configuration.set("colors", to: .text("never"), by: "NO_COLOR")
    #expect(configuration["colors"] == .text("never"))
    #expect(configuration.entries.contains { $0.source == .environment("NO_COLOR") })
  }
}

@Suite struct KeyNameTests {
  @Test func everyKeyOfTheKeymapIsReadByItsName() {
    for entry in Keymap.standard.sections.flatMap(\.entries) {
      for key in entry.keys { #expect(Key(named: key.name) == key) }
    }
  }

  @Test(arguments: ["", "Foo", "Ctrl-", "F0", "F99", "jj"])
  func whatIsNoKeyIsNone(name: String) {
    #expect(Key(named: name) == nil)
  }

  @Test func modifiersAndArrowsAreRead() {
    #expect(Key(named: "Ctrl-Alt-x") == Key(.character("x"), control: true, alt: true))
    #expect(Key(named: "up") == Key(.up))
    #expect(Key(named: "Ctrl-L") == Key("l", control: true))
    #expect(Key(named: "-") == "-")
  }
}
