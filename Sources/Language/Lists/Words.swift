extension Language {
  /// Function words and nouns. A word may be in several lists.
  public struct Words: Sendable {
    /// Forms of be.
    public var be: StaticString = ""
    /// Forms of have and do.
    public var auxiliaries: StaticString = ""
    /// Verbs like can and will.
    public var modals: StaticString = ""
    /// Words that deny.
    public var negations: StaticString = ""
    /// What contractions leave of a word, behind or before the apostrophe.
    public var contractions: StaticString = ""
    /// What begins a noun phrase.
    public var determiners: StaticString = ""
    /// Words like my and their.
    public var possessives: StaticString = ""
    /// Prepositions.
    public var prepositions: StaticString = ""
    /// Words that join equals.
    public var conjunctions: StaticString = ""
    /// Words that begin a clause.
    public var subordinators: StaticString = ""
    /// Words like who and which.
    public var relatives: StaticString = ""
    /// Words that ask.
    public var interrogatives: StaticString = ""
    /// Adverbs that stand between subject and verb.
    public var adverbs: StaticString = ""
    /// Pronouns for who speaks and is spoken to, as subjects.
    public var i: StaticString = ""
    /// The same as objects.
    public var me: StaticString = ""
    /// Pronouns for a man, as subjects.
    public var he: StaticString = ""
    /// The same as objects.
    public var him: StaticString = ""
    /// Pronouns for a woman, as subjects.
    public var she: StaticString = ""
    /// The same as objects.
    public var her: StaticString = ""
    /// Pronouns for several, as subjects.
    public var they: StaticString = ""
    /// The same as objects.
    public var them: StaticString = ""
    /// Pronouns for a thing, as subjects.
    public var it: StaticString = ""
    /// The same as objects.
    public var itself: StaticString = ""
    /// Words for men.
    public var masculine: StaticString = ""
    /// Words for women.
    public var feminine: StaticString = ""
    /// Possessives of who speaks and is spoken to.
    public var my: StaticString = ""
    /// Pronouns like some and many, which can speak.
    public var indefinite: StaticString = ""
    /// What a sentence may begin with before its subject: “Okay”.
    public var interjections: StaticString = ""
    /// Pronouns for things, which say nothing: “*something* tells me”.
    public var impersonal: StaticString = ""
    /// Numbers and amounts.
    public var quantities: StaticString = ""
    /// Days, months and other words of time.
    public var times: StaticString = ""
    /// Words that may begin with an apostrophe.
    public var clipped: StaticString = ""
    /// Lowercase words inside names.
    public var nameParticles: StaticString = ""
    /// What follows a name.
    public var nameSuffixes: StaticString = ""
    /// Words with a full stop that ends no sentence.
    public var abbreviations: StaticString = ""
    /// Abbreviations that may also end a sentence.
    public var finalAbbreviations: StaticString = ""
    /// Titles before a name.
    public var titles: StaticString = ""
    /// What somebody is or does.
    public var roles: StaticString = ""
    /// The same of several.
    public var pluralRoles: StaticString = ""
    /// Nouns for newspapers and broadcasters, and last words of their names.
    public var media: StaticString = ""
    /// Nouns for authorities, and last words of their names.
    public var authorities: StaticString = ""
    /// Nouns for places that are governed, and speak.
    public var territories: StaticString = ""
    /// Nouns for companies, and last words of their names.
    public var companies: StaticString = ""
    /// Bodies that can speak.
    public var groups: StaticString = ""
    /// What makes a name that of an organization.
    public var organizations: StaticString = ""
    /// Relatives.
    public var kinship: StaticString = ""
    /// Further nouns for people, and for bodies that speak with one voice: “both sides”. They end no
    /// names.
    public var people: StaticString = "", bodies: StaticString = ""
    /// What a body is one of, behind its name: “the Herald *newspaper*”.
    public var bodyKinds: StaticString = ""
    /// What a designer gives her name to: “the Ann Lee *label*”.
    public var brands: StaticString = ""
    /// What a reader does to a document, in the past tense: “records *obtained* by the Herald”.
    public var obtained: StaticString = ""
    /// Documents that speak for themselves, rather than for who spoke last.
    public var publications: StaticString = ""
    /// What an author writes: “a *book* by Ann Lee”.
    public var works: StaticString = ""
    /// Documents that speak for themselves, not for whoever issued them.
    public var laws: StaticString = ""
    /// Work of finding out, whose findings are those of whoever did it.
    public var inquiries: StaticString = ""
    /// What is kept about somebody, rather than written by her.
    public var records: StaticString = ""
    /// Who speaks for somebody else.
    public var spokespeople: StaticString = ""
    /// What ends the name of the police or the firefighters of a place: “Brask Police *Department*”.
    public var services: StaticString = ""
    /// Determiners for everybody or nobody of a kind.
    public var distributives: StaticString = ""
    /// Participles that give a name: “a union *called* Dock Friends”.
    public var naming: StaticString = ""
    /// Words for which of a family somebody is.
    public var ages: StaticString = ""
    /// Prepositions before where something is or what it is about, not who says it.
    public var topicPrepositions: StaticString = ""
    /// Occupations and roles that nobody in office has.
    public var bystanders: StaticString = ""
    /// Verbs for what somebody does with the words of somebody else, in the plain form.
    public var reactions: StaticString = ""
    /// Verbs for taking in what somebody else says, in all their forms.
    public var hearing: StaticString = ""
    /// Verbs that say where somebody stands, in all their forms.
    public var attitudes: StaticString = ""
    /// How a document comes from its issuer: “*published* by the council”.
    public var issued: StaticString = ""
    /// Verbs of not saying, in all their forms.
    public var silence: StaticString = ""
    /// Documents and showings that “say” things.
    public var documents: StaticString = ""
    /// Nouns of saying and thinking.
    public var reportingNouns: StaticString = ""
    /// Where words are said.
    public var occasions: StaticString = ""
    /// Nationalities and the like, which are nobody's name.
    public var demonyms: StaticString = ""
    /// Adjectives before a role.
    public var standing: StaticString = ""
    /// Countries, continents, large cities.
    public var places: StaticString = ""
    /// Those who listen, several.
    public var audiences: StaticString = ""
    /// Those who listen, as one.
    public var audience: StaticString = ""
  }
}
