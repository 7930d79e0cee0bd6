extension Language {
  /// Verbs of saying, thinking and writing.
  ///
  /// English verbs are listed in their plain form, from which the others are derived. `add` is regular, `admit+`
  /// doubles its last letter, `say:said` has one past form, `write:wrote:written` two. A verb may be in several lists.
  public struct Verbs: Sendable {
    /// Verbs of saying.
    public var speech: StaticString = ""
    /// Verbs of writing.
    public var writing: StaticString = ""
    /// Verbs of thinking, wanting or feeling.
    public var belief: StaticString = ""
    /// Verbs of saying that make sense with a thing or a person as their object: `criticize`.
    public var withObject: StaticString = ""
    /// Verbs of saying whose object is the listener: `tell`.
    public var addressing: StaticString = ""
    /// Verbs that introduce words only before marks, “that” or a colon, or behind the words: `continue`.
    public var weak: StaticString = ""
    /// Other common verbs.
    public var other: StaticString = ""
    /// Reporting verbs in the forms that articles use, for languages without lists of forms. Words.
    public var reportingForms: StaticString = ""
  }
}
