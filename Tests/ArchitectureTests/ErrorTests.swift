import Foundation
import Testing

@Suite struct ErrorTests {
  /// Files whose errors never reach a person: the code that catches them words them.
  private static let worded = [
    "Formats/HTML/HTMLParser.swift", "Terminal/Screen.swift",
    "Configuration/Configuration.swift", "Export/InvalidLine.swift",
  ]

  @Test func everyErrorDescribesItselfInWords() throws {
    let declaration = /(?:enum|struct|class) \w+\s*:[^{]*\bError\b[^{]*\{/
    for file in try FileManager.default.subpathsOfDirectory(atPath: ImportTests.sources.path())
    where file.hasSuffix(".swift") && !Self.worded.contains(file) {
      let text = try String(contentsOf: ImportTests.sources.appending(path: file), encoding: .utf8)
      guard text.contains(declaration) else { continue }
      #expect(
        text.contains("CustomStringConvertible"),
        "\(file): an error without a description is shown as a Swift value")
    }
  }
}
