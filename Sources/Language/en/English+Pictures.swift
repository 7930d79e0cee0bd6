extension Language.Pictures {
  /// English words around pictures, and the agencies that most pictures come from.
  mutating func addEnglish() {
    // What a credit begins with.
    credits = """
      photo:
      photo :
      photos:
      photo by
      photos by
      photo credit
      photo courtesy
      photo illustration
      photograph:
      photographs:
      photograph by
      photographer:
      photography by
      file photo
      image:
      images:
      image by
      image credit
      image credits
      image source
      picture:
      pictures:
      pic:
      graphic:
      illustration:
      illustration by
      composite:
      video by
      credit:
      credits:
      credit line
      source:
      courtesy of
      courtesy:
      copyright
      """

    // What a page writes before a caption to say that it is one.
    captionLabels = """
      image:
      photo:
      picture:
      caption:
      image caption …
      media caption …
      """

    // Agencies and archives that pictures come from, wherever their names stand.
    agencies = """
      getty
      getty images
      reuters
      afp
      associated press
      ap photo
      via ap
      shutterstock
      bloomberg
      epa
      pa wire
      pa images
      zuma
      alamy
      istock
      courtesy
      file photo
      handout
      """

    // What only as a whole credit, or behind a name, is an agency.
    signatures = """
      ap
      ap file
      the associated press
      afp via getty images
      pa
      pti
      upi
      tass
      xinhua
      statista
      file
      usa today
      """

    // What a caption of an old picture begins with.
    archive = """
      file - …
      file -- …
      file photo
      file picture
      """

    // Small words in a credit in brackets: “(Ann Lee for the Harbour Post)”.
    particles = "of the for and special to"
  }
}
