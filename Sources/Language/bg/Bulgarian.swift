extension Language {
  /// Bulgarian.
  static let bulgarian = Language("bg") {
    // What a credit begins with.
    $0.pictures.credits = "снимка:"
  }
}
