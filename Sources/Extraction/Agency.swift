import Language
import Text

/// Agencies and archives that pictures come from.
enum Agency {
  /// Names that tell an agency wherever they stand.
  private static let names = Language.table(\.pictures.agencies)
  /// The same, and what is an agency only as a whole credit or behind a name.
  private static let signatures = PhraseTable(
    Language.all.map(\.pictures.agencies) + Language.all.map(\.pictures.signatures))

  /// Whether folded words hold the name of an agency.
  static func isFound(in folded: [UInt8]) -> Bool { names.isFound(in: folded) }

  /// Whether words begin with an agency, as they do behind the bracket of a credit.
  static func isNamed(_ words: ArraySlice<UInt8>) -> Bool { signatures.match(words) != nil }

  /// Whether folded words are an agency as it signs pictures.
  static func isSignature(_ folded: ArraySlice<UInt8>) -> Bool { signatures.isWhole(folded) }

  /// Whether folded words are a name and, behind a comma, a bar or a slash, an agency: “t. lind, ap”.
  static func isNameWithSignature(_ folded: ArraySlice<UInt8>) -> Bool {
    guard let mark = folded.lastIndex(where: { $0 == .comma || $0 == 0x2F || $0 == 0x7C }) else {
      return false
    }
    return isSignature(folded[(mark + 1)...].drop { $0 == .space })
  }

  /// Whether folded words are an agency and, behind a slash, a name: “ap photo/t. lind”.
  static func isBeforeName(_ folded: ArraySlice<UInt8>) -> Bool {
    signatures.match(folded).map { folded.dropFirst($0).first == 0x2F } ?? false
  }

  /// Whether folded words end with an agency behind a slash, or with the name of one in two words or more.
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
