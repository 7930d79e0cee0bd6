extension Language {
  /// Hungarian.
  static let hungarian = Language("hu") {
    // What a credit begins with.
    $0.pictures.credits = "fotó:"
  }
}
