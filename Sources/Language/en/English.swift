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
    // Less than ten times as frequent for one gender as for the other in the 1990 census of the
    // United States, and some names of other countries.
    $0.names.shared = """
      adrian alexis alva andrea angel antonia ariel ashley aubrey avery bennie bernie billie
      blair bobbie britt cameron carey carrol carroll cary casey chris christian clair cleo
      colby courtney dana dannie dee deon devin devon dominique dong donnie dorian drew elisha
      francis frankie freddie gale gerry guadalupe hilary hollis jackie jae jaime jame jamey jamie
      jan jean jessie jimmie jody johnie johnnie jordan jude kasey kelley kelly kendall kerry
      kim kirby kris lacy lavern laverne lee leigh lesley leslie li lindsay lindsey loren
      louie lupe lynn marion marty merle merrill micah michal michel mickey ming minh morgan
      nicky nicola noel odell ollie otha paris pat quinn rene riley robbie robin rory sammie
      sandy sasha scottie shannon shawn shayne shelby stacey stacy stevie sung sydney taylor
      terry thanh theo toby tommie tracey tracy tristan valentine wei whitney willie
      """
    $0.names.publicFigures = Names.englishPublicFigures
    $0.names.addEnglishBodies()
    $0.names.articles = "ad al an ar as at az el"
    $0.names.honorifics = """
      airwoman baroness cllr cmdr countess cpl cpt duchess insp msgt pcso pte shri smt spc supt tsgt
      viscount viscountess taoiseach tánaiste tanaiste msp mla councilor councillor
      """
    $0.names.peoples = """
      tory englishman englishmen englishwoman irishman irishmen irishwoman scotsman scotsmen
      scotswoman scot scots welshman welshmen welshwoman frenchman frenchmen frenchwoman dutchman
      dutchmen dutchwoman spaniard spaniards swede swedes dane danes finn finns pole poles serb serbs
      croat turk kurd briton britons kiwi aussie yorker yorkers londoner texan texans californian
      olympian paralympian td dj
      """
    $0.names.departments = "department dept ministry office bureau"
    $0.names.extents = "national federal local independent"
    $0.names.levels = "state federal national"
    $0.names.nationalFields = "state defense defence justice treasury"
    $0.names.served = """
      child children citizen client consumer customer employee farmer kid migrant mother parent patient
      refugee student teenager tourist veteran victim visitor voter worker youth
      """
    $0.names.postnominals = """
      cbe cpa dbe dso frs gbe kbe mbe mep mla mna mp mpp msp obe qc
      """
    $0.names.ranks = "first high prime"
    $0.names.addressed = """
      ambassador chair chairman chairwoman chancellor justice mayor minister president prime
      secretary speaker vice
      """
    $0.names.titleEnds = """
      pro tem tempore emeritus emerita elect designate constable superintendent inspector whip
      medical scientific
      """
    $0.names.countries = """
      saudi arabia
      sri lanka
      sierra leone
      burkina faso
      costa rica
      puerto rico
      el salvador
      cape verde
      french guiana
      french polynesia
      western sahara
      north carolina
      south carolina
      north dakota
      south dakota
      west virginia
      north korea
      south korea
      south africa
      south sudan
      north macedonia
      northern ireland
      south australia
      western australia
      east timor
      west bank
      """
    $0.names.shipPrefixes = "uss usns uscgc hms hmcs hmas hmnzs ins rms rrs mv ss"
  }
}
