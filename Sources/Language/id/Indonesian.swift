extension Language {
  /// Indonesian.
  static let indonesian = Language("id") {
    // The months, one a line, January first.
    $0.dates.months = """
      januari
      februari
      maret
      april
      mei
      juni
      juli
      agustus
      september
      oktober
      november
      desember
      """
  }
}
