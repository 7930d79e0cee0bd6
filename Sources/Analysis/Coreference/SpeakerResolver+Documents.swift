import Language

/// Resolves documents to their issuers: “the statement”.
extension SpeakerResolver {
  private static let issuerProbability: Float = 0.8
  /// The probability that a statement without a known issuer is by the last speaker.
  private static let speakerProbability: Float = 0.5

  /// The speaker of a document such as “the statement”: its owner, its named issuer, the subject of
  /// the sentence that introduces it, or the last speaker.
  mutating func issuer(of mention: Mention, block: Int) -> Resolution? {
    if let owner = owner(of: mention, block: block) { return owner }
    let named = namedIssuer(of: mention, block: block)
    guard named != nil || isDefinite(mention) || mention.tokens.count == 1 else { return nil }
    if let known = named ?? earlierIssuer(of: mention, block: block) {
      return Resolution(entity: known, probability: Self.issuerProbability)
    }
    // A law speaks for itself, a report for a body at most; a statement is by somebody.
    guard table[mention.head].classes.contains(.occasion), let last = discourse.lastSpeaker,
      !Self.publications.contains(table[mention.head].word)
        || index.entities[last.entity].kind == .group
    else { return nil }
    return Resolution(entity: last.entity, probability: Self.speakerProbability)
  }

  private static let publications = Set(
    Language.words(\.words.publications).map(Lexicon.shared.number(of:)).filter { $0 != 0 })

  private static let laws = Set(
    Language.words(\.words.laws).map(Lexicon.shared.number(of:)).filter { $0 != 0 })

  /// What is kept about somebody, not by her: “*her* record”.
  private static let records = Set(
    Language.words(\.words.records).map(Lexicon.shared.number(of:)).filter { $0 != 0 })

  /// “*his* statement”, “*the company's* report”
  private mutating func owner(of mention: Mention, block: Int) -> Resolution? {
    let first = mention.tokens.lowerBound
    if let s = (first..<mention.head).first(where: table.isGenitive),
      let body = phrases.phrase(endingBefore: s, from: first), body.kind == .nominal,
      words.sense(body.head) == .group || arePeople(body), let owner = nominal(body, block: block),
      !index.entities[owner.entity].isNominal || arePeople(body)
    {
      return owner
    }
    guard first < mention.head, table[first].classes.contains(.possessive),
      table[first].classes.isDisjoint(with: .firstOrSecondPerson),
      !Self.records.contains(table[mention.head].word)
    else { return nil }
    return resolve(
      Mention(tokens: first..<(first + 1), head: first, kind: .pronoun), block: block,
      attributed: false)
  }

  /// “*the House members'* statement”
  private func arePeople(_ mention: Mention) -> Bool {
    isParty(mention.head) || isPlural(mention) && words.sense(mention.head) == .person
  }

  /// “a timeline *published by the council*”, and “the timeline” from then on
  mutating func publisher(of mention: Mention, block: Int) -> Resolution? {
    let next = mention.head + 1
    guard next < table.tokens.count, isIssued(next), table[next].classes.isDisjoint(with: .time),
      let by = issuing(behind: mention.head), let publisher = issuer(behind: by, block: block),
      index.entities[publisher].kind == .group
    else { return nil }
    nominals[index.key([mention.head])] = (publisher, block)
    return Resolution(entity: publisher, probability: Self.issuerProbability)
  }

  /// Who signed the document where it is introduced: “a letter signed by *Lunt*”, or else the subject
  /// of that sentence: “*Lunt* sent a letter”.
  private mutating func earlierIssuer(of mention: Mention, block: Int) -> Int? {
    let key = index.key([mention.head])
    let start = max(0, mention.tokens.lowerBound - Self.documentReach)
    let earlier = (start..<mention.tokens.lowerBound).filter {
      table[$0].kind == .word && table[$0].shape.isDisjoint(with: .insideMarks)
        && index.key([$0]) == key
    }
    guard !Self.laws.contains(table[mention.head].word),
      let source = earlier.last(where: isNew) ?? earlier.first
    else { return nil }
    if let same = resolutions[source] { return same.entity }
    let own = sentence(source)
    let before = discourse.occurrences.suffix(Discourse.window).filter {
      $0.sentence == own && $0.token < source && !$0.place.contains(.quoted)
    }
    // “Lunt said *in a statement* released by his campaign”
    if source > 1, table[source - 2].word == phrases.words.inWord,
      let speaker = before.last(where: { discourse.speakers.contains($0.entity) })
    {
      return speaker.entity
    }
    if let by = issuing(behind: source) { return issuer(behind: by, block: block) }
    if isReceived(source) { return nil }
    return
      (before.first { $0.place.contains(.subject) }
      ?? before.first { $0.place.isDisjoint(with: [.oblique, .possessive]) })?.entity
  }

