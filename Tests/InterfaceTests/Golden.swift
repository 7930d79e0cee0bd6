import Foundation
import Testing

@testable import Interface

/// A scene: the size of a screen, and the keys that lead to its contents.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  let size: Size
  let keys: String
  /// Whether the golden file also lists styles.
  let listsStyles: Bool

  init(_ name: String, _ columns: Int, _ rows: Int, keys: String = "", listsStyles: Bool = false) {
    self.name = name
    size = Size(columns: columns, rows: rows)
    self.keys = keys
    self.listsStyles = listsStyles
  }

  var testDescription: String { name }

  /// The contents of the golden file.
  func text(of frame: Frame) -> String {
    let screen = frame.text + "\n"
    return listsStyles ? screen + "\n" + frame.styleListing : screen
  }
}

/// The golden files beside the tests. Setting `WRITE_GOLDEN` writes them, so that the changes can
/// be reviewed.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden")

  /// Compares a text with a golden file, and reports the lines that differ.
  static func expect(
    _ text: String, matches name: String, at location: SourceLocation = #_sourceLocation
  ) {
    let file = folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["WRITE_GOLDEN"] != nil {
      try? text.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard golden != text else { return }
    let difference = difference(from: golden, to: text)
    Issue.record("\(name).txt differs:\n\(difference)", sourceLocation: location)
  }

  /// The lines that were removed and inserted, with their numbers.
  private static func difference(from old: String, to new: String) -> String {
    func lines(_ text: String) -> [Substring] {
      text.split(separator: "\n", omittingEmptySubsequences: false)
    }
    let changes = lines(new).difference(from: lines(old)).map { change in
      switch change {
      case .remove(let offset, let line, _): (offset, 0, "- \(offset + 1): \(line)")
      case .insert(let offset, let line, _): (offset, 1, "+ \(offset + 1): \(line)")
      }
    }
    return changes.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2).joined(separator: "\n")
  }
}

extension Frame {
  /// The styled words, a run per line: row, words, style.
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
