import Configuration
import Foundation
import Interface
import Testing

@testable import pullquote

@Suite struct ManualTests {
  private let page = ManualPage(date: "2024-05-09").text

  @Test func everyKeySignCommandAndOptionIsInTheManual() {
    let plain = page.replacing("\\-", with: "-").replacing("\\(aq", with: "'")
    for entry in Keymap.standard.sections.flatMap(\.entries) {
      #expect(plain.contains(entry.help.prefix(12)), "\(entry.action)")
    }
    for entry in Legend.entries { #expect(plain.contains(entry.meaning)) }
    for entry in CommandHelp.entries { #expect(plain.contains(entry.meaning)) }
    for option in ReaderOption.all where option.section == nil {
      #expect(plain.contains(".B \"\(option.name) = "))
    }
    for command in Pullquote.commandNames where command != "manual" {
      #expect(plain.contains(".B \"\(command)\""))
    }
  }

  @Test(
    arguments: Pullquote.commandNames.subtracting(["manual"]).map { [$0] } + [
      ["library", "backup"], ["library", "forget"], ["config", "show"],
    ])
  func everyOptionOfACommandIsInTheManual(command: [String]) throws {
    let help = try Program(["help"] + command).output
    let plain = page.replacing("\\-", with: "-")
    for option in help.matches(of: /--[a-z][a-z-]+/) {
      #expect(plain.contains(option.output), "\(option.output)")
    }
    let names = plain.split { ", \"\n".contains($0) }
    for letter in help.matches(of: #/ (-[A-Za-z]),? /#) {
      #expect(names.contains(letter.output.1), "\(letter.output.1)")
    }
  }

  @Test func everyFileIsListedOnce() throws {
    let files = try #require(page.firstRange(of: ".SH FILES"))
    let terms = page[files.upperBound...].split(separator: "\n")
      .filter { $0.hasPrefix(".B ") }
    #expect(Set(terms).count == terms.count)
  }

  @Test func theManualHasNoFaults() throws {
    let file = try Scratch(page)
    let lint = try Program(
      ["-T", "lint", "-W", "warning", file.url.path()], of: URL(filePath: "/usr/bin/mandoc"))
    #expect(lint.output == "")
    #expect(lint.status == 0)
    let shown = try Program(["-T", "utf8", file.url.path()], of: URL(filePath: "/usr/bin/mandoc"))
    #expect(shown.output.contains("▌"))
  }

  @Test func theSynopsisNamesAFile() {
    #expect(page.contains(".SH SYNOPSIS\n.B pullquote\n"))
    #expect(page.contains("FILE"))
  }
}
