extension Language {
  /// Finnish.
  static let finnish = Language("fi") {
    // What a credit begins with.
    $0.pictures.credits = "kuva:"
  }
}
