import Text

/// The words with which pages point away from the article: to other stories, sign-ups, social networks.
enum TrailerCues {
  private static let openings: [[UInt8]] = """
    read more|read also|also read|read next|read:|read the full|related|see also|more:|follow us|follow @|\
    follow on|sign up|subscribe|get the latest|click here|watch:|watch |listen:|share this|advertisement|\
    advert|download the|join our|don't miss|don’t miss|must read|must-read|most read|recommended|you may \
    also|you might also|have a tip|got a tip|contact us|copyright|©|all rights reserved|support our|story \
    continues|article continues|continue reading|keep reading|more from|more on|more stories|top stories|\
    trending|tags:|filed under|topics:|share on|send us|what do you think|comments|leave a|for more |\
    like this|loading|skip |newsletter|photo:|credit:|image:|breaking news|for the latest|give us feedback|\
    lesen sie auch|lesen sie mehr|lesen sie hier|mehr zum thema|mehr zu|mehr dazu|mehr von|auch \
    interessant|das könnte|weiterlesen|weiter zu|anzeige|werbung|zum thema|weitere themen|weitere \
    artikel|folgen sie|hier geht|quelle:|lest auch|lies auch|kommentare|schlagwörter|teilen|titelbild|\
    beitragsbild|abbildung:|foto:|bild:|ähnliche|verwandte|zur startseite|vorschau auf|sehen sie|\
    lire aussi|à lire|a lire|lire la suite|lire également|crédit|abonnez-vous|voir aussi|sur le même sujet|\
    publicité|suivez|partager|lea también|lea:|lea más|lee también|lee más|le puede interesar|te puede \
    interesar|notas relacionadas|más sobre|también puedes|siga leyendo|suscríbete|sigue|vea también|ver \
    también|leia mais|leia também|veja também|saiba mais|assine|leggi anche|leggi di più|czytaj|zobacz \
    też|zobacz także|lees ook|lees verder|lees meer|les også|les mer|læs også|läs också|läs mer|\
    читайте также|реклама|foto: |fuente:|関連|あわせて読みたい|もっと読む
    """.split(separator: "|").map { Array($0.utf8) }

  /// The longest text that a cue alone makes a trailer, in characters.
  private static let maximum = 200

  /// Whether a piece points away from the article.
  static func match(_ words: ArraySlice<UInt8>, _ segment: HTMLSegment) -> Bool {
    guard segment.letters <= maximum else { return false }
    let small = Array(String(decoding: words.prefix(80), as: UTF8.self).lowercased().utf8)
    if isFollowLine(small, words) { return true }
    guard let opening = openings.first(where: { small.starts(with: $0) }) else { return false }
    return segment.linkShare > 0.3 || segment.heading > 0 && segment.letters < 60 || words.last == .colon || words.count <= opening.count + 16
  }

  /// Whether it asks readers to follow somebody somewhere: “Follow the Harbour Post on …”.
  private static func isFollowLine(_ small: [UInt8], _ words: ArraySlice<UInt8>) -> Bool {
    guard ["follow ", "folgen ", "síguenos", "suivez", "siga ", "seguici"].contains(where: { small.starts(with: $0.utf8) })
    else { return false }
    return ["twitter", "facebook", "instagram", "google news", "whatsapp", "telegram", " x ", "x.com"]
      .contains { Array(String(decoding: words, as: UTF8.self).lowercased().utf8).holds(Array($0.utf8)) }
  }
}

extension [UInt8] {
  /// Whether other bytes stand somewhere in these. O(n · length).
  func holds(_ other: [UInt8]) -> Bool {
    guard let first = other.first, count >= other.count else { return false }
    for start in 0...(count - other.count) where self[start] == first {
      if self[start..<(start + other.count)].elementsEqual(other) { return true }
    }
    return false
  }
}
