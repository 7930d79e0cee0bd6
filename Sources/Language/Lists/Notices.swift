extension Language {
  /// The words of editors' notices. All are phrases but where another form is named.
  public struct Notices: Sendable {
    /// Labels of a correction that can be a paragraph of their own: `Correction appended`.
    public var standingCorrectionLabels: StaticString = ""
    /// Other labels of a correction.
    public var correctionLabels: StaticString = ""
    /// Labels of a correction that are everyday words: only a date, or words about the article, make them labels.
    public var looseCorrectionLabels: StaticString = ""
    /// Labels of a clarification that can be a paragraph of their own.
    public var standingClarificationLabels: StaticString = ""
    /// Other labels of a clarification.
    public var clarificationLabels: StaticString = ""
    /// Labels of an update.
    public var updateLabels: StaticString = ""
    /// Labels of an update that are everyday words.
    public var looseUpdateLabels: StaticString = ""
    /// Labels of any other note by the editors.
    public var noteLabels: StaticString = ""
    /// Labels of such a note that are everyday words.
    public var looseNoteLabels: StaticString = ""
    /// First words of a sentence that says that the article was wrong.
    public var correctionOpenings: StaticString = ""
    /// First words of a sentence that says that something was added.
    public var updateOpenings: StaticString = ""
    /// Small words between a label and its date: `Update, posted 9 May`. Words.
    public var labelDatePrepositions: StaticString = ""
    /// What was done to an article, right before the day on which it was done: `was amended on 9 May`. Words.
    public var changes: StaticString = ""
    /// Small words between such a verb and the day. Words.
    public var changeDatePrepositions: StaticString = ""
    /// First words of a sentence that says what is right.
    public var truthOpenings: StaticString = ""
  }
}
