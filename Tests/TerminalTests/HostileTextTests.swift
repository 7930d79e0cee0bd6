import Foundation
import Testing

/// Nothing in an article reaches the terminal as a command.
@Suite struct HostileTextTests {
  static let tricks = [
    "\u{1b}]0;pwned\u{07}", "\u{1b}[2J\u{1b}[31m", "\u{9b}31m", "\u{9d}0;pwned\u{9c}", "\u{1b}c",
    "\u{202e}desrever\u{202c}", "\u{2066}iso\u{2069}", "\u{2028}\u{2029}", "\u{0}\u{8}\u{7f}\u{e}",
    "\u{1b}P+q544e\u{1b}\\", "\u{1b}]52;c;cHduZWQ=\u{07}", "\u{feff}\u{200b}\u{ad}", "\u{1b}",
  ]

  @Test func controlsInAnArticleAreHarmless() throws {
    let paragraphs = Self.tricks.map { "The \($0) clerk said \($0)“never \($0) again,” \($0)." }
    let story = try StoryFile(
      "Trial of \(Self.tricks[0])a clerk\n\n" + paragraphs.joined(separator: "\n\n"))
    let pty = try Pty([story.path], size: (120, 36))
    try pty.see("clerk")
    pty.type("]ycO\u{1b}[27us/clerk\rG?")
    try pty.see("down a row")
    pty.type("qq")
    try pty.end()
    #expect(pty.leftOn == [])
    check(String(decoding: pty.output, as: UTF8.self))
  }

  private func check(_ output: String) {
    let known =
      /\u{1b}(?:\[\??[0-9;]*[a-zA-Z]|[=>78M]|\([0B]|\]11;\?\u{1b}\\|\]52;c;[A-Za-z0-9+\/=]*\u{07})/
    let rest = output.replacing(known, with: "")
    #expect(!rest.unicodeScalars.contains { $0 == "\u{1b}" }, "an escape that is not the reader's")
    #expect(!output.contains("\u{1b}]0;"))
    #expect(!output.contains("\u{1b}]52;c;cHduZWQ="))
    let harmful = rest.unicodeScalars.filter {
      ($0.value < 0x20 && !"\r\n\u{8}\t".unicodeScalars.contains($0))
        || (0x7f...0x9f).contains($0.value)
        || (0x202a...0x202e).contains($0.value) || (0x2066...0x2069).contains($0.value)
        || (0x2028...0x2029).contains($0.value)
    }
    #expect(harmful.isEmpty, "\(harmful.map { String($0.value, radix: 16) })")
  }
}
