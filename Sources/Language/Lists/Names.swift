extension Language {
  /// Names of people.
  public struct Names: Sendable {
    /// First names of men, sorted. Words.
    public var men: StaticString = ""
    /// First names of women, sorted. Words.
    public var women: StaticString = ""
    /// First names of men and of women alike. Words.
    public var shared: StaticString = ""
    /// People so well known that articles use only their last name, one a line; `+` marks a woman.
    public var publicFigures: StaticString = ""
    /// A first name and the short forms of it, one name a line.
    public var nicknames: StaticString = ""
    /// Arabic articles, which a hyphen joins to a last name. Words.
    public var articles: StaticString = ""
    /// What precedes the name of a ship.
    public var shipPrefixes: StaticString = ""
    /// What may stand between a title and a name: “pro tempore”. Words.
    public var titleEnds: StaticString = ""
    /// Titles before a name that are not part of it and are in no other list. Words.
    public var honorifics: StaticString = ""
    /// What people are called by their country or party, before a whole name: “Tory Ada Moss”. Words.
    public var peoples: StaticString = ""
    /// Nouns for parts of a government that stand before “of” or behind a field: “Department of
    /// Health”, “Health Department”. Words.
    public var departments: StaticString = ""
    /// Adjectives before a department for whose it is. Words.
    public var levels: StaticString = ""
    /// Adjectives that begin the names of bodies: “National Geographic”. Words.
    public var extents: StaticString = ""
    /// Fields in which only a country has a department. Words.
    public var nationalFields: StaticString = ""
    /// Those whom organizations are for, by their names: “Child Protection”. Words.
    public var served: StaticString = ""
    /// Letters behind a name for an honor or an office. Words.
    public var postnominals: StaticString = ""
    /// First words of offices that are no titles: “High Commissioner”. Words.
    public var ranks: StaticString = ""
    /// Offices that stand behind “Mr” in an address: “Mr President”. Words.
    public var addressed: StaticString = ""
    /// Countries and regions whose first word looks like an adjective before a name, one a line.
    public var countries: StaticString = ""
    /// Last words that make a name that of an organization, even behind a first name: “Austin Energy”.
    /// Words that are nobody's last name.
    public var bodyEnds: StaticString = ""
    /// Organizations whose names look like those of people, one a line.
    public var bodies: StaticString = ""
  }
}
