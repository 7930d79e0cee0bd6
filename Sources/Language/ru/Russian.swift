extension Language {
  /// Russian.
  static let russian = Language("ru") {
    // The months, one a line, January first.
    $0.dates.months = """
      января янв
      февраля фев
      марта мар
      апреля апр
      мая
      июня июн
      июля июл
      августа авг
      сентября сен
      октября окт
      ноября ноя
      декабря дек
      """

    // What precedes the date of publication.
    $0.dates.publishing = """
      опубликовано
      дата:
      """

    // Labels of an author, which a colon and the name follow.
    $0.bylines.labels = "автор"

    // Openings of a credit.
    $0.pictures.credits = "фото:"

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      читайте также
      время чтения
      """

    // Ambiguous openings of such a line: it must also be short or linked.
    $0.boilerplate.looseAsides = "реклама"
  }
}
