import Document
import Language
import Text

/// Combines the attributions of the learned model with those of the rules.
///
/// Input: the token table with its segments. Output: attributions, ordered by their first piece.
/// The model takes precedence where it finds a quotation. The rules add the text in quotation marks
/// that the model misses, with or without a source.
struct LearnedPass {
  let table: TokenTable
  let model: AttributionModel
  let phrases: PhraseFinder
  private let reader: SourceReader

  init(_ table: TokenTable, _ capitals: CapitalUse, model: AttributionModel) {
    self.table = table
    self.model = model
    phrases = PhraseFinder(table)
    reader = SourceReader(
      WordReader(table: table, dictionary: model.lexicon.table), phrases: phrases,
      capitals: capitals)
  }

  /// Returns all attributions of the article. O(tokens).
  func attributions() -> [Attribution] {
    let all = Linker.attributions(in: table)
    let input = ModelInput(table, rules: all, lexicon: model.lexicon)
    let turns = TranscriptTurns(all, in: table)
    let blocks = QuotedBlocks(phrases)
    let ruled = all.filter {
      table.isMarked($0) && !isNickname($0.pieces[0]) && !turns.contains($0.pieces[0])
        && !blocks.contains($0.pieces[0])
    }
    let quotes = model.links.quotes(of: LinkTask(input, model: model.sequence))
      .filter {
        !isOverruled($0, by: ruled) && !isSilence($0) && !isNarration($0) && !isWork($0)
          && !turns.contains($0.content) && !isTime($0.content) && !isTrust($0)
          && !blocks.contains($0.content) && !isNickname($0.content)
      }
      .map { withClause(withoutTail(withoutObject($0))) }
    var missing: [Attribution] = []
    for attribution in ruled
    where attribution.pieces.allSatisfy({ piece in
      let next = quotes.partitioningIndex { $0.content.upperBound > piece.lowerBound }
      return next == quotes.count || !quotes[next].content.overlaps(piece)
    }) && !(missing.last.map { overlap($0, attribution) } ?? false) {
      missing.append(attribution)
    }
    let nearest = NestedSpeech(words: reader.words, phrases: phrases)
      .named(joined(quotes).map { compared($0, with: all) })
    let spoken = NamingSpeech(words: reader.words, phrases: phrases).named(nearest)
    let found = (spoken + missing + turns.all + blocks.all).sorted {
      $0.pieces[0].lowerBound < $1.pieces[0].lowerBound
    }
    let beside = BesideSpeech(table: table, phrases: phrases)
      .named(found.map { withoutDenial(withSurname($0)) })
    return FloatingSpeech(table: table, phrases: phrases).named(beside)
  }

  /// “Moss *did not call* it “mad””: words in quotation marks that she did not say are nobody's.
  private func withoutDenial(_ attribution: Attribution) -> Attribution {
    guard let cue = attribution.cue, cue.lowerBound > 0, table.isMarked(attribution),
      table[cue.upperBound - 1].classes.contains(.speechCue),
      let not = (max(0, cue.lowerBound - 1)..<cue.upperBound).last(where: {
        table[$0].classes.contains(.negation)
      }), not + 1 < cue.upperBound || not + 1 == cue.lowerBound,
      (not + 1..<cue.upperBound).allSatisfy({
        table[$0].classes.meets([.speechCue, .auxiliary])
      })
    else { return attribution }
    var attribution = attribution
    (attribution.mention, attribution.agreement) = (nil, nil)
    return attribution
  }

  /// “…,” *Long* said, “*Rose* said that …”, where the article has David Long and Ada Rose: a last name
  /// that is another word too.
  private func withSurname(_ attribution: Attribution) -> Attribution {
    guard attribution.mention == nil, let piece = attribution.pieces.first,
      let name = [piece.upperBound, (attribution.cue?.lowerBound ?? piece.lowerBound) - 1].first(
        where: { isSurname($0, in: table.blocks[attribution.block].tokens) })
    else { return attribution }
    var attribution = attribution
    attribution.mention = Mention(tokens: name..<(name + 1), head: name, kind: .name)
    attribution.cue = (name + 1)..<(name + 2)
    return attribution
  }

  /// Whether a word before a reporting verb is a last name.
  private func isSurname(_ word: Int, in block: Range<Int>) -> Bool {
    block.contains(word) && word + 1 < block.upperBound && table[word].kind == .word
      && table[word].shape.contains(.capitalised) && table[word + 1].classes.contains(.speechCue)
      && reader.isLastName(word)
  }

  /// The probability below which a quotation yields to the rules if they find a different source.
  private static let unsure: Float = 0.6