  /// “The mayor *received* a letter”: not by its subject.
  private func isReceived(_ document: Int) -> Bool {
    let start = max(document - Self.longestModifier, table.block(of: document).lowerBound)
    return (start..<document).contains {
      table[$0].word != 0 && Self.receiving.contains(Lexicon.shared.lemma(of: table[$0].word))
    }
  }

  private static let receiving = Set(
    ["receive", "get", "obtain", "read", "review"].map(Lexicon.shared.number(of:)).filter {
      $0 != 0
    }
  )

  /// Whether a noun introduces a document: “*a* letter”, “*their* second letter”, not “the letter”.
  private func isNew(_ noun: Int) -> Bool {
    let words = (max(noun - Self.longestModifier, 0)..<noun).reversed().prefix {
      table[$0].kind == .word && table[$0].classes.isDisjoint(with: .preposition)
    }
    let opening = words.first { table[$0].classes.contains(.determiner) }
    return opening.map { table[$0].word != Words.shared.the && table[$0].word != Words.shared.that }
      ?? false
  }

  /// How many words before a noun are searched for its determiner.
  private static let longestModifier = 5

  /// How far back the introduction of a document is searched for, in tokens.
  private static let documentReach = 400

  /// “a report from Kotak”, “a report released last week by Kotak”, “Kotak's report”, “the WFB
  /// report”, “a LakeWorks poll”
  private mutating func namedIssuer(of mention: Mention, block: Int) -> Int? {
    if let by = issuing(behind: mention.head) { return issuer(behind: by, block: block) }
    let before = mention.tokens.lowerBound..<mention.head
    guard before.contains(where: table.isGenitive) else {
      return bodyBefore(mention.head, orWord: true)
    }
    return index.mentions(over: before).first
  }

  /// The word that links a document to its issuer: “by”, “from”, or the “which” of “the letter, which
  /// *Lunt* sent”.
  private func issuing(behind document: Int) -> Int? {
    let which = document + 2
    if which + 1 < table.tokens.count, table[document + 1].kind == .comma,
      table[which].word == phrases.words.which,
      table[which + 1].classes.isDisjoint(with: .speechCue), !words.isFiniteVerb(which + 1)
    {
      return which
    }
    let behind = (document + 1)..<min(document + Self.issuerReach, table.tokens.count)
    guard let by = behind.first(where: { !isIssued($0) }), by + 1 < table.tokens.count,
      [phrases.words.from, phrases.words.by].contains(table[by].word)
    else { return nil }
    return by
  }

  private mutating func issuer(behind by: Int, block: Int) -> Int? {
    let limit = min(by + Self.longestIssuer, table.block(of: by).upperBound)
    let start = ((by + 1)..<limit).first { table[$0].classes.isDisjoint(with: .adverb) } ?? limit
    guard let issuer = phrases.phrase(startingAt: start, to: limit) else { return nil }
    if issuer.kind == .name { return index.mentions(over: issuer.tokens).first }
    guard issuer.kind == .nominal else { return nil }
    switch words.sense(issuer.head) {
    // “excerpts from *her speech*”
    case .document: return owner(of: issuer, block: block)?.entity
    case .person, .group:
      return (apposition(behind: issuer, to: limit) ?? nominal(issuer, block: block))?.entity
    default: return nil
    }
  }

  /// “a statement from the mayor's lawyer, *Ode Lunt*”
  private func apposition(behind description: Mention, to limit: Int) -> Resolution? {
    let comma = description.tokens.upperBound
    guard comma + 1 < limit, table[comma].kind == .comma,
      let name = index.names(over: (comma + 1)..<(comma + 2)).first,
      name.name.titled.lowerBound == comma + 1, !name.name.isGroup, !name.name.isSingle
    else { return nil }
    return Resolution(entity: name.entity, probability: 1)
  }

  private static let longestIssuer = 10

  /// “released”, “earlier this week”: what may stand between a document and its issuer.
  private func isIssued(_ index: Int) -> Bool {
    let word = table[index]
    return word.kind == .word
      && (word.classes.meets([.time, .adverb, .standing]) || word.word == phrases.words.and
        || word.classes.contains(.determiner) && index + 1 < table.tokens.count
          && table[index + 1].classes.contains(.time)
        || table.isWord(index, of: Self.issued))
  }

  private static let issued = Language.words(\.words.issued)

  /// How far behind a document its issuer is searched for, in tokens.
  private static let issuerReach = 7
}
