extension Language {
  /// The words of bylines.
  public struct Bylines: Sendable {
    /// Prepositions before an author's name: `by`. Phrases.
    public var by: StaticString = ""
    /// Other words before an author's name: `written by`. Phrases.
    public var openings: StaticString = ""
    /// What stands, with a colon, before an author's name wherever it is on a page: `author`. Phrases.
    public var labels: StaticString = ""
    /// Words that join two names as equals: `and`. Words.
    public var conjunctions: StaticString = ""
    /// Other words between two names, or between a name and a place: `with`, `in`. Words.
    public var joints: StaticString = ""
    /// What authors are called who write together or without a name: `staff`. Words.
    public var offices: StaticString = ""
    /// What else stands beside names and is nobody's name: `photographer`, `updated`. Words.
    public var roles: StaticString = ""
    /// Small words inside names: `van`. Words.
    public var particles: StaticString = ""
    /// Folders in the addresses of pages about one person. Words.
    public var folders: StaticString = ""
  }
}
