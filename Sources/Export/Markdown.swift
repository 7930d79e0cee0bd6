import Text

/// Markdown as CommonMark and GitHub have it.
public enum Markdown {
  /// Words on one line, in which nothing is taken for markup. O(n).
  public static func escaped(_ text: String) -> String {
    let line = TerminalSafety.oneLine(text)
    var result = String.UnicodeScalarView()
    let opening = line.unicodeScalars.prefix { $0.isASCII && UInt8($0.value).isASCIIDigit }.count
    for (index, scalar) in line.unicodeScalars.enumerated() {
      let opens = index == opening && (index == 0 ? "-+=#" : ".)").unicodeScalars.contains(scalar)
      if opens || marks.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// Characters that can be markup anywhere in a line.
  private static let marks = "\\`*_[]<>&~|".unicodeScalars
}
