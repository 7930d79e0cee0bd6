extension Language {
  /// Czech.
  static let czech = Language("cs") {
    // The months, one a line, January first.
    $0.dates.months = """
      ledna
      února
      března
      dubna
      května
      června
      července
      srpna
      září
      října
      listopadu
      prosince
      """

    // Openings of a credit.
    $0.pictures.credits = "foto:"
  }
}
