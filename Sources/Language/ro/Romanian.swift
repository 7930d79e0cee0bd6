extension Language {
  /// Romanian.
  static let romanian = Language("ro") {
    // The months, one a line, January first.
    $0.dates.months = """
      ianuarie
      februarie
      martie
      aprilie
      mai
      iunie
      iulie
      august
      septembrie
      octombrie
      noiembrie
      decembrie
      """

    // Openings of a credit.
    $0.pictures.credits = "foto:"
  }
}
