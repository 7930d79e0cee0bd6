extension Language.Pictures {
  /// English words around pictures, and the agencies that most pictures come from.
  mutating func addEnglish() {
    // Openings of a credit.
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

    // Openings of a line right below a picture that says where it is from.
    origins = """
      image from
      image via
      image courtesy
      image provided by
      images from
      images via
      images courtesy
      photo from
      photo via
      picture from
      picture courtesy
      screenshot from
      screenshot via
      screenshot:
      """

    // Labels of captions.
    captionLabels = """
      image:
      photo:
      picture:
      caption:
      image caption …
      media caption …
      """

    // Picture agencies and archives with unambiguous names.
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

    // Agencies that count only as a whole credit or after a name.
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

    // Openings of a caption of an old picture.
    archive = """
      file - …
      file -- …
      file photo
      file picture
      """

    // What begins a credit only in brackets.
    bracketed = """
      photo
      image
      credit
      file
      """

    // Lowercase words in a credit in brackets: “(Ann Lee for the Harbour Post)”.
    particles = "of the for and special to"
  }
}
