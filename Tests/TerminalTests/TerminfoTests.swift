import Foundation
import Testing

@testable import Terminal

@Suite struct TerminfoTests {
  @Test func base64FollowsTheStandard() {
    // The examples of RFC 4648, section 10.
    let examples = [
      "": "", "f": "Zg==", "fo": "Zm8=", "foo": "Zm9v", "foob": "Zm9vYg==", "foobar": "Zm9vYmFy",
    ]
    for (bytes, text) in examples { #expect(Base64.encode(Array(bytes.utf8)) == text) }
  }

  @Test func aCapabilityCanBeRemoved() throws {
    var entry = try #require(TerminfoEntry.find("xterm-256color") { _ in nil })
    let before = entry.bytes
    entry.remove(.scrollUpBy)
    #expect(zip(before, entry.bytes).filter { $0 != $1 }.count == 2)
    #expect(entry.variable.hasPrefix("b64:"))
  }

  /// Also without insertion, which is avoided, and in tmux, which cannot turn wrapping off.
  @Test(arguments: ["xterm-256color", "tmux-256color", "screen"])
  func theLastCellOfTheScreenIsWritten(term: String) throws {
    let story = try StoryFile(StoryFile.council)
    let pty = try Pty([story.path], size: (20, 5), term: term)
    try pty.wait("the position in the last cell") { $0.lines.last?.hasSuffix("%") == true }
    #expect(pty[4, 19].text == "%")
  }

  @Test func malformedEntriesAreRejected() {
    #expect(TerminfoEntry([]) == nil)
    #expect(TerminfoEntry(Array("#!/bin/sh".utf8)) == nil)
    #expect(TerminfoEntry([0x1a, 0x01, 0, 0, 0, 0, 0, 0, 0xff, 0x7f, 0, 0]) == nil)
    #expect(TerminfoEntry.find("../../etc/passwd") { _ in nil } == nil)
    #expect(TerminfoEntry.find("") { _ in nil } == nil)
  }
}
