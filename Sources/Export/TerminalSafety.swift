import Text

/// Keeps what an article holds from acting on a terminal.
public enum TerminalSafety {
  /// The text with U+FFFD for every character that is not harmless (``CharacterClass/isHarmless(_:)``); white
  /// space of any kind becomes a space. O(n).
  ///
  /// The word joiner, U+2060, is left out: it says where a line may not break, and there are no lines here.
  public static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != wordJoiner { result.append(shown(scalar)) }
    return String(result)
  }

  /// The same on one line: runs of white space, newlines too, are one space. O(n).
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
