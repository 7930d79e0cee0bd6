/// Words that refer to a person or a group: “Ada Moss”, “a senior official”, “she”.
struct Mention: Sendable, Equatable {
  /// What kind of words they are.
  enum Kind: Sendable { case name, nominal, pronoun }

  /// All of its tokens, including title, modifiers and what follows the head (“of the council”).
  var tokens: Range<Int>
  /// The head token: the last name, the noun or the pronoun.
  var head: Int
  /// What kind of words they are.
  var kind: Kind
  /// The full wording of the source, including any apposition, if known: “Ode Lunt, the mayor of
  /// Brask”.
  var wording: Range<Int>?
}
