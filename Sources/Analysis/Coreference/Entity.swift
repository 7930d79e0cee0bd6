import Document
import Language
import Text

extension WordClass {
  /// The gender that a word expresses: “she”, “spokesman”.
  var gender: Gender? {
    contains(.masculine) ? .masculine : contains(.feminine) ? .feminine : nil
  }
}

/// A person or group that an article mentions, whether or not it is quoted.
struct Entity: Sendable {
  /// The tokens of the canonical name.
  var name: Range<Int>
  /// Whether it is known by its last name from ``PublicFigures``, since the article gives no other.
  var isFigure = false
  /// The words to show, if they are more than the name: “a person familiar with the matter”.
  var wording: Range<Int>?
  /// Its kind.
  var kind: Speaker.Kind
  /// Its gender, if known.
  var gender: Gender?
  /// Whether it denotes several people: “analysts”, “they”.
  var isPlural = false
  /// Its names in the text, in order.
  var names: [Name] = []
  /// Its first mention.
  var first: Range<Int>
  /// The role in the words of the article.
  var role: Range<Int>?
  /// The affiliation in the words of the article.
  var affiliation: Range<Int>?
  /// Evidence for and against it being a person.
  var signs = Signs()
  /// Whether another person has the same last name, which is then ambiguous on its own.
  var sharesLastName = false
  /// The head noun of a nominal: “official” in “a senior official”.
  var head: Int?

  /// Whether its head noun is a document: “the report”.
  var isDocument = false

  /// Whether its head noun is unknown: it may denote a person, an organization or a thing.
  var isUnknownNoun = false

  /// Whether it is unknown if it is a person or an organization.
  var isOfUnknownKind = false

  /// Counts of evidence for what a name denotes.
  struct Signs: Sendable {
    /// A title, a role, a known first name, an age, “who”: only people have them.
    var person = 0
    /// It follows “in”, “at” or “near”.
    var locative = 0
    /// All mentions of it.
    var mentions = 0
    /// The name reads as the name of a group, or a noun for one precedes it: “the *newspaper*
    /// Dagens Nytt”.
    var body = 0
    /// The number of masculine pronouns likely to refer to it, less that of feminine ones.
    var masculine = 0
  }

  /// The words that it is shown with: those of the article.
  var shown: Range<Int> { wording ?? name }

  /// Whether it is a nominal rather than a name: “a senior official”.
  var isNominal: Bool { head != nil }

  /// Whether “he” or “she” can refer to it.
  var canBePerson: Bool { (kind != .group || isOfUnknownKind) && !isPlural }
}
