/// Words that name somebody: “Ada Moss”, “a senior official”, “she”.
struct Mention: Sendable, Equatable {
  /// What kind of words they are.
  enum Kind: Sendable { case name, nominal, pronoun }

  /// All its tokens, with title, modifiers and what follows the head (“of the council”).
  var tokens: Range<Int>
  /// The token that carries the meaning: the last name, the noun, the pronoun.
  var head: Int
  /// What kind of words they are.
  var kind: Kind
  /// All words by which the text names the speaker here, an apposition included, when they are more than
  /// ``tokens``: “Ode Lunt, the mayor of Brask”.
  var wording: Range<Int>?
}
