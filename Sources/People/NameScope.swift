import Document
import Text

/// How far a spelling of a speaker means the same one.
public enum NameScope: Sendable, Equatable {
  /// In all articles: the full name of a person.
  case everywhere
  /// In the articles of one publisher: a group.
  case publisher
  /// In one article: a surname alone, an unnamed source.
  case article

  /// The scope of a speaker's name.
  public init(_ kind: Speaker.Kind, _ name: String) {
    switch kind {
    case .person: self = PersonName(name)?.key == nil ? .article : .everywhere
    case .group: self = .publisher
    case .unnamed: self = .article
    }
  }
}

extension Speaker {
  /// A name in the form in which two spellings of a group are compared: small letters without accents, marks and “the”.
  public static func foldedName(_ name: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      guard let letter = Folded(scalar.value)?.letter, let plain = Unicode.Scalar(letter) else {
        continue
      }
      if plain.properties.isAlphabetic || plain.properties.numericType != nil {
        folded.append(plain)
      } else if letter != 0x27, letter != 0x2E, let last = folded.last, last != " " {
        folded.append(" ")
      }
    }
    if folded.last == " " { folded.removeLast() }
    let words = String(folded)
    return words.hasPrefix("the ") ? String(words.dropFirst(4)) : words
  }
}
