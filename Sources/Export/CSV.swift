import Text

/// Comma-separated values (RFC 4180): lines end in CR LF, quotation marks inside a field are doubled.
///
/// A text that a spreadsheet would evaluate as a formula is prefixed with an apostrophe
/// (https://owasp.org/www-community/attacks/CSV_Injection).
public enum CSV {
  /// The content of a cell.
  public enum Cell: Sendable, Equatable {
    /// Text from an article.
    case text(String)
    /// A number that the program made.
    case number(String)
  }

  /// A row of a table with its line end. O(n).
  public static func row(_ cells: [Cell]) -> [UInt8] {
    Array((cells.map(field).joined(separator: ",") + "\r\n").utf8)
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .number(let digits): return digits
    case .text(let text):
      let safe = TerminalSafety.oneLine(text)
      let guarded = isFormula(safe) ? "'" + safe : safe
      guard guarded.utf8.contains(where: { $0 == .comma || $0 == .quotationMark }) else {
        return guarded
      }
      return "\""
        + guarded.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }
  }

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != " " }) else { return false }
    return "=+-@＝＋－＠".unicodeScalars.contains(first)
  }
}
