import Foundation
import Testing

@testable import Terminal

/// As many colours as the terminal shows and its user wants.
@Suite struct ColorDepthTests {
  let story: StoryFile

  init() throws { story = try StoryFile(StoryFile.council) }

  /// The background of the headline: above 0xffffff a colour of 24 bits, from 0 an index, -1 none.
  private func ground(term: String = "xterm-256color", _ variables: [String: String]) throws
    -> Int32
  {
    let pty = try Pty([story.path], term: term, environment: variables)
    try pty.see("Nora Quill")
    return try #require(pty.cell(of: "Nora Quill")).background
  }

  @Test(arguments: ["truecolor", "24bit"])
  func twentyFourBitsAreSentWhereTheEnvironmentTells(value: String) throws {
    // The ground of the dark theme as its file has it.
    #expect(try ground(["COLORTERM": value]) == 0x1000000 + 0x16181d)
  }

  @Test func elseTheNearestOfThePalette() throws {
    let indexed = try ground([:])
    #expect((16..<256).contains(indexed))
    #expect(try ground(["COLORTERM": "yes"]) == indexed)
    #expect(try ground(term: "xterm-color", ["COLORTERM": "truecolor"]) == -1)
  }

  @Test func theProgramScreenPassesTheVariableOnButNotTheColors() throws {
    #expect(try ground(term: "screen-256color", ["COLORTERM": "truecolor"]) < 256)
  }

  @Test func aTerminalWithWideNumbersIsUnderstoodToo() throws {
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
  func theConventionsForColorsAreKept(variables: [String: String], hasColors: Bool) throws {
    #expect((try ground(variables) != -1) == hasColors)
  }
}
