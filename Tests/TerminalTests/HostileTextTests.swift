import Foundation
import Testing

/// Nothing in an article, its title, its address, a file name, a theme or the configuration reaches
/// the terminal as a command. ``TerminalLanguage`` checks every byte that is sent.
@Suite struct HostileTextTests {
  @Test(arguments: [
    Array("\u{1b}]0;x\u{07}".utf8), Array("\u{9b}31m".utf8), [0x61, 0x9b, 0x33],
    Array("a\u{202e}b".utf8), Array("\u{2028}".utf8), Array("\u{1b}c".utf8), Array("\u{7f}".utf8),
    Array("\u{1b}]52;c;?\u{07}".utf8), Array("\u{1b}[6n".utf8), Array("\u{e0041}".utf8), [0x1b],
  ])
  func attacksAreRecognized(attack: [UInt8]) {
    #expect(TerminalLanguage.faults(in: attack).count == 1)
    #expect(TerminalLanguage.faults(in: Array("\u{1b}[1;31mé\u{1b}[m\r\n".utf8)) == [])
  }

  @Test(arguments: 0..<3, [false, true])
  func hostileTextNeverReachesTheTerminal(seed: UInt64, isPage: Bool) throws {
    var hostility = Hostility(seed: seed)
    let scene = try HostileScene(&hostility, isPage: isPage)
    let pty = try Pty([scene.story], size: (120, 36), environment: scene.environment)
    try pty.see("Ana")
    for keys in [
      "]yY", "O", "\u{1b}[27u", "s", "S\u{1b}[27u", "]i", "cC", "/floats\r", "/\(scene.name)\r",
      "t", "tt",
      ":\(scene.name)\r", ":w /no/\(scene.name)/x\r", ":theme \(scene.name)\r",
      ":\u{1b}[200~\(hostility.text(20))\u{1b}[201~\r", "o", "vlly", "]|cat\r",
    ] { pty.type(keys) }
    try pty.see("or Enter returns")
    pty.type("\rG?")
    try pty.see("down a row")
    pty.type("q")
    try pty.seeNo("down a row")
    pty.type(":q\r")
    #expect(try pty.end() == 0)
    #expect(TerminalLanguage.faults(in: pty.output) == [])
  }

  @Test(arguments: [
    "quotes", "speakers", "corrections", "extract", "quotes --format json", "quotes --format csv",
    "quotes --format markdown", "speakers --format jsonl", "extract --format markdown",
    "extract --format json", "read --linear", "themes", "config", "config check",
    "quotes --speaker",
    "quotes --format", "quotes /no/such/", "evaluate",
  ])
  func theOutputOfCommandsIsHarmless(command: String) throws {
    var hostility = Hostility(seed: 7)
    let scene = try HostileScene(&hostility, isPage: false)
    let words = command.split(separator: " ").map(String.init)
    let takesStory = !["themes", "config"].contains(words[0])
    let arguments = words + (takesStory ? [scene.story] : [])
    let pty = try Pty(arguments, size: (120, 36), environment: scene.environment)
    if command.hasSuffix("linear") {
      for keys in ["]", "]", "s", "i", "G", "/float", "c", "?", scene.name, "q"] {
        pty.type(keys.filter { $0 != "\u{3}" } + "\n")
      }
    }
    try pty.end()
    // The echo of the terminal driver is not output of the program.
    if !command.hasSuffix("linear") { #expect(TerminalLanguage.faults(in: pty.output) == []) }
  }

  @Test func aFileNameThatIsNotUTF8IsShownSafely() throws {
    let pty = try Pty(
      [
        "-c", "exec \"$0\" \"$(printf '/no/\\377\\233\\233[31m\\033]0;x')\"",
        Pty.built("pullquote"),
      ],
      of: "/bin/sh")
    #expect(try pty.end() >> 8 == 66)
    #expect(TerminalLanguage.faults(in: pty.output) == [])
  }
}

/// A story, its name, themes and a configuration, all of them hostile.
private final class HostileScene {
  let story: String
  let name: String
  private let folder: URL

  init(_ hostility: inout Hostility, isPage: Bool) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "hostile-\(UUID().uuidString)")
    let own = folder.appending(path: "pullquote/themes")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    name = hostility.fileName()
    story = folder.path() + "/a" + hostility.fileName() + (isPage ? ".html" : ".txt")
    let article = isPage ? hostility.page() : hostility.article()
    guard FileManager.default.createFile(atPath: story, contents: Data(article)) else {
      throw CocoaError(.fileWriteUnknown)
    }
    let theme = "name = \"" + hostility.text(4) + "\"\n" + hostility.text(4)
    for file in ["a", "b" + name] {
      _ = FileManager.default.createFile(
        atPath: own.path() + "/\(file).toml", contents: Data(theme.utf8))
    }
    let configuration = hostility.text(3) + " = \"" + hostility.text(5) + "\"\n"
    try Data(configuration.utf8).write(to: folder.appending(path: "pullquote/config.toml"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The environment that refers to all of them.
  var environment: [String: String?] {
    ["XDG_CONFIG_HOME": folder.path(), "BROWSER": "true", "KITTY_WINDOW_ID": "1"]
  }
}
