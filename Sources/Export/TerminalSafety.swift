import Text

/// Keeps the text of an article from acting on a terminal.
public enum TerminalSafety {
  /// The text with U+FFFD in place of every character that is not harmless (``CharacterClass/isHarmless(_:)``). White
  /// space of any kind becomes a space. O(n).
  ///
  /// The word joiner, U+2060, is dropped: it only affects line breaks.
  public static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != wordJoiner { result.append(shown(scalar)) }
    return String(result)
  }

  /// The same of a line whose columns matter: tabs stay, as a table needs them. O(n).
  public static func verbatim(_ line: String) -> String {
    line.split(separator: "\t", omittingEmptySubsequences: false).map { visible(String($0)) }
      .joined(separator: "\t")
  }

  /// The same on one line: runs of white space, including newlines, become one space. O(n).
  public static func oneLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != wordJoiner {
      if !scalar.value.isWhitespace {
        result.append(shown(scalar))
      } else if result.last != " " {
        result.append(" ")
      }
    }
    return String(result)
  }

  private static let wordJoiner: Unicode.Scalar = "\u{2060}"

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value.isWhitespace { return " " }
    return CharacterClass.isHarmless(scalar.value) ? scalar : "\u{FFFD}"
  }
}
