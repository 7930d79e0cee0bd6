/// The classes of a word in the lexicon.
public struct WordClass: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt64

  /// Creates a set from its bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The classes by bit number.
  public enum Bit: UInt64, CaseIterable, Sendable {
    case speechCue, writingCue, beliefCue, objectCue, addressing, cueNoun, plainForm, thirdPerson
    case pastForm, ingForm, verb, auxiliary, modal, be, negation, determiner, preposition
    case conjunction, subordinator, relative, interrogative, adverb, personal, subject
    case possessive, indefinite, masculine, feminine, plural, firstOrSecondPerson, title, role
    case group, organisation, kinship, document, occasion, time, quantity, nameParticle
    case nameSuffix, abbreviation, finalAbbreviation, demonym, standing, place, contraction
    case audience, clipped, weakCue
  }

  private init(_ bit: Bit) { rawValue = 1 << bit.rawValue }

  // Cues and verb forms.

  /// A verb of speech: said, told, insisted.
  public static let speechCue = WordClass(.speechCue)
  /// A verb of writing: wrote, tweeted.
  public static let writingCue = WordClass(.writingCue)
  /// A verb of belief, desire or emotion: believes, hoped.
  public static let beliefCue = WordClass(.beliefCue)
  /// A reporting verb that takes a thing or a person as its object: criticised, praised.
  public static let objectCue = WordClass(.objectCue)
  /// A cue whose object is the listener: told, asked, warned.
  public static let addressing = WordClass(.addressing)
  /// A noun of speech or belief: statement, claim, view.
  public static let cueNoun = WordClass(.cueNoun)
  /// The plain form of a verb in the lexicon: say.
  public static let plainForm = WordClass(.plainForm)
  /// The third-person form of a verb in the lexicon: says.
  public static let thirdPerson = WordClass(.thirdPerson)
  /// The past tense or past participle of a verb in the lexicon: said.
  public static let pastForm = WordClass(.pastForm)
  /// The -ing form of a verb in the lexicon: saying.
  public static let ingForm = WordClass(.ingForm)
  /// Any other common verb, in any form.
  public static let verb = WordClass(.verb)

  // Function words.

  /// Forms of be, have, do.
  public static let auxiliary = WordClass(.auxiliary)
  /// Can, will, would, may…
  public static let modal = WordClass(.modal)
  /// Forms of be.
  public static let be = WordClass(.be)
  /// Not, n't, never.
  public static let negation = WordClass(.negation)
  /// The, a, this, some, possessives.
  public static let determiner = WordClass(.determiner)
  /// Of, in, to…
  public static let preposition = WordClass(.preposition)
  /// And, but, or.
  public static let conjunction = WordClass(.conjunction)
  /// That, because, if, while…
  public static let subordinator = WordClass(.subordinator)
  /// Who, whom, whose, which, that.
  public static let relative = WordClass(.relative)
  /// What, how, why, whether…
  public static let interrogative = WordClass(.interrogative)
  /// Adverbs between subject and verb: also, later, then.
  public static let adverb = WordClass(.adverb)
  /// I, he, them…
  public static let personal = WordClass(.personal)
  /// A personal pronoun that can be a subject: he, she, they.
  public static let subject = WordClass(.subject)
  /// My, his, their…
  public static let possessive = WordClass(.possessive)
  /// An indefinite pronoun that can be a source: some, many, others, one.
  public static let indefinite = WordClass(.indefinite)

  // Gender and number.

  /// Refers to a man: he, Mr., spokesman, father.
  public static let masculine = WordClass(.masculine)
  /// Refers to a woman: she, Mrs., spokeswoman, mother.
  public static let feminine = WordClass(.feminine)
  /// Refers to more than one: they, officials.
  public static let plural = WordClass(.plural)
  /// I, we, you.
  public static let firstOrSecondPerson = WordClass(.firstOrSecondPerson)

  // Nouns.

  /// A title before a name: Mr., Sen., President.
  public static let title = WordClass(.title)
  /// A noun for a person's role or occupation: official, senator, mother.
  public static let role = WordClass(.role)
  /// A noun for an organization that can be a source: police, company, ministry.
  public static let group = WordClass(.group)
  /// A word that indicates the name of an organization: University, Inc.
  public static let organisation = WordClass(.organisation)
  /// A relative: father, wife.
  public static let kinship = WordClass(.kinship)
  /// A document or finding that “says” things: report, poll, survey.
  public static let document = WordClass(.document)
  /// An occasion or medium of speech: statement, interview, tweet.
  public static let occasion = WordClass(.occasion)
  /// A day, a month or another word for a time.
  public static let time = WordClass(.time)
  /// One, two, several, most…
  public static let quantity = WordClass(.quantity)
  /// A particle inside names: de, van, bin.
  public static let nameParticle = WordClass(.nameParticle)
  /// Jr., III, MD.
  public static let nameSuffix = WordClass(.nameSuffix)
  /// An abbreviation whose full stop does not end a sentence: Mr., Jan.
  public static let abbreviation = WordClass(.abbreviation)
  /// An abbreviation that may also end a sentence: Inc., U.S.
  public static let finalAbbreviation = WordClass(.finalAbbreviation)
  /// A nationality or the adjective of a country that is never a person's name.
  public static let demonym = WordClass(.demonym)
  /// An adjective of rank or status before a role: former, senior, top.
  public static let standing = WordClass(.standing)
  /// A place: a country, continent or large city.
  public static let place = WordClass(.place)
  /// The end of a contraction: 's, 'd, 've.
  public static let contraction = WordClass(.contraction)
  /// An audience: reporters, lawmakers, a crowd.
  public static let audience = WordClass(.audience)
  /// A word that can start with an apostrophe: 'em, 'til.
  public static let clipped = WordClass(.clipped)
  /// A verb that is a cue only before quotation marks, “that” or a colon, or after the quotation:
  /// spoke, continued.
  public static let weakCue = WordClass(.weakCue)

  /// Any verb that can introduce a quotation.
  public static let anyCue: WordClass = [.speechCue, .writingCue, .beliefCue]
  /// The classes of words that are never part of a noun phrase.
  public static let phraseBreak: WordClass = [
    .auxiliary, .modal, .preposition, .conjunction, .subordinator, .relative, .interrogative,
    .personal, .negation,
  ]

  /// Returns whether this set contains any of the given classes.
  @inlinable public func meets(_ other: WordClass) -> Bool { rawValue & other.rawValue != 0 }
}
