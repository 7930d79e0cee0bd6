import Language
import Text

/// The names of picture agencies and archives.
enum Agency {
  /// Names that denote an agency wherever they occur.
  private static let names = Language.table(\.pictures.agencies)
  /// The same names, plus names that denote an agency only as a whole credit or after a person's
  /// name.
  private static let signatures = PhraseTable(
    Language.all.map(\.pictures.agencies) + Language.all.map(\.pictures.signatures))

  /// Whether folded words contain the name of an agency.
  static func isFound(in folded: [UInt8]) -> Bool { names.isFound(in: folded) }

  /// Whether words start with an agency, as after the opening bracket of a credit.
  static func isNamed(_ words: ArraySlice<UInt8>) -> Bool { signatures.match(words) != nil }

  /// Whether folded words are the signature of an agency.
  static func isSignature(_ folded: ArraySlice<UInt8>) -> Bool { signatures.isWhole(folded) }

  /// Whether folded words are a name followed by a comma, bar or slash and an agency: “t. lind,
  /// ap”.
  static func isNameWithSignature(_ folded: ArraySlice<UInt8>) -> Bool {
    guard let mark = folded.lastIndex(where: { $0 == .comma || $0 == 0x2F || $0 == 0x7C }) else {
      return false
    }
    return isSignature(folded[(mark + 1)...].drop { $0 == .space })
  }

  /// Whether folded words are an agency followed by a slash and a name: “ap photo/t. lind”.
  static func isBeforeName(_ folded: ArraySlice<UInt8>) -> Bool {
    signatures.match(folded).map { folded.dropFirst($0).first == 0x2F } ?? false
  }

  /// Whether folded words end with an agency after a slash, or with an agency of two words or more.
  static func isAtEnd(of folded: [UInt8]) -> Bool {
    folded.indices.dropFirst().contains { index in
      switch folded[index - 1] {
      case 0x2F: isSignature(folded[index...])
      case .space: names.isWhole(folded[index...]) && folded[index...].contains(.space)
      default: false
      }
    }
  }
}