  /// Whether the model is unsure of a quotation and the rules find a different source for the text
  /// in quotation marks.
  private func isOverruled(_ quote: LearnedQuote, by ruled: [Attribution]) -> Bool {
    guard quote.probability < Self.unsure || isAnnounced(quote.content.lowerBound) else {
      return false
    }
    let first = ruled.partitioningIndex { $0.pieces[0].lowerBound >= quote.content.lowerBound }
    guard first < ruled.count, let mention = ruled[first].mention else { return false }
    return ruled[first].pieces[0].overlaps(quote.content)
      && quote.source.map { !$0.contains(mention.head) } ?? true
  }

  private func overlap(_ one: Attribution, _ other: Attribution) -> Bool {
    one.pieces.contains { piece in other.pieces.contains(where: piece.overlaps) }
  }

  /// “Lunt said: *“We will.”* Details will follow, a spokesman said”: words in quotation marks behind a
  /// reporting verb and a colon.
  private func isAnnounced(_ mark: Int) -> Bool {
    table[mark].kind == .openingMark && mark > 1 && table[mark - 1].kind == .colon
      && table.isPastSpeech(mark - 2)
  }

  /// “*The gull, known as “the Commodore,”* has not been seen”: words that nobody says, but for some
  /// in quotation marks, which the rules find by themselves.
  private func isNarration(_ quote: LearnedQuote) -> Bool {
    quote.source == nil && table[quote.content.lowerBound].kind != .openingMark
      && table[quote.content.lowerBound].shape.isDisjoint(with: .insideMarks)
      && quote.content.contains { table[$0].kind == .openingMark }
  }

  /// “Ada *“Red”* Moss”
  private func isNickname(_ content: Range<Int>) -> Bool {
    content.first { table[$0].kind == .openingMark }.map { table.nickname(at: $0) != nil } ?? false
  }

  /// “announced *the day before*”: when it was said, not what.
  private func isTime(_ content: Range<Int>) -> Bool {
    content.count <= Self.longestTime && content.contains { table[$0].classes.contains(.time) }
      && content.allSatisfy {
        table[$0].kind == .number
          || table[$0].classes.meets([.time, .determiner, .preposition, .adverb])
      }
  }

  /// The maximum length of a time expression, in tokens.
  private static let longestTime = 4

  /// “The paper quoted him as saying *“We will”*”, without the words between the verbs.
  private func withoutObject(_ quote: LearnedQuote) -> LearnedQuote {
    let opening = quote.content.prefix(Self.longestObject)
    guard
      let saying = opening.dropFirst(2).first(where: {
        table[$0].classes.contains(.ingForm) && table[$0].classes.contains(.speechCue)
          && table[$0 - 1].word == Words.shared.asWord
      }), saying + 1 < quote.content.upperBound
    else { return quote }
    var quote = quote
    quote.content = (saying + 1)..<quote.content.upperBound
    return quote
  }

  /// The maximum length of “him as saying”, in tokens.
  private static let longestObject = 5

  /// “the agency *overseeing the harbor* said”: a participle between source and verb belongs to the
  /// source.
  private func withClause(_ quote: LearnedQuote) -> LearnedQuote {
    guard let source = quote.source, let cue = quote.cue, source.upperBound <= cue.lowerBound,
      table[source.upperBound].shape.contains(.endsInIng),
      case let end = min(source.upperBound + Self.longestClause, table.tokens.count),
      let verb = (source.upperBound..<end).first(where: isPlainVerb),
      (source.upperBound..<verb).allSatisfy({ table[$0].kind == .word })
    else { return quote }
    var quote = quote
    quote.source = source.lowerBound..<verb
    if cue.upperBound <= verb { quote.cue = verb..<(verb + 1) }
    return quote
  }

  /// “said”, “says”
  private func isPlainVerb(_ index: Int) -> Bool {
    table[index].classes.contains(.speechCue)
      && table[index].classes.meets([.pastForm, .thirdPerson])
  }

  /// The maximum length of a participle with its object, in tokens.
  private static let longestClause = 8

  /// “*“It is rare,”* Ada Moss, vice president of PMG, a dealer, said”: what stands between the marks
  /// and a source right behind them belongs to it, if it begins with a name and has no verb.
  private func withoutTail(_ quote: LearnedQuote) -> LearnedQuote {
    guard let source = quote.source, let cue = quote.cue,
      table[quote.content.lowerBound].kind == .openingMark,
      let close = quote.content.last(where: { table[$0].kind == .closingMark }),
      case let tail = (close + 1)..<quote.content.upperBound, tail.count > 1,
      source.upperBound == cue.lowerBound,
      (tail.upperBound...(tail.upperBound + 1)).contains(source.lowerBound),
      table[tail.lowerBound].shape.contains(.capitalised),
      !tail.contains(where: {
        table[$0].classes.meets([.pastForm, .thirdPerson, .auxiliary, .modal])
      })
    else { return quote }
    var quote = quote
    quote.source = tail.lowerBound..<source.upperBound
    quote.content = quote.content.lowerBound..<(close + 1)
    return quote
  }

