import Document
import Language
import Text

/// A person or group that an article mentions, whether or not it is quoted.
struct Entity: Sendable {
  /// The tokens of the canonical name.
  var name: Range<Int>
  /// The full name from ``PublicFigures``, if the article never gives it.
  var fullName: String?
  /// Its kind.
  var kind: Speaker.Kind
  /// Its gender, if known.
  var gender: Gender?
  /// Whether it is several people: “analysts”, “they”.
  var isPlural = false
  /// Its names in the text, in order.
  var names: [Name] = []
  /// Its first mention.
  var first: Range<Int>
  /// The role in the words of the article.
  var role: Range<Int>?
  /// The affiliation in the words of the article.
  var affiliation: Range<Int>?
  /// What the text says for and against its being a person.
  var signs = Signs()
  /// Another person bears the same last name: that name alone is in doubt.
  var sharesLastName = false
  /// The noun of words without a name: “official” of “a senior official”.
  var head: Int?

  /// Nothing says whether its noun is somebody, a body or a thing.
  var isUnknownNoun = false

  /// Nothing says whether it is a person or a body.
  var isOfUnknownKind = false

  /// Counted evidence of what a name stands for.
  struct Signs: Sendable {
    /// A title, a role, a known first name, an age, “who”: only people have them.
    var person = 0
    /// It stands behind “in”, “at”, “near”.
    var locative = 0
    /// All of its mentions.
    var mentions = 0
    /// A word of it names a body, or it is all capitals.
    var body = 0
    /// By how many “he” is likelier to stand for it than “she”.
    var masculine = 0
  }

  /// Whether it is words without a name: “a senior official”.
  var isNominal: Bool { head != nil }

  /// Whether “he” or “she” can stand for it.
  var canBePerson: Bool { (kind != .group || isOfUnknownKind) && !isPlural }
}
