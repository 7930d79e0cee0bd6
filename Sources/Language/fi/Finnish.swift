extension Language {
  /// Finnish.
  static let finnish = Language("fi") {
    // Openings of a credit.
    $0.pictures.credits = "kuva:"
  }
}
