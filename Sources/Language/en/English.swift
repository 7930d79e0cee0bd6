extension Language {
  /// English. The lists are in the files beside this one.
  public static let english = Language("en") {
    $0.dates.addEnglish()
    $0.notices.addEnglish()
    $0.bylines.addEnglish()
    $0.pictures.addEnglish()
    $0.boilerplate.addEnglishPromotions()
    $0.boilerplate.addEnglishAsides()
    $0.boilerplate.addEnglishHeadings()
    $0.elements.addEnglish()
    $0.verbs.addEnglish()
    $0.words.addEnglishFunctionWords()
    $0.words.addEnglishNouns()
    $0.names.addEnglishNicknames()
    $0.names.men = Names.englishMen
    $0.names.women = Names.englishWomen
    $0.names.shared = """
      kim robin jordan kelly stacy tracy shannon ashley jean andrea nicola sasha avery riley quinn
      drew cameron li wei ming rory casey taylor morgan leslie jamie
      """
    $0.names.publicFigures = Names.englishPublicFigures
    $0.names.shipPrefixes = "uss usns uscgc hms hmcs hmas hmnzs ins rms rrs mv ss"
  }
}
