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
}
