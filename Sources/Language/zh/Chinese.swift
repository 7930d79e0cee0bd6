extension Language {
  /// Chinese.
  static let chinese = Language("zh") {
    // What stands behind the numbers of year, month and day.
    $0.dates.marks = "年 月 日"

    // What stands, with a colon, before an author's name wherever it is on a page.
    $0.bylines.labels = """
      作者
      记者
      责任编辑
      """

    // What a credit begins with.
    $0.pictures.credits = """
      圖：
      圖:
      图：
      图:
      """
  }
}
