import Testing

@testable import Interface

@Suite struct KeymapTests {
  @Test func anActionCanHaveOtherKeys() {
    let keymap = Keymap.standard.remapped([.nextQuote: ["n", Key("n", control: true)]])
    #expect(keymap["n"] == .nextQuote)
    #expect(keymap[Key("n", control: true)] == .nextQuote)
    #expect(keymap["]"] == nil)
    #expect(keymap.keys(of: .nextMatch) == [])
  }

  @Test func keysAndHelpFollowTheKeymap() {
    var settings = Settings()
    settings.keymap = Keymap.standard.remapped([.nextQuote: [Key(.function(2))]])
    var app = App(
      article: Story.annotated, size: Size(columns: 80, rows: 70), settings: settings)
    _ = reduce(into: &app, .input(.key(Key(.function(2)))))
    #expect(app.currentQuote == 0)
    #expect(view(app.after("?")).text.contains("F2                    next quote"))
  }

  @Test func keysCanDifferWhileSelecting() {
    let keymap = Keymap.standard.remapped([.nextWord: ["x"]])
    #expect(keymap["x", .selecting] == .nextWord)
    #expect(keymap["x"] == .foldCorrection)
  }

  @Test func noKeyHasTwoActions() {
    for context in [Keymap.Context.reading, .selecting, .library] {
      let sections = Keymap.standard.sections.filter { $0.context == context }
      let keys = sections.flatMap(\.entries).flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
    }
  }

  @Test func everyActionIsInTheHelp() {
    for action in Action.allCases { #expect(Phrases.actions[action] != nil, "\(action)") }
  }
}
