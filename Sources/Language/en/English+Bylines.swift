extension Language.Bylines {
  /// English words of bylines.
  mutating func addEnglish() {
    // Prepositions before an author's name.
    by = "by"

    // Other words before an author's name.
    openings = """
      written by
      words by
      text by
      story by
      article by
      reported by
      reporting by
      posted by
      published by
      from our correspondent
      """

    // Labels of an author, which a colon and the name follow.
    labels = """
      author
      authors
      """

    // Words between two names, and between a name and a place.
    conjunctions = "and"
    joints = "with"

    // Words before the place where an author is.
    locatives = "in"

    // Roles in place of a name.
    offices = """
      staff editor editors editorial reporter reporters correspondent newsroom writer writers team
      desk
      """

    // Other words next to names that are not names.
    roles = """
      contributor contributors columnist columnists correspondents journalist author admin
      administrator guest unknown anonymous user producer photographer webmaster associate assistant
      senior chief director contributing political opinion freelance special
      updated published posted follow email share read more view posts minutes
      """

    // Last words of the names of companies and newsrooms.
    organizations = "inc inc. llc ltd ltd. limited plc corp corp. co. gmbh news"

    // Words after a name and a comma that are part of it.
    suffixes = "jr jr. sr sr. ii iii iv phd ph.d. md m.d. mph esq esq. mba rn"

    // Lowercase words inside names.
    particles = "al ben bin el ibn st"

    // Folders in the addresses of pages about one person.
    folders = """
      author authors user profile profiles people staff writer writers contributor contributors
      reporter reporters columnist columnists journalist by bio
      """
  }
}
