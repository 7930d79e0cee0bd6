extension Language {
  /// Korean.
  static let korean = Language("ko") {
    // What follows the numbers of year, month and day.
    $0.dates.marks = "년 월 일"

    // Labels of an author, which a colon and the name follow.
    $0.bylines.labels = "글"

    // Openings of a credit.
    $0.pictures.credits = """
      사진=
      사진:
      """
  }
}
