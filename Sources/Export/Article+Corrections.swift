import Document
import Text

extension Article {
  private static let correctionFields = [
    "kind", "label", "date", "date_text", "text", "start", "end", "wrong", "right", "passages",
  ]

  /// The editor's notices.
  public func correctionListing() -> Listing {
    let index = CodePointIndex(text)
    return Listing(
      name: "corrections", fields: Self.correctionFields + Self.sourceFields,
      records: corrections.lazy.map { record(of: $0, index) + sourceMembers },
      lines: corrections.lazy.map(line),
      markdown: corrections.lazy.map {
        "> **" + Markdown.escaped(heading(of: $0)) + "** "
          + Markdown.escaped(TerminalSafety.oneLine(text[$0.body]))
          + (citation.map { " (\($0))" } ?? "")
      })
  }

  /// A notice as JSON: `text` is the notice without label and date, offsets are in code points.
  func record(of notice: Correction, _ index: CodePointIndex) -> [JSON.Member] {
    let range = index.codePoints(notice.range)
    return [
      .init("kind", .string(notice.kind.rawValue)),
      .init("label", JSON(notice.label.map { text[$0] })),
      .init("date", JSON(notice.date?.iso8601)),
      .init("date_text", JSON(notice.dateText.map { text[$0] })),
      .init("text", .string(lines(in: notice.body))), .init("start", .int(range.lowerBound)),
      .init("end", .int(range.upperBound)), .init("wrong", JSON(notice.wrong.map(lines))),
      .init("right", JSON(notice.right.map(lines))),
      .init("passages", .array(notice.passages.map { passage($0, index) })),
    ]
  }

  /// A range with its words, in code points.
  func passage(_ range: ByteRange, _ index: CodePointIndex) -> JSON {
    let codePoints = index.codePoints(range)
    return .object([
      .init("start", .int(codePoints.lowerBound)), .init("end", .int(codePoints.upperBound)),
      .init("text", .string(lines(in: range))),
    ])
  }

  /// The words of a range as JSON states them: with a newline where the page ends a line. It is one
  /// code point, like the line separator in the text, so offsets stay what they are.
  func lines(in range: ByteRange) -> String {
    String(
      String.UnicodeScalarView(text[range].unicodeScalars.map { $0 == "\u{2028}" ? "\n" : $0 }))
  }

  /// The heading of a notice: its label or kind, and its date as written.
  public func heading(of notice: Correction) -> String {
    let label = notice.label.map { text[$0] } ?? notice.kind.title
    let parts = [label] + (notice.dateText.map { [text[$0]] } ?? [])
    return TerminalSafety.oneLine(parts.joined(separator: " · "))
  }

  private func line(of notice: Correction) -> String {
    heading(of: notice) + ": " + TerminalSafety.oneLine(text[notice.body])
  }
}

extension Correction.Kind {
  /// The kind in words for people.
  var title: String {
    switch self {
    case .correction: "Correction"
    case .clarification: "Clarification"
    case .update: "Update"
    case .editorsNote: "Editor’s note"
    }
  }
}
