extension Language {
  /// Ukrainian.
  static let ukrainian = Language("uk") {
    // The months, one a line, January first.
    $0.dates.months = """
      січня
      лютого
      березня
      квітня
      травня
      червня
      липня
      серпня
      вересня
      жовтня
      листопада
      грудня
      """

    // Labels of an author, which a colon and the name follow.
    $0.bylines.labels = "автор"

    // Openings of a credit.
    $0.pictures.credits = "фото:"
  }
}
