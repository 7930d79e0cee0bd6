import Document
import Text

/// Somebody whom an article mentions, before it is known whether anything is quoted.
struct Entity: Sendable {
  /// The words of the canonical name.
  var name: Range<Int>
  /// The name that the article never gives in full, from ``PublicFigures``.
  var fullName: String?
  /// What it is.
  var kind: Speaker.Kind
  /// What is known of its gender.
  var gender: Gender?
  /// It is several: “analysts”, “they”.
  var isPlural = false
  /// Its names in the text, in order.
  var names: [Name] = []
  /// The first words that mention it.
  var first: Range<Int>
  /// Role as the article words it.
  var role: Range<Int>?
  /// Affiliation as the article words it.
  var affiliation: Range<Int>?
  /// What the text says for and against its being a person.
  var signs = Signs()
  /// Another person bears the same last name: that name alone is in doubt.
  var sharesLastName = false
  /// It is words without a name: “a senior official”.
  var isNominal = false

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
  }

  /// Whether “he” or “she” can stand for it.
  var canBePerson: Bool { (kind != .group || isOfUnknownKind) && !isPlural }
}
