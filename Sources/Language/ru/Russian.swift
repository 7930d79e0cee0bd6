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

    // What stands before the day on which an article was published.
    $0.dates.publishing = """
      опубликовано
      дата:
      """

    // What stands, with a colon, before an author's name wherever it is on a page.
    $0.bylines.labels = "автор"

    // What a credit begins with.
    $0.pictures.credits = "фото:"

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = "читайте также"

    // Openings of such a line that a story uses too, so that a link or its length must confirm it.
    $0.boilerplate.looseAsides = "реклама"
  }
}
