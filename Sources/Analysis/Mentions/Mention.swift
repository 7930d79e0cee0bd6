/// Words that refer to somebody: “Ada Moss”, “a senior official”, “she”.
struct Mention: Sendable, Equatable {
  /// What kind of words they are.
  enum Kind: Sendable { case name, nominal, pronoun }

  /// All of its tokens, with title, modifiers and what follows the head (“of the council”).
  var tokens: Range<Int>
  /// The token that carries the meaning: the last name, the noun, the pronoun.
  var head: Int
  /// What kind of words they are.
  var kind: Kind
  /// All words that name the speaker here, with an apposition, if there are more than ``tokens``: “Ode Lunt,
  /// the mayor of Brask”.
  var wording: Range<Int>?
}
