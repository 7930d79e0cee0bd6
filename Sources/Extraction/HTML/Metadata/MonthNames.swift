import Text

/// The names of the months in the languages of the pages that people read here, by their first letters.
enum MonthNames {
  private static let table: [(String, Int)] = [
    ("jan", 1), ("jän", 1), ("ene", 1), ("gen", 1), ("sty", 1), ("feb", 2), ("fév", 2), ("fev", 2),
    ("lut", 2), ("mar", 3), ("mär", 3), ("mrz", 3), ("maa", 3), ("mrt", 3), ("apr", 4), ("avr", 4),
    ("abr", 4), ("kwi", 4), ("may", 5), ("mai", 5), ("maj", 5), ("mag", 5), ("mei", 5), ("juin", 6),
    ("jun", 6), ("giu", 6), ("cze", 6), ("juil", 7), ("jul", 7), ("lug", 7), ("lip", 7), ("aug", 8),
    ("aoû", 8), ("aou", 8), ("ago", 8), ("sie", 8), ("sep", 9), ("set", 9), ("wrz", 9), ("okt", 10),
    ("oct", 10), ("out", 10), ("ott", 10), ("paź", 10), ("nov", 11), ("lis", 11), ("dez", 12),
    ("dec", 12), ("déc", 12), ("dic", 12), ("gru", 12), ("des", 12),
  ]

  /// The number of a month, 1 to 12, by its name or abbreviation in any case.
  static func number(of name: ArraySlice<UInt8>) -> Int? {
    guard name.count >= 3, name.count <= 14 else { return nil }
    let small = String(decoding: name, as: UTF8.self).lowercased()
    return table.first { small.hasPrefix($0.0) }?.1
  }
}
