extension Language {
  /// The words of editors' notices. Phrases, unless another form is stated.
  public struct Notices: Sendable {
    /// Labels of a correction that can be a paragraph of their own: `Correction appended`.
    public var standingCorrectionLabels: StaticString = ""
    /// Other labels of a correction.
    public var correctionLabels: StaticString = ""
    /// Ambiguous labels of a correction: they need a date, or words about the article.
    public var looseCorrectionLabels: StaticString = ""
    /// Labels of a clarification that can be a paragraph of their own.
    public var standingClarificationLabels: StaticString = ""
    /// Other labels of a clarification.
    public var clarificationLabels: StaticString = ""
    /// Labels of an update.
    public var updateLabels: StaticString = ""
    /// Ambiguous labels of an update.
    public var looseUpdateLabels: StaticString = ""
    /// Labels of any other note by the editors.
    public var noteLabels: StaticString = ""
    /// Ambiguous labels of such a note.
    public var looseNoteLabels: StaticString = ""
    /// First words of a sentence that says that the article was wrong.
    public var correctionOpenings: StaticString = ""
    /// First words of a sentence that says that something was added.
    public var updateOpenings: StaticString = ""
    /// Words between a label and its date: `Update, posted 9 May`. Words.
    public var labelDatePrepositions: StaticString = ""
    /// Verbs before the date of a change: `was amended on 9 May`. Words.
    public var changes: StaticString = ""
    /// Words between such a verb and the date. Words.
    public var changeDatePrepositions: StaticString = ""
    /// First words of a sentence that says what is right.
    public var truthOpenings: StaticString = ""
  }
}
