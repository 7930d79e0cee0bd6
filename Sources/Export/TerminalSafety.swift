import Text

/// Keeps what an article holds from acting on a terminal.
public enum TerminalSafety {
  /// The text with U+FFFD for every character that could act on a terminal; a tab becomes a space. O(n).
  public static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(shown(scalar)) }
    return String(result)
  }

  /// The text on one line: runs of white space, newlines too, are one space, and characters that could
  /// act on a terminal U+FFFD. O(n).
  public static func oneLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !scalar.value.isWhitespace {
        result.append(shown(scalar))
      } else if result.last != " " {
        result.append(" ")
      }
    }
    return String(result)
  }

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value.isWhitespace { return " " }
    return CharacterClass.isHarmless(scalar.value) ? scalar : "\u{FFFD}"
  }
}
