extension Language {
  /// The words around pictures.
  public struct Pictures: Sendable {
    /// Openings of a credit: `photo by`. Phrases.
    public var credits: StaticString = ""
    /// Openings of a line right below a picture that says where it is from: `image from`. Phrases.
    public var origins: StaticString = ""
    /// Ends of a credit: `撮影`. Phrases.
    public var endings: StaticString = ""
    /// Labels of captions. Phrases.
    public var captionLabels: StaticString = ""
    /// Picture agencies and archives with unambiguous names. Phrases.
    public var agencies: StaticString = ""
    /// Agencies that count only as a whole credit or after a name: `ap`, `file`. Phrases.
    public var signatures: StaticString = ""
    /// Openings of a caption of an old picture: `file - …`. Phrases.
    public var archive: StaticString = ""
    /// What begins a credit only in brackets: `(Photo Ann Lee)`. Phrases.
    public var bracketed: StaticString = ""
    /// Lowercase words in a credit in brackets: `(Ann Lee for the Harbour Post)`. Words.
    public var particles: StaticString = ""
  }
}
