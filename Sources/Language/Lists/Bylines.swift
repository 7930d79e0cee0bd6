extension Language {
  /// The words of bylines.
  public struct Bylines: Sendable {
    /// Prepositions before an author's name: `by`. Phrases.
    public var by: StaticString = ""
    /// Other words before an author's name: `written by`. Phrases.
    public var openings: StaticString = ""
    /// Labels of an author, which a colon and the name follow: `author`. Phrases.
    public var labels: StaticString = ""
    /// Words that join two names as equals: `and`. Words.
    public var conjunctions: StaticString = ""
    /// Other words between two names: `with`. Words.
    public var joints: StaticString = ""
    /// Words before the place where an author is: `Ann Lee in Pell`. Words.
    public var locatives: StaticString = ""
    /// Roles in place of a name: `staff`. Words.
    public var offices: StaticString = ""
    /// Other words next to names that are not names: `photographer`, `updated`. Words.
    public var roles: StaticString = ""
    /// Last words of the names of companies and newsrooms: `inc`, `news`. Words.
    public var organizations: StaticString = ""
    /// Words after a name and a comma that are part of it: `jr`. Words.
    public var suffixes: StaticString = ""
    /// Lowercase words inside names: `van`. Words.
    public var particles: StaticString = ""
    /// Folders in the addresses of pages about one person. Words.
    public var folders: StaticString = ""
  }
}
