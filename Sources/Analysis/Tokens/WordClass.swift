/// The classes of a word in the lexicon.
public struct WordClass: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt64

  /// A set from its bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  // Cues and the form of a verb.

  /// A verb of saying: said, told, insisted.
  public static let speechCue = WordClass(bit: 0)
  /// A verb of writing: wrote, tweeted.
  public static let writingCue = WordClass(bit: 1)
  /// A verb of thinking, wanting or feeling: believes, hoped.
  public static let beliefCue = WordClass(bit: 2)
  /// A verb of saying that makes sense with a thing or a person as its object: criticised, praised.
  public static let objectCue = WordClass(bit: 3)
  /// A cue whose object is the listener: told, asked, warned.
  public static let addressing = WordClass(bit: 4)
  /// A noun of saying or thinking: statement, claim, view.
  public static let cueNoun = WordClass(bit: 5)
  /// The plain form of a verb of the lexicon: say.
  public static let plainForm = WordClass(bit: 6)
  /// The third person of a verb of the lexicon: says.
  public static let thirdPerson = WordClass(bit: 7)
  /// The past or past participle of a verb of the lexicon: said.
  public static let pastForm = WordClass(bit: 8)
  /// The -ing form of a verb of the lexicon: saying.
  public static let ingForm = WordClass(bit: 9)
  /// Any other common verb, in any form.
  public static let verb = WordClass(bit: 10)

  // Function words.

  /// Forms of be, have, do.
  public static let auxiliary = WordClass(bit: 11)
  /// Can, will, would, may…
  public static let modal = WordClass(bit: 12)
  /// Forms of be.
  public static let be = WordClass(bit: 13)
  /// Not, n't, never.
  public static let negation = WordClass(bit: 14)
  /// The, a, this, some, possessives.
  public static let determiner = WordClass(bit: 15)
  /// Of, in, to…
  public static let preposition = WordClass(bit: 16)
  /// And, but, or.
  public static let conjunction = WordClass(bit: 17)
  /// That, because, if, while…
  public static let subordinator = WordClass(bit: 18)
  /// Who, whom, whose, which, that.
  public static let relative = WordClass(bit: 19)
  /// What, how, why, whether…
  public static let interrogative = WordClass(bit: 20)
  /// Adverbs between subject and verb: also, later, then.
  public static let adverb = WordClass(bit: 21)
  /// I, he, them…
  public static let personal = WordClass(bit: 22)
  /// A personal pronoun that can be a subject: he, she, they.
  public static let subject = WordClass(bit: 23)
  /// My, his, their…
  public static let possessive = WordClass(bit: 24)
  /// Some, many, others, one: pronouns that can speak.
  public static let indefinite = WordClass(bit: 25)

  // Gender and number.

  /// Refers to a man: he, Mr., spokesman, father.
  public static let masculine = WordClass(bit: 26)
  /// Refers to a woman: she, Mrs., spokeswoman, mother.
  public static let feminine = WordClass(bit: 27)
  /// Refers to several: they, officials.
  public static let plural = WordClass(bit: 28)
  /// I, we, you.
  public static let firstOrSecondPerson = WordClass(bit: 29)

  // Nouns.

  /// A title that stands before a name: Mr., Sen., President.
  public static let title = WordClass(bit: 30)
  /// A noun for a person by role or occupation: official, senator, mother.
  public static let role = WordClass(bit: 31)
  /// A noun for a body that can speak: police, company, ministry.
  public static let group = WordClass(bit: 32)
  /// A word that marks the name of an organization: University, Inc.
  public static let organisation = WordClass(bit: 33)
  /// A relative: father, wife.
  public static let kinship = WordClass(bit: 34)
  /// A document or a showing that “says” things: report, poll, survey.
  public static let document = WordClass(bit: 35)
  /// Where words are said: statement, interview, tweet.
  public static let occasion = WordClass(bit: 36)
  /// Days, months, and other words of time.
  public static let time = WordClass(bit: 37)
  /// One, two, several, most…
  public static let quantity = WordClass(bit: 38)
  /// The small words inside names: de, van, bin.
  public static let nameParticle = WordClass(bit: 39)
  /// Jr., III, MD.
  public static let nameSuffix = WordClass(bit: 40)
  /// An abbreviation whose full stop ends no sentence: Mr., Jan.
  public static let abbreviation = WordClass(bit: 41)
  /// An abbreviation that may also end a sentence: Inc., U.S.
  public static let finalAbbreviation = WordClass(bit: 42)
  /// A nationality or a country's adjective that is never a person's name.
  public static let demonym = WordClass(bit: 43)
  /// An adjective of standing before a role: former, senior, top.
  public static let standing = WordClass(bit: 44)
  /// A country, a continent, a large city: a place, not a person.
  public static let place = WordClass(bit: 45)
  /// The end of a contraction: 's, 'd, 've.
  public static let contraction = WordClass(bit: 46)
  /// An audience: reporters, lawmakers, a crowd.
  public static let audience = WordClass(bit: 47)
  /// A word that may begin with an apostrophe: 'em, 'til.
  public static let clipped = WordClass(bit: 48)
  /// A cue only before quotation marks, “that” or a colon, or after the words: spoke, continued.
  public static let weakCue = WordClass(bit: 49)

  /// Any verb that can introduce words.
  public static let anyCue: WordClass = [.speechCue, .writingCue, .beliefCue]
  /// Words that are never part of a noun phrase.
  public static let phraseBreak: WordClass = [
    .auxiliary, .modal, .preposition, .conjunction, .subordinator, .relative, .interrogative,
    .personal, .negation,
  ]

  /// Whether any of the classes given is in this set.
  @inlinable public func meets(_ other: WordClass) -> Bool { rawValue & other.rawValue != 0 }
}
