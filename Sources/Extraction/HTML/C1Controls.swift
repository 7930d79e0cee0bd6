/// The C1 control characters of pages that mean Windows-1252.
enum C1Controls {
  /// Windows-1252 from 0x80 to 0x9F; 0 where it has no character.
  private static let table: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The character that Windows-1252 has at the place of U+0080 to U+009F.
  static func meant(by scalar: UInt32) -> Unicode.Scalar? {
    guard scalar >= 0x80, scalar < 0xA0 else { return nil }
    let meant = table[Int(scalar - 0x80)]
    return meant == 0 ? nil : Unicode.Scalar(meant)
  }
}
