extension Language {
  /// Japanese.
  static let japanese = Language("ja") {
    // What follows the numbers of year, month and day.
    $0.dates.marks = "年 月 日"

    // Labels of an author, which a colon and the name follow.
    $0.bylines.labels = """
      編集
      著者
      作者
      執筆
      執筆者
      記者
      文
      作成者
      """

    // Openings of a credit.
    $0.pictures.credits = """
      写真：
      写真:
      """

    // Ends of a credit.
    $0.pictures.endings = """
      撮影
      提供
      撮影・提供
      """

    // Agencies that count only as a whole credit or after a name.
    $0.pictures.signatures = """
      共同
      時事
      ロイター
      ゲッティ
      """

    // Openings of a short line that points away from the story or interrupts it.
    $0.boilerplate.asides = """
      関連
      あわせて読みたい
      もっと読む
      """
  }
}
