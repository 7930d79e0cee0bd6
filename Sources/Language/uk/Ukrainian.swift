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

    // What stands, with a colon, before an author's name wherever it is on a page.
    $0.bylines.labels = "автор"

    // What a credit begins with.
    $0.pictures.credits = "фото:"
  }
}
