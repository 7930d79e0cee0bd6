import Document
import Language
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
}
