import Foundation
import Testing

@testable import Terminal

/// The color depth that is used.
@Suite struct ColorDepthTests {
  let story: StoryFile

  init() throws { story = try StoryFile(StoryFile.council) }

  /// The background of the headline: a 24-bit color above 0xffffff, an index from 0, or -1 for
  /// none.
  private func ground(term: String = "xterm-256color", _ variables: [String: String]) throws
    -> Int32
  {
    let pty = try Pty([story.path], term: term, environment: variables)
    try pty.see("Nora Quill")
    return try #require(pty.cell(of: "Nora Quill")).background
  }

  @Test(arguments: ["truecolor", "24bit"])
  func twentyFourBitColorsAreSentIfTheEnvironmentSaysSo(value: String) throws {
    // The background in the file of the dark theme.
    #expect(try ground(["COLORTERM": value]) == 0x1000000 + 0x16181d)
  }

  @Test func otherwiseTheNearestPaletteColorIsSent() throws {
    let indexed = try ground([:])
    #expect((16..<256).contains(indexed))
    #expect(try ground(["COLORTERM": "yes"]) == indexed)
    #expect(try ground(term: "xterm-color", ["COLORTERM": "truecolor"]) == -1)
  }

  @Test func gnuScreenPassesTheVariableOnButNotTheColors() throws {
    #expect(try ground(term: "screen-256color", ["COLORTERM": "truecolor"]) < 256)
  }

  @Test func entriesWithWideNumbersAreSupported() throws {
    let entry = try #require(TerminfoEntry.find("xterm-256color") { _ in nil })
    let direct = try #require(entry.withDirectColors())
    #expect(direct.numberSize == 4)
    #expect(direct.textCount == entry.textCount)
    #expect(direct.withDirectColors() == nil, "it has them already")
    #expect(TerminfoEntry.find("vt100") { _ in nil }?.withDirectColors() == nil)
  }

  @Test(arguments: [
    (["NO_COLOR": "1"], false), (["NO_COLOR": ""], true), (["CLICOLOR": "0"], false),
    (["CLICOLOR": "1"], true), (["CLICOLOR": "0", "CLICOLOR_FORCE": "1"], true),
    (["CLICOLOR": "0", "CLICOLOR_FORCE": "0"], false),
    (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false),
  ])
  func colorConventionsAreFollowed(variables: [String: String], hasColors: Bool) throws {
    #expect((try ground(variables) != -1) == hasColors)
  }
}
