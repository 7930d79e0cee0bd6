import Text

/// The words with which pages point away from the article: to other stories, sign-ups, social networks.
///
/// English ones are those of plain text (``Cue``); other languages are added here.
enum TrailerCues {
  private static let openings = PhraseTable([
    "have a tip", "more stories", "more from", "current issue", "this slideshow requires",
    "what do you think", "leave a", "like this", "breaking news",
    "for the latest", "give us feedback", "share ", "photo:", "credit:", "image:", "copyright",
    "lesen sie auch", "lesen sie mehr", "lesen sie hier", "mehr zum thema", "mehr zu", "mehr dazu",
    "mehr von", "auch interessant", "das könnte", "weiterlesen", "weiter zu", "anzeige", "werbung",
    "zum thema", "weitere themen", "weitere artikel", "folgen sie", "hier geht", "quelle:",
    "lest auch",
    "lies auch", "kommentare", "schlagwörter", "teilen", "titelbild", "beitragsbild", "abbildung:",
    "foto:", "bild:", "ähnliche", "verwandte", "zur startseite", "vorschau auf", "sehen sie",
    "lire aussi", "à lire", "a lire", "lire la suite", "lire également", "crédit", "abonnez-vous",
    "voir aussi", "sur le même sujet", "publicité", "suivez", "partager", "lea también", "lea:",
    "lea más", "lee también", "lee más", "le puede interesar", "te puede interesar",
    "notas relacionadas", "más sobre", "también puedes", "siga leyendo", "suscríbete", "sigue",
    "vea también", "ver también", "leia mais", "leia também", "veja também", "saiba mais", "assine",
    "leggi anche", "leggi di più", "czytaj", "zobacz też", "zobacz także", "lees ook",
    "lees verder",
    "lees meer", "les også", "les mer", "læs også", "läs också", "läs mer", "читайте также",
    "реклама",
    "fuente:", "関連", "あわせて読みたい", "もっと読む",
  ])
  private static let follows = PhraseTable([
    "follow ", "folgen ", "síguenos", "suivez", "siga ", "seguici",
  ])

  /// What stands in the place of something from another site until the reader agrees to it, or enables scripts.
  private static let consents = PhraseTable([
    "an dieser stelle finden sie", "an dieser stelle findest du", "an dieser stelle steht ein",
    "ich bin damit einverstanden", "ein klick für den datenschutz", "externer inhalt",
    "externe inhalte", "externen inhalt", "empfohlener redaktioneller inhalt",
    "empfohlener externer inhalt", "wir benötigen ihre zustimmung",
    "wir benötigen ihre einwilligung",
    "dieser externe inhalt", "dieses element enthält", "zum anzeigen dieses inhalts",
    "um diesen inhalt", "mit dem laden des", "to view this content, you", "to view this video",
    "to see this content", "media playback is", "this content is hosted", "this content requires",
    "we need your consent", "we need your permission", "your browser does not support",
    "pour afficher ce contenu", "ce contenu est bloqué", "para ver este contenido",
    "per visualizzare questo contenuto", "om deze inhoud", "for å se dette innholdet",
    "for at se dette indhold",
  ])

  /// The longest such text, in characters.
  private static let longestConsent = 400

  /// Whether a piece asks for the reader's consent before something else is shown in its place.
  static func asksConsent(_ segment: HTMLSegment, of text: UTF8Text) -> Bool {
    segment.letters <= longestConsent && consents.match(text.folded(segment.range)) != nil
  }

  /// The longest text that a cue alone makes a trailer, in characters.
  private static let maximum = 260

  /// Whether a piece points away from the article.
  ///
  /// At the end of a story, where `isLate`, lines that ask for something are no part of it either.
  static func match(_ segment: HTMLSegment, of text: UTF8Text, isLate: Bool) -> Bool {
    guard segment.letters <= maximum else { return false }
    let head = text.folded(segment.range)
    if follows.match(head) != nil && Cue.networks.isFound(in: head) { return true }
    if segment.letters < 60,
      Cue.endings.match(head) == head.count || Cue.shares.match(head) == head.count
    {
      return true
    }
    if isLate && Cue.promotions.match(head) != nil { return true }
    guard let length = openings.match(head) ?? Cue.asides.match(head) ?? Cue.promotions.match(head)
    else { return false }
    return segment.linkShare > 0.3 || segment.heading > 0 && segment.letters < 60
      || head.last == .colon || head.count <= length + 16
  }
}
