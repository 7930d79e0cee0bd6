extension Language {
  /// Chinese.
  static let chinese = Language("zh") {
    // What follows the numbers of year, month and day.
    $0.dates.marks = "年 月 日"

    // Labels of an author, which a colon and the name follow.
    $0.bylines.labels = """
      作者
      記者
      记者
      編輯
      编辑
      責任編輯
      责任编辑
      责编
      撰文
      """

    // Ends of a credit.
    $0.pictures.endings = """
      摄
      攝
      提供
      """

    // Agencies that count only as a whole credit or after a name.
    $0.pictures.signatures = """
      新华社
      新華社
      中新社
      中央社
      路透社
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
