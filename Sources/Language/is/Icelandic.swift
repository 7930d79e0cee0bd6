extension Language {
  /// Icelandic.
  static let icelandic = Language("is") {
    // Verbs of saying in the forms in which articles have them.
    $0.verbs.reportingForms = "segir sagði"
  }
}
