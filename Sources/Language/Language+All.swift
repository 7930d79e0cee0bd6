import Text

extension Language {
  /// Every language that anything is known of.
  public static let all = [
    english, german, french, spanish, italian, portuguese, dutch, danish, norwegian, swedish,
    icelandic, finnish, polish, czech, hungarian, romanian, bulgarian, russian, ukrainian, turkish,
    indonesian, vietnamese, chinese, japanese, korean, zulu,
  ]

  /// The words of a list in every language.
  public static func words(_ list: (Language) -> StaticString) -> Set<String> {
    Set(all.flatMap { words(of: list($0)) })
  }

  /// The phrases of a list in every language, in the order of ``all``.
  public static func phrases(_ list: (Language) -> StaticString) -> [String] {
    all.flatMap { phrases(of: list($0)) }
  }

  /// A table of the phrases of a list in every language.
  public static func table(_ list: (Language) -> StaticString) -> PhraseTable {
    PhraseTable(all.map(list))
  }

  /// The words of a list.
  static func words(of list: StaticString) -> [String] {
    list.withUTF8Buffer { $0.split(whereSeparator: \.isASCIISpace).map(String.init(decoding:)) }
  }

  /// The phrases of a list.
  static func phrases(of list: StaticString) -> [String] {
    list.withUTF8Buffer { $0.split(separator: .newline).map(String.init(decoding:)) }
  }
}

extension String {
  /// The words between its spaces.
  var words: [String] {
    utf8.split(separator: .space).map { String(Substring($0)) }
  }

  fileprivate init(decoding bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    self.init(decoding: bytes, as: UTF8.self)
  }
}
