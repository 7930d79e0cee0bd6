extension Language.Notices {
  /// English words of editors' notices.
  mutating func addEnglish() {
    // Labels of a correction that can be a paragraph of their own.
    standingCorrectionLabels = """
      correction
      correction appended
      corrections appended
      erratum
      """

    // Other labels of a correction.
    correctionLabels = """
      corrections
      corrected
      correction notice
      corrections and clarifications
      corrections clarifications
      correction and clarification
      correction clarification
      corrections amplifications
      clarification and correction
      clarification correction
      clarifications and corrections
      clarifications corrections
      corrections updates
      corrections and updates
      editor's correction
      amendment
      errata
      retraction
      """

    // Ambiguous labels of a correction: they need a date, or words about the article.
    looseCorrectionLabels = "for the record"

    // Labels of a clarification that can be a paragraph of their own.
    standingClarificationLabels = "clarification"

    // Other labels of a clarification.
    clarificationLabels = """
      clarifications
      amplification
      """

    // Labels of an update, and ambiguous ones.
    updateLabels = "update"
    looseUpdateLabels = "updated"

    // Labels of any other note by the editors.
    noteLabels = """
      editor's note
      editors' note
      editors note
      editor note
      editor's notes
      ed note
      a note from the editor
      note from the editor
      note from the editors
      editorial note
      note to readers
      a note to readers
      note to our readers
      author's note
      publisher's note
      """

    // Ambiguous labels of such a note.
    looseNoteLabels = """
      note
      record
      """

    // Words between a label and its date.
    labelDatePrepositions = "at on as from posted added"

    // Verbs before the date of a change.
    changes = """
      amended updated corrected changed revised edited modified clarified made appended altered
      added refiled
      """

    // Words between such a verb and the date.
    changeDatePrepositions = "on at as of since again to this article story"
  }
}
