extension Language {
  /// Zulu.
  static let zulu = Language("zu") {
    // What a credit begins with.
    $0.pictures.credits = "isithombe:"

    // Verbs of saying in the forms in which articles have them.
    $0.verbs.reportingForms = "kusho"
  }
}
