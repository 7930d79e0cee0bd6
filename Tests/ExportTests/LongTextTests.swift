import Document
import Testing
import Text

@testable import Export

@Suite struct LongTextTests {
  /// The text in pieces of parts of 16 bytes, whose blocks are lines.
  private func pieces(_ words: String) -> [String] {
    let text = LongText(UTF8Text(words), grain: 16) { text, range in
      text.bytes[range].split(separator: .newline)
        .map { Block(.paragraph, text.trimming($0.indices)) }.filter { !$0.range.isEmpty }
    }
    return text.pieces { $0.plainText() }.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func piecesArePartedAsThePartsAreInTheText() {
    #expect(
      pieces("The gulls are back.\n\nThe boat is not.\n")
        == ["The gulls are back.\n\n", "The boat is not.\n", ""])
    #expect(
      pieces("The gulls are back.\nThe boat is not.").joined()
        == "The gulls are back.\nThe boat is not.\n")
    #expect(
      pieces("The gulls are back and the boat is not.").joined()
        == "The gulls are back and the boat is not.\n")
  }

  @Test func emptyPartsAndTheSpaceAtTheEndLeaveNoTrace() {
    let space = String(repeating: "\n", count: 100)
    #expect(
      pieces(space + "The gulls." + space + "The boat." + space).joined()
        == "The gulls.\n\nThe boat.\n")
    #expect(pieces(space).joined() == "")
  }

  @Test func whatWouldActOnATerminalIsShown() {
    #expect(pieces("The \u{1B}[2Jgull.").joined() == "The \u{FFFD}[2Jgull.\n")
  }
}
