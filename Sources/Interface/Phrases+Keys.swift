/// What the reader waits for after a key that is only the first of two, in forms from long to short.
extension Phrases {
  private static let orCancel = " · Esc cancels"

  static func awaited(_ naming: KeyPrefix.Naming, marks: [String]) -> [String] {
    let forms =
      switch naming {
      case .setMark: ["Set a mark here: type a letter for it", "mark here: a letter"]
      case .goToMark: goToMark(marks)
      case .align:
        [
          "Move the quote to: z the middle, t the top, b the bottom",
          "quote to: z middle, t top, b bottom", "quote to: z, t, b",
        ]
      case .option:
        ["Option: S cuts long lines, N numbers them, - asks for a long name", "option: S, N or -"]
      case .leave: ["Leave at once: Z again", "Z again leaves"]
      }
    return [forms[0] + orCancel] + forms
  }

  private static func goToMark(_ marks: [String]) -> [String] {
    let names = (marks + ["'"]).joined(separator: " ")
    let known = marks.isEmpty ? "" : marks.joined(separator: " ") + ", or "
    return ["Go to mark: \(known)' for where you were", "to mark: \(names)", "to which mark?"]
  }

  /// - Parameter key: the name of the key of an action.
  static func awaited(after count: Int, key: (Action) -> String?) -> [String] {
    let uses: [(Action, String)] = [
      (.down, "down \(count)"), (.speakers, "speaker \(count)"), (.percent, "percent"),
      (.end, "line \(count)"),
    ]
    let named = uses.compactMap { action, meaning in key(action).map { "\($0) \(meaning)" } }
    let short = "\(count): type a key"
    let long = "\(count): " + named.joined(separator: ", ")
    return [long + orCancel, long, short, "\(count)"]
  }

  static func awaited(rows count: Int, key: String?) -> String {
    "\(count): " + (key.map { "\($0) down \(count)" } ?? "type a key")
  }
}
