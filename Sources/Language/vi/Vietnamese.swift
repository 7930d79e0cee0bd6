extension Language {
  /// Vietnamese.
  static let vietnamese = Language("vi") {
    // Openings of a credit.
    $0.pictures.credits = "ảnh:"
  }
}
