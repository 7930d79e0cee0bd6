extension Language {
  /// Vietnamese.
  static let vietnamese = Language("vi") {
    // What a credit begins with.
    $0.pictures.credits = "ảnh:"
  }
}