  /// “*“Brask at Dusk”* by Ann Lee”: the title of a work and who made it.
  private func isWork(_ quote: LearnedQuote) -> Bool {
    guard quote.cue == nil, let source = quote.source, quote.content.count <= Self.longestTitle,
      table[quote.content.lowerBound].kind == .openingMark,
      source.lowerBound > quote.content.upperBound
    else { return false }
    return table[source.lowerBound - 1].word == Words.shared.by
  }

  /// The maximum length of a title with its marks, in tokens.
  private static let longestTitle = 10

  /// “swears by *the round brackets*”, “stands by *her words*”: trust, not speech.
  private func isTrust(_ quote: LearnedQuote) -> Bool {
    guard let cue = quote.cue, cue.upperBound == quote.content.lowerBound, cue.count > 1 else {
      return false
    }
    return table[cue.upperBound - 1].word == Words.shared.by
      && table[cue.upperBound - 2].classes.meets([.thirdPerson, .plainForm, .pastForm])
      && !table.isPassive(cue)
  }

  /// “declined *to comment*”, “did not reply *to a request for comment*”: nothing is said.
  private func isSilence(_ quote: LearnedQuote) -> Bool {
    let content = quote.content
    guard content.count > 1,
      [content.lowerBound - 1, content.lowerBound].contains(where: {
        $0 >= 0 && table[$0].word == Words.shared.to && table[$0].kind == .word
      })
    else { return false }
    if table[content.lowerBound + 1].word == Self.comment { return true }
    return content.prefix(Self.longestRequest).contains { request in
      Self.requests.contains(table[request].word) && request + 2 < table.tokens.count
        && table[request + 1].word == Words.shared.forWord
        && (request + 2..<min(request + 4, table.tokens.count)).contains {
          Self.answers.contains(table[$0].word)
        }
    }
  }

  private static let comment = Lexicon.shared.number(of: "comment")
  private static let answers = Set(
    ["comment", "comments", "interview"].map(Lexicon.shared.number(of:)).filter { $0 != 0 })
  private static let requests = Set(["request", "requests"].map(Lexicon.shared.number(of:)))
  /// How many words a request may begin after “to”: “to several emailed requests for comment”.
  private static let longestRequest = 8

  /// Merges consecutive quotations of the same mention in a block into one attribution. What is said
  /// stays apart from what is thought: “hoped *to win*, saying, *“We will”*”.
  private func joined(_ quotes: [LearnedQuote]) -> [Attribution] {
    var attributions: [Attribution] = []
    var last: LearnedQuote?
    for quote in quotes {
      if let before = last, before.block == quote.block, let one = before.source,
        let two = quote.source, one.overlaps(two),
        attributions[attributions.count - 1].mode == mode(of: quote)
      {
        attributions[attributions.count - 1].pieces.append(quote.content)
      } else {
        attributions.append(attribution(quote))
      }
      last = quote
    }
    return attributions
  }

  /// Records in an attribution whether the rules agree on the source of its first piece.
  private func compared(_ attribution: Attribution, with ruled: [Attribution]) -> Attribution {
    guard let own = attribution.mention else { return attribution }
    let piece = attribution.pieces[0]
    let first = ruled.partitioningIndex { $0.pieces[0].upperBound > piece.lowerBound }
    guard first < ruled.count, ruled[first].pieces[0].overlaps(piece),
      let mention = ruled[first].mention
    else { return attribution }
    var attribution = attribution
    if isHearsay(attribution, behind: ruled[first]) {
      (attribution.mention, attribution.cue) = (mention, ruled[first].cue)
      attribution.pieces = ruled[first].pieces
    } else {
      attribution.agreement = mention.head == own.head
    }
    return attribution
  }

