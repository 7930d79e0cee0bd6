import Testing

@testable import pullquote

/// How the programs are called that variables of the environment name.
@Suite struct ProgramsTests {
  @Test(arguments: [
    ("vi", ["vi", "+7", "./a b.txt"]),
    ("/usr/bin/vim.basic", ["/usr/bin/vim.basic", "+7", "./a b.txt"]),
    ("nano", ["nano", "+7", "./a b.txt"]), ("kak", ["kak", "+7", "./a b.txt"]),
    ("micro", ["micro", "+7", "./a b.txt"]), ("hx", ["hx", "+7", "./a b.txt"]),
    ("subl", ["subl", "./a b.txt:7"]), ("code", ["code", "--goto", "./a b.txt:7"]),
    ("ed", ["ed", "./a b.txt"]),
  ])
  func anEditorGetsTheLineInItsOwnForm(command: String, arguments: [String]) {
    #expect(Editor(command: command).arguments(file: "./a b.txt", line: 7) == arguments)
  }

  @Test(arguments: [
    ("code --wait", ["--goto", "a:7"]), ("'/opt/my editor/nvim' -u NONE", ["+7", "a"]),
    ("TERM=xterm env LANG=C emacsclient -t", ["+7", "a"]), ("\"$HOME/bin/write\"", ["a"]),
    ("sh -c 'vim \"$1\"'", ["a"]), ("f() { ed $1; }; f", ["a"]),
  ])
  func aShellReadsACommandThatIsMoreThanAName(command: String, places: [String]) {
    #expect(
      Editor(command: command).arguments(file: "a", line: 7)
        == ["/bin/sh", "-c", command + " \"$@\"", command] + places)
  }

  private static let page = "https://coast.example/a?b=%s&c=1"

  private func browser(_ command: String, isGraphical: Bool = true) -> Browser? {
    Browser(command: command, address: Self.page, isGraphical: isGraphical)
  }

  @Test(arguments: [
    ("firefox", ["firefox", page]), ("firefox --new-tab %s", ["firefox", "--new-tab", page]),
    ("'my browser' --at=%s -p 'two words'", ["my browser", "--at=" + page, "-p", "two words"]),
    ("open -a%%b %c", ["open", "-a%b", ":", page]), ("firefox %s &", ["firefox", page]),
    ("sh -c 'rm $0'", ["sh", "-c", "rm $0", page]),
  ])
  func anAddressIsAnArgumentOfTheBrowser(command: String, arguments: [String]) {
    #expect(browser(command)?.arguments == arguments)
  }

  @Test func aBrowserWithoutAWindowGetsTheTerminal() {
    #expect(browser("/usr/bin/w3m")?.place == .terminal)
    #expect(browser("firefox")?.place == .window)
    #expect(browser("firefox", isGraphical: false)?.place == .terminal)
    #expect(browser("wslview &", isGraphical: false)?.place == .window)
    #expect(browser(" ") == nil)
    #expect(browser("&") == nil)
    #expect(browser("firefox 'open quote") == nil)
  }
}
