extension Language {
  /// Turkish.
  static let turkish = Language("tr") {
    // The months, one a line, January first.
    $0.dates.months = """
      ocak
      şubat
      mart
      nisan
      mayıs
      haziran
      temmuz
      ağustos
      eylül
      ekim
      kasım
      aralık
      """

    // Labels of a correction.
    $0.notices.correctionLabels = "düzeltme"

    // Openings of a credit.
    $0.pictures.credits = "fotoğraf:"
  }
}
