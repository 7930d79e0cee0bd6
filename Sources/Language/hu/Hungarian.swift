extension Language {
  /// Hungarian.
  static let hungarian = Language("hu") {
    // Openings of a credit.
    $0.pictures.credits = "fotó:"
  }
}