  /// “…,” *he said*, according to a statement; “…,” *said a guard*, as the Herald reported: who
  /// passes the words on does not say them.
  private func isHearsay(_ attribution: Attribution, behind ruled: Attribution) -> Bool {
    let (piece, marked) = (attribution.pieces[0], ruled.pieces[0])
    guard let nearer = ruled.cue, nearer.lowerBound >= marked.upperBound,
      table[piece.lowerBound].kind == .openingMark, marked.lowerBound == piece.lowerBound
    else { return false }
    if let cue = attribution.cue, nearer.upperBound <= cue.lowerBound { return true }
    guard let far = attribution.mention?.tokens.lowerBound, let near = ruled.mention?.tokens,
      near.lowerBound >= nearer.upperBound, near.upperBound < far
    else { return false }
    return (near.upperBound..<far).contains { table[$0].classes.meets(.anyCue) }
  }

  private func attribution(_ quote: LearnedQuote) -> Attribution {
    let mention = quote.source.flatMap { reader.mention(in: $0, cue: quote.cue) }
    return Attribution(
      pieces: [quote.content], cue: quote.cue,
      mention: mention?.kind == .name && isAskedAbout(quote) ? nil : mention,
      evidence: .model,
      mode: mode(of: quote),
      confidence: Double(quote.probability), block: quote.block)
  }

  /// “And *Mr. Lunt*? “Solid as a rock.””: whom a question is about does not answer it.
  private func isAskedAbout(_ quote: LearnedQuote) -> Bool {
    guard quote.cue == nil, let source = quote.source,
      source.upperBound < quote.content.lowerBound,
      table[quote.content.lowerBound].kind == .openingMark
    else { return false }
    return table.followsQuestion(quote.content.lowerBound)
  }

  private func mode(of quote: LearnedQuote) -> Quote.Mode {
    quote.speech >= 0.5 && !isUnsaid(quote) && !isAttitude(quote) || isSaid(quote)
      ? .speech : .belief
  }

  /// “The mayor *opposes* the plan”: where somebody stands, not what she says.
  private func isAttitude(_ quote: LearnedQuote) -> Bool {
    guard let cue = quote.cue, !cue.contains(where: { table[$0].classes.meets(.anyCue) }) else {
      return false
    }
    return cue.contains { table.isWord($0, of: Self.attitudes) }
  }

  private static let attitudes = Language.words(\.words.attitudes)

  /// “did not say *who won*”, “made no mention of *the vote*”, “refrained from naming *the ship*”: what
  /// is not said is not speech, unless the words stand in quotation marks.
  private func isUnsaid(_ quote: LearnedQuote) -> Bool {
    guard let cue = quote.cue,
      !quote.content.contains(where: { !table[$0].shape.isDisjoint(with: .insideMarks) })
    else { return false }
    let end = max(cue.upperBound, min(quote.content.lowerBound, cue.upperBound + 3))
    let before = max(cue.lowerBound - 2, table.block(of: cue.lowerBound).lowerBound)
    guard
      let verb = cue.last(where: { table[$0].classes.meets(.anyCue) })
        ?? cue.last(where: { table[$0].classes.contains(.plainForm) })
    else { return false }
    if (before..<verb).contains(where: { table[$0].classes.contains(.negation) }) { return true }
    if let source = quote.source, isNeither(source) || isAddressed(source, by: cue) { return true }
    return (before..<end).contains { index in
      table.isWord(index, of: Self.silence)
        || index >= cue.lowerBound && table[index].word == Words.shared.no
    }
  }

  /// “*She* was asked about the vote”: she hears it.
  private func isAddressed(_ source: Range<Int>, by cue: Range<Int>) -> Bool {
    source.upperBound <= cue.lowerBound && table.isPassive(cue)
      && cue.contains { Self.addressing.contains(Lexicon.shared.lemma(of: table[$0].word)) }
  }

  private static let addressing = Set(
    ["ask", "tell", "advise", "accuse", "urge", "warn", "inform", "remind"].map(
      Lexicon.shared.number(of:)
    ).filter { $0 != 0 })

  /// “*Neither* Ann nor Max”, “*Nor* did she”
  private func isNeither(_ source: Range<Int>) -> Bool {
    let opening = max(source.lowerBound - 2, table.block(of: source.lowerBound).lowerBound)
    return (opening...source.lowerBound).contains {
      table[$0].word == Words.shared.neither || table.words($0..<($0 + 1)).lowercased() == "nor"
    }
  }

  private static let silence = Language.words(\.words.silence)

  /// Whether a content has quotation marks and no verb of belief introduces it: “describes it as a
  /// “hunt””. It then counts as speech, whatever the model predicts for a rare cue.
  private func isSaid(_ quote: LearnedQuote) -> Bool {
    guard quote.content.contains(where: { table[$0].kind == .openingMark }) else { return false }
    return quote.cue?.contains { table[$0].classes.contains(.beliefCue) } != true
  }
}
