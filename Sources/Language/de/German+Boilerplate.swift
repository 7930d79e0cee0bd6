extension Language.Boilerplate {
  /// What German pages say beside and between the paragraphs of their articles.
  mutating func addGermanLists() {
    // Openings of a line that asks to be followed on a network.
    follow = "folgen …"

    // Openings of a line below the story that says who helped with it.
    acknowledgements = """
      redaktion:
      schlussredaktion:
      faktencheck:
      übersetzung:
      mit material von
      """

    // What follows an author's name in a biography.
    introductions = """
      … ist …
      … schreibt …
      … arbeitet …
      … berichtet für …
      … berichtet aus …
      … leitet …
      """

    // Openings of a paragraph that asks the reader for something or is about the site.
    promotions = """
      jetzt abonnieren
      abonnieren sie
      newsletter abonnieren
      mit ihrer anmeldung
      mit der anmeldung
      unterstützen sie uns
      unterstützen sie unsere
      unterstützen sie unseren
      unterstütze uns
      unterstütze unsere
      jetzt unterstützen
      fehler gefunden
      sie haben einen fehler
      alle rechte vorbehalten
      auf dieser website werden cookies
      diese website verwendet cookies
      diese seite verwendet cookies
      wir verwenden cookies
      um selbst kommentare
      um kommentare
      um kommentieren
      um einen kommentar
      aktuelle nachrichten aufs handy
      folgen sie uns
      folge uns
      folgt uns
      preis kann jetzt höher
      """

    // Openings of a paragraph that asks those who have read the article for more.
    appeals = """
      hat ihnen dieser artikel gefallen
      hat ihnen der artikel gefallen
      hat dir dieser artikel gefallen
      hat dir der artikel gefallen
      ihnen hat der artikel gefallen
      dir hat der artikel gefallen
      gefällt ihnen dieser artikel
      gefällt dir dieser artikel
      gefällt dir unser
      gefällt ihnen unser
      gefällt euch unser
      hat ihnen dieser beitrag gefallen
      hat dir dieser beitrag gefallen
      """

    // Phrases of the site itself, anywhere in a short paragraph.
    siteTalk = """
      unseren newsletter
      unserem newsletter
      unser newsletter
      unsere newsletter
      zum newsletter
      -newsletter richtig
      in ihr postfach
      in dein postfach
      """

    // Headings of the page's own parts; the whole line.
    headings = """
      meistgelesen
      meistgelesene artikel
      weitere artikel
      weitere themen
      weitere nachrichten
      mehr zum thema
      newsletter
      schlagwörter
      schlagworte
      auch interessant
      aktuelle nachrichten
      neueste artikel
      neueste beiträge
      das könnte sie auch interessieren
      das könnte dich auch interessieren
      das könnte euch auch interessieren
      empfehlungen der redaktion
      artikel teilen
      beitrag teilen
      teilen
      """

    // What counts the replies of readers: a number stands before it.
    answers = "kommentare kommentar leserkommentare"

    // Headings after which the story does not continue; the whole line.
    closings = """
      kommentare
      kommentare:
      leserkommentare
      kommentar schreiben
      kommentar verfassen
      schreibe einen kommentar
      schreiben sie einen kommentar
      hinterlasse einen kommentar
      keine kommentare
      ähnliche artikel
      ähnliche beiträge
      verwandte artikel
      verwandte themen
      über den autor
      über die autorin
      """

    // Openings of a short line that points away from the story or interrupts it.
    asides = """
      lesedauer
      lesezeit
      geschätzte lesezeit
      lesen sie auch
      lesen sie mehr
      lesen sie hier
      lest auch
      lies auch
      mehr zum thema
      auch interessant
      das könnte sie auch
      diese artikel könnten
      das könnte dich auch
      weiterlesen
      zur startseite
      der artikel geht nach der anzeige
      artikel wird nach der anzeige fort
      weiter nach der anzeige
      nach der anzeige geht
      """

    // Ambiguous openings of such a line: it must also be short or linked.
    looseAsides = """
      das könnte
      mehr zu
      mehr dazu
      mehr von
      weiter zu
      anzeige
      werbung
      zum thema
      weitere themen
      weitere artikel
      folgen sie
      hier geht
      kommentare
      schlagwörter
      teilen
      titelbild
      beitragsbild
      ähnliche
      verwandte
      vorschau auf
      sehen sie
      """

    // Openings of a placeholder for content of another site that needs the reader's consent.
    consents = """
      an dieser stelle finden sie
      an dieser stelle findest du
      an dieser stelle steht ein
      ich bin damit einverstanden
      ein klick für den datenschutz
      externer inhalt
      externe inhalte
      externen inhalt
      empfohlener redaktioneller inhalt
      empfohlener externer inhalt
      wir benötigen ihre zustimmung
      wir benötigen ihre einwilligung
      dieser externe inhalt
      dieses element enthält
      zum anzeigen dieses inhalts
      um diesen inhalt
      mit dem laden des
      """

    // What a newsletter says about itself.
    mailings = """
      abbestellen
      abmelden
      abzumelden
      im browser
      online ansehen
      nicht richtig angezeigt
      sie erhalten diese
      sie erhalten diesen newsletter
      sie erhalten den newsletter
      du erhältst diese
      weitergeleitet bekommen
      keine weiteren e-mails
      """
  }
}
