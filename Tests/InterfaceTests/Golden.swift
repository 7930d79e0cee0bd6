import Foundation
import Testing

@testable import Interface

/// A scene of the reader: a screen, and the keys that lead to what it shows.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  let size: Size
  let keys: String
  /// Whether the golden file also tells how words look.
  let tellsStyles: Bool

  init(_ name: String, _ columns: Int, _ rows: Int, keys: String = "", tellsStyles: Bool = false) {
    self.name = name
    size = Size(columns: columns, rows: rows)
    self.keys = keys
    self.tellsStyles = tellsStyles
  }

  var testDescription: String { name }

  /// The scene as its golden file has it.
  func text(of frame: Frame) -> String {
    let screen = frame.text + "\n"
    return tellsStyles ? screen + "\n" + frame.styleListing : screen
  }
}

/// Golden files stand beside the tests. Setting `WRITE_GOLDEN` writes them; a person then reads the change.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  static func matches(_ text: String, _ name: String) -> Bool {
    let file = folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["WRITE_GOLDEN"] != nil {
      try? text.write(to: file, atomically: true, encoding: .utf8)
    }
    return (try? String(contentsOf: file, encoding: .utf8)) == text
  }
}

extension Frame {
  /// The words that are not plain, a run a line: row, words, style.
  var styleListing: String {
    var lines: [String] = []
    for (index, row) in rows.enumerated() {
      var cells = row[...]
      while let first = cells.first {
        let run = cells.prefix { $0.style == first.style }
        cells = cells.dropFirst(run.count)
        let words = run.map(\.text).joined()
        if first.style != Style(), words.contains(where: { $0 != " " }) {
          lines.append("\(index): \(words.trimmed) — \(describe(first.style))")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespaces) }
}

private func describe(_ style: Style) -> String {
  var words = ["\(style.role)"]
  let names: [(Attributes, String)] = [
    (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
    (.reverse, "reverse"),
  ]
  words += names.filter { style.attributes.contains($0.0) }.map(\.1)
  return words.joined(separator: " ")
}
