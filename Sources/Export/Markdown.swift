/// Markdown as CommonMark has it.
public enum Markdown {
  /// Words in which nothing is taken for markup.
  ///
  /// Only characters that can begin markup inside a line, and those at the start of one, are escaped.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for (index, character) in TerminalSafety.oneLine(text).unicodeScalars.enumerated() {
      if "\\`*_[]<>&#~|".unicodeScalars.contains(character)
        || (index == 0 && "-+=".unicodeScalars.contains(character))
      {
        result.unicodeScalars.append("\\")
      }
      result.unicodeScalars.append(character)
    }
    return result
  }
}
