extension Language.Names {
  /// What tells the names of organizations from those of people.
  mutating func addEnglishBodies() {
    bodyEnds = """
      university universities college colleges institute council committee commission association
      society federation foundation hospital hospitals clinic clinics healthcare health county
      township club clubs airlines airways aviation aerospace railway railways railroad cruises
      energy electric electronics petroleum oil gas mining minerals metals chemical chemicals
      plastics textiles software robotics semiconductor semiconductors labs laboratories biotech
      bioscience biosciences pharma pharmaceutical pharmaceuticals therapeutics diagnostics
      logistics trucking freight shipping transit construction engineering contractors builders
      realty realtors properties homes hotels resorts casinos catering brewing brewery distillery
      vineyards bakery bakeries restaurant restaurants cafe pizza grill diner foods farms grocers
      supermarket supermarkets pharmacy pharmacies stores outfitters apparel cosmetics jewelers
      motors automotive industries enterprises ventures holdings partners technologies technology
      systems solutions dynamics networks communications telecom music films studios productions
      entertainment media broadcasting publishing publishers games orchestra symphony philharmonic
      ballet opera museum gallery zoo aquarium theatre theater insurance financial finance bancorp
      bancshares investments securities equity analytics research consulting charities ministries
      archdiocese diocese seminary unions coalition alliance subcommittee microsystems awards corp
      corporation company bank group capital fund party airport equities mirror telegraph sentinel
      inquirer enquirer dispatch examiner bulletin advertiser tribune-review post-gazette
      """
    bodies = """
      devon and cornwall police
      avon and somerset police
      avon and somerset constabulary
      dumfries and galloway police
      sunday times
      sunday telegraph
      sunday mirror
      sunday express
      sunday herald
      sunday mail
      sunday post
      sunday independent
      sunday tribune
      goldman sachs
      morgan stanley
      wells fargo
      mother jones
      merrill lynch
      charles schwab
      edward jones
      raymond james
      jackson hewitt
      dean witter
      dow jones
      standard chartered
      eli lilly
      kaiser permanente
      mount sinai
      johns hopkins
      rolls royce
      alfa romeo
      aston martin
      mercedes benz
      harley davidson
      louis vuitton
      northrop grumman
      booz allen
      booz allen hamilton
      price waterhouse
      baker hughes
      general electric
      general mills
      dollar general
      dollar tree
      union pacific
      norfolk southern
      royal caribbean
      delta air lines
      brooks brothers
      madame tussauds
      mcdonald's
      macy's
      kohl's
      arby's
      moody's
      domino's
      sotheby's
      applebee's
      sainsbury's
      bloomingdale's
      papa john's
      trader joe's
      real madrid
      inter milan
      inter miami
      aston villa
      crystal palace
      clarence house
      fine gael
      fianna fail
      fianna fáil
      sinn fein
      sinn féin
      plaid cymru
      boko haram
      al shabaab
      al qaeda
      al jazeera
      al arabiya
      le monde
      le figaro
      der spiegel
      die welt
      die zeit
      la repubblica
      el pais
      el país
      el mundo
      marie claire
      daily caller
      hollywood reporter
      christian science monitor
      box office mojo
      radio free europe
      radio free asia
      voice of america
      black lives matter
      just stop oil
      doctors without borders
      save the children
      habitat for humanity
      """
  }
}
