/// Encoding labels as the WHATWG Encoding Standard resolves them, where iconv does not know them or
/// reads them as a smaller encoding: Latin-1 is Windows-1252, GB 2312 is GB 18030.
enum EncodingLabels {
  /// The iconv name of a label's encoding; the label itself in lowercase if the table has no other
  /// name for it.
  static func name(of label: String) -> String {
    let label = label.lowercased()
    return names[label] ?? label
  }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (name, labels) in labels {
      for label in labels.split(separator: " ") { names[String(label)] = name }
    }
    return names
  }()

  private static let labels = [
    ("utf-8", "utf8 unicode-1-1-utf-8"),
    (
      "windows-1252",
      """
      iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 iso-ir-100 latin1 latin-1 l1 csisolatin1 us-ascii ascii \
      ansi_x3.4-1968 cp1252 x-cp1252 cp819 ibm819
      """
    ),
    ("windows-1250", "x-cp1250"), ("windows-1251", "x-cp1251"), ("windows-1253", "x-cp1253"),
    (
      "windows-1254",
      """
      iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 iso-ir-148 latin5 l5 csisolatin5 x-cp1254
      """
    ),
    ("windows-1255", "x-cp1255"), ("windows-1256", "x-cp1256"), ("windows-1257", "x-cp1257"),
    ("windows-1258", "x-cp1258"),
    ("windows-874", "iso-8859-11 iso8859-11 iso885911 tis-620 dos-874"),
    ("iso-8859-6", "iso-8859-6-e iso-8859-6-i csiso88596e csiso88596i"),
    ("iso-8859-7", "sun_eu_greek"),
    ("iso-8859-8", "iso-8859-8-e iso-8859-8-i csiso88598e csiso88598i visual logical"),
    ("iso-8859-15", "csisolatin9 l9"),
    ("koi8-r", "koi koi8 koi8_r"), ("koi8-u", "koi8-ru"),
    ("macintosh", "x-mac-roman"), ("mac-cyrillic", "x-mac-cyrillic x-mac-ukrainian"),
    ("gb18030", "gb2312 gbk x-gbk gb_2312 gb_2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58"),
    ("big5-hkscs", "big5 cn-big5 csbig5 x-x-big5"),
    ("euc-jp", "x-euc-jp cseucpkdfmtjapanese"), ("iso-2022-jp", "csiso2022jp"),
    ("cp932", "shift_jis shift-jis sjis x-sjis csshiftjis ms932 ms_kanji windows-31j"),
    (
      "cp949",
      """
      euc-kr cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949
      """
    ),
  ]
}
