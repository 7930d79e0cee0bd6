extension Language {
  /// Korean.
  static let korean = Language("ko") {
    // What stands behind the numbers of year, month and day.
    $0.dates.marks = "년 월 일"

    // What stands, with a colon, before an author's name wherever it is on a page.
    $0.bylines.labels = "글"

    // What a credit begins with.
    $0.pictures.credits = """
      사진=
      사진:
      """
  }
}
