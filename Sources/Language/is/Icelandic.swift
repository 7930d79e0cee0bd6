extension Language {
  /// Icelandic.
  static let icelandic = Language("is") {
    // Reporting verbs, in the forms that articles use.
    $0.verbs.reportingForms = "segir sagði"
  }
}
