import Text

/// Keeps what an article holds from acting on a terminal.
public enum TerminalSafety {
  /// Whether a character could do more than stand on its cell: C0 and C1 controls, delete, line and
  /// paragraph separators, bidirectional controls, a byte-order mark.
  public static func isHarmful(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  /// The text with U+FFFD for every harmful character; a tab becomes a space. O(n).
  public static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0 == "\t" ? " " : isHarmful($0.value) ? "\u{FFFD}" : $0
        }))
  }

  /// The text on one line: runs of white space, newlines too, are a space, and harmful characters
  /// U+FFFD. O(n).
  public static func oneLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.value.isWhitespace {
        if result.last != " " { result.append(" ") }
      } else {
        result.append(isHarmful(scalar.value) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }
}
