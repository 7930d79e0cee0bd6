import Document

/// Attributes paragraphs that are entirely in quotation marks and contain no attribution.
///
/// The last speaker in the previous paragraph continues. If there is none, the subject of its last
/// sentence is the speaker. A quoted sentence behind another continues it: “…,” said Moss. “…”
///
/// Needs: attributions in order, including those without a mention.
struct FloatingSpeech {
  let table: TokenTable
  let phrases: PhraseFinder

  /// The attributions, with a mention for each paragraph of speech that lacked one. O(tokens).
  func named(_ attributions: [Attribution]) -> [Attribution] {
    var named = attributions
    var last: Attribution?
    for index in named.indices {
      if named[index].mention == nil, named[index].block > 0, isWhole(named[index]) {
        take(last, for: &named[index])
      } else if let last, continues(named[index], last) {
        named[index].mention = last.mention
        named[index].evidence = .continuation
        named[index].confidence = Self.goesOn * last.confidence
      }
      if named[index].mention != nil { last = named[index] }
    }
    return named
  }

  /// Whether a quotation is a sentence without a source that stands behind that of another and its
  /// quotation.
  private func continues(_ attribution: Attribution, _ last: Attribution) -> Bool {
    guard attribution.mention == nil, attribution.block == last.block, last.mention != nil,
      attribution.pieces.count == 1, let before = last.pieces.last,
      case let piece = attribution.pieces[0], piece.count > Self.fewestWords - 1,
      (1...Self.longestSource).contains(piece.lowerBound - before.upperBound),
      table[before.lowerBound].kind == .openingMark, table[piece.lowerBound].kind == .openingMark,
      table[piece.lowerBound - 1].kind == .stop, table[piece.upperBound - 1].kind == .closingMark
    else { return false }
    return table[piece.upperBound - 2].kind == .stop
      && !(before.upperBound..<piece.lowerBound).contains { table[$0].kind == .openingMark }
  }

  /// The maximum length of a source with its cue between two parts of a quotation, in tokens.
  private static let longestSource = 25

  /// Whether a quotation fills its paragraph and is longer than a phrase.
  private func isWhole(_ attribution: Attribution) -> Bool {
    let block = table.blocks[attribution.block]
    let words = block.tokens.filter { table[$0].kind == .word }
    guard words.count >= Self.fewestWords, table[block.tokens.lowerBound].kind == .openingMark
    else {
      return false
    }
    let said = words.filter { word in attribution.pieces.contains { $0.contains(word) } }
    return said.count * 10 >= words.count * 9
      && words.allSatisfy { table[$0].shape.contains(.insideDouble) }
  }

  /// A shorter paragraph may be a heading or a pull quote.
  private static let fewestWords = 5

  private func take(_ last: Attribution?, for attribution: inout Attribution) {
    let before = attribution.block - 1
    if let last, last.block == before {
      attribution.mention = last.mention
      attribution.evidence = .floating
      attribution.confidence = Self.goesOn * last.confidence
    } else if let subject = subject(of: before) {
      attribution.mention = subject
      attribution.evidence = .floating
      attribution.confidence = Self.begins
    }
  }

  /// The factor on the confidence of a speaker who continues, and the confidence in the subject of
  /// the previous paragraph.
  private static let goesOn = 0.7
  private static let begins = 0.45

  /// The subject of the last sentence of a paragraph, if it can refer to a person.
  private func subject(of block: Int) -> Mention? {
    guard table.blocks[block].kind == .paragraph,
      let sentence = NarratedSentence.ranges(of: table.blocks[block], in: table).last
    else { return nil }
    return CueFinder(sentence, phrases: phrases).firstSpeakingSubject()
  }
}
