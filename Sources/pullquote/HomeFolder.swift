extension String {
  /// The path, with the home folder in place of `~` at its start.
  func expanded(home: String?) -> String {
    guard let home, self == "~" || hasPrefix("~/") else { return self }
    return home + dropFirst()
  }
}
