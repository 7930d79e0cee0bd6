extension Language {
  /// The words around pictures.
  public struct Pictures: Sendable {
    /// What a credit begins with: `photo by`. Phrases.
    public var credits: StaticString = ""
    /// What a page writes before a caption to say that it is one. Phrases.
    public var captionLabels: StaticString = ""
    /// Agencies and archives that pictures come from, wherever their names stand. Phrases.
    public var agencies: StaticString = ""
    /// What only as a whole credit, or behind a name, is an agency: `ap`, `file`. Phrases.
    public var signatures: StaticString = ""
    /// What a caption of an old picture begins with: `file - …`. Phrases.
    public var archive: StaticString = ""
    /// Small words in a credit in brackets: `(Ann Lee for the Harbour Post)`. Words.
    public var particles: StaticString = ""
  }
}
