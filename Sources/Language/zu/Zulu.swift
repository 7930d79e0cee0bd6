extension Language {
  /// Zulu.
  static let zulu = Language("zu") {
    // Openings of a credit.
    $0.pictures.credits = "isithombe:"

    // Reporting verbs, in the forms that articles use.
    $0.verbs.reportingForms = "kusho"
  }
}
