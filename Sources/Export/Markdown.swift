import Text

/// Markdown for CommonMark and GitHub.
public enum Markdown {
  /// Text on one line, escaped so that nothing in it is markup. O(n).
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

  /// A link with words that are Markdown.
  static func link(_ words: String, to address: String) -> String {
    let target = TerminalSafety.oneLine(address).unicodeScalars.map { scalar in
      " <>()\\".unicodeScalars.contains(scalar)
        ? "%" + String(scalar.value, radix: 16, uppercase: true) : String(scalar)
    }
    return "[\(words)](\(target.joined()))"
  }

  /// Characters that can be markup anywhere in a line.
  private static let marks = "\\`*_[]<>&~|".unicodeScalars
}
