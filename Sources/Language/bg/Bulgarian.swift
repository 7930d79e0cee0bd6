extension Language {
  /// Bulgarian.
  static let bulgarian = Language("bg") {
    // Openings of a credit.
    $0.pictures.credits = "снимка:"
  }
}
