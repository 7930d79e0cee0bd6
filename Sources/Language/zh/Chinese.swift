extension Language {
  /// Chinese.
  static let chinese = Language("zh") {
    // What follows the numbers of year, month and day.
    $0.dates.marks = "年 月 日"

    // Labels of an author, which a colon and the name follow.
    $0.bylines.labels = """
      作者
      记者
      责任编辑
      """

    // Openings of a credit.
    $0.pictures.credits = """
      圖：
      圖:
      图：
      图:
      """
  }
}
