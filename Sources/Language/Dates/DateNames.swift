/// The words of dates, in small letters: English, German, French, Spanish, Italian, Portuguese, Dutch; of the
/// months also Danish, Norwegian, Swedish, Polish, Czech, Romanian, Turkish, Indonesian, Russian, Ukrainian.
enum DateNames {
  /// Month names and their short forms, to 1 to 12.
  static let months = numbered([
    """
    january jan januar janvier enero ene gennaio gen janeiro januari jänner \
    stycznia ledna ianuarie ocak января янв січня
    """,
    """
    february feb februar février févr febrero febbraio fevereiro februari \
    lutego února februarie şubat февраля фев лютого
    """,
    """
    march mar märz mars marzo março maart mrz \
    marts marca března martie mart maret марта мар березня
    """,
    """
    april apr avril abril aprile \
    kwietnia dubna aprilie nisan апреля апр квітня
    """,
    """
    may mai mayo maggio maio mei \
    maj maja května mayıs мая травня
    """,
    """
    june jun juni juin junio giugno junho \
    czerwca června iunie haziran июня июн червня
    """,
    """
    july jul juli juillet julio luglio julho \
    lipca července iulie temmuz июля июл липня
    """,
    """
    august aug août agosto augustus ago \
    augusti sierpnia srpna ağustos agustus августа авг серпня
    """,
    """
    september sept sep septembre septiembre settembre setembro \
    września září septembrie eylül сентября сен вересня
    """,
    """
    october oct oktober okt octobre octubre ottobre outubro \
    października října octombrie ekim октября окт жовтня
    """,
    """
    november nov novembre noviembre novembro \
    listopada listopadu noiembrie kasım ноября ноя листопада
    """,
    """
    december dec dezember dez décembre déc diciembre dic dicembre dezembro \
    desember grudnia prosince decembrie aralık декабря дек грудня
    """,
  ])

  private static func numbered(_ lines: [String]) -> [String: Int] {
    var table: [String: Int] = [:]
    for (index, line) in lines.enumerated() {
      for name in line.split(separator: " ") { table[String(name)] = index + 1 }
    }
    return table
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map(String.init))
  }

  /// Names of the days of the week.
  static let weekdays = set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun \
    montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi \
    samedi dimanche lunes martes miércoles jueves viernes sábado domingo
    """)

  /// Times of day that have a name.
  static let hours = ["noon": 12, "midnight": 0]

  /// Words between the parts of a date.
  static let fillers = set("at on of the um uhr à de del le den am o'clock")

  /// Endings of an ordinal number.
  static let ordinals = set("st nd rd th er e º ª")

  /// What stands behind year, month and day in Chinese and Japanese, and in Korean.
  static let eastAsianMarks: [(year: String, month: String, day: String)] = [
    ("年", "月", "日"), ("년", "월", "일"),
  ]

  /// Zones to minutes east of UTC.
  static let zones = [
    "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180,
    "msk": 180, "hkt": 480, "sgt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660,
    "nzst": 720, "nzdt": 780, "ast": -240, "edt": -240, "est": -300, "cdt": -300, "cst": -360,
    "mdt": -360, "mst": -420, "pdt": -420, "pst": -480, "akdt": -480, "akst": -540, "hst": -600,
  ]

  /// Zones whose distance from UTC depends on the season or the country.
  static let looseZones = set("et ct mt pt ist eastern central mountain pacific")
}
