import Language
import Text

/// Resolves members of parties: “the Texas Republican”.
extension SpeakerResolver {
  /// Whether a mention describes one member of a party.
  func isPartyMember(_ mention: Mention) -> Bool {
    let first = table[mention.tokens.lowerBound]
    return mention.kind != .pronoun && mention.tokens.count > 1
      && (first.word == phrases.words.the || table.isDefinite(mention.tokens))
      && mention.head + 1 == mention.tokens.upperBound
      && NameFinder.partyMembers.contains(table[mention.head].word)
      && table[mention.head].shape.contains(.capitalised)
  }

  /// The likeliest person for “the Texas Republican”: one with that party and state, as “Ada Moss,
  /// R-Texas”, or else anybody whom the article does not place elsewhere.
  mutating func partyMember(_ mention: Mention, block: Int) -> Resolution? {
    guard var question = ask(mention, .singular, gender: nil, block: block) else {
      return itself(mention, .person, block)
    }
    let places = question.candidates.map { $0.entity.map { belongs($0, to: mention) } }
    let isSure = places.contains(.some(true))
    question.candidates = zip(question.candidates, places).compactMap { candidate, place in
      guard let person = candidate.entity, let place else { return candidate }
      return index.entities[person].canBePerson && (place ?? !isSure) ? candidate : nil
    }
    return best(of: question) ?? itself(mention, .person, block)
  }

  /// Whether the party and the state behind a name begin with the same letters as those of a mention;
  /// `nil` if the article gives none.
  private func belongs(_ person: Int, to mention: Mention) -> Bool? {
    func letter(_ token: Int) -> UInt8? { table.text.bytes[table[token].range].first }
    let state = mention.tokens.first {
      $0 < mention.head && table[$0].shape.contains(.capitalised)
        && table[$0].word != phrases.words.the
    }
    for name in index.entities[person].names {
      guard let mark = mark(behind: name.tokens.upperBound) else { continue }
      let parts = table.text.bytes[table[mark].range].split(separator: .hyphen)
      guard parts.count == 2, parts[0].count == 1 else { continue }
      return parts[0].first == letter(mention.head)
        && state.map { letter($0) == parts[1].first } ?? true
    }
    return nil
  }

  /// “(*R-Texas*)”, “, *R-Texas*,” behind a name.
  private func mark(behind end: Int) -> Int? {
    guard end + 1 < table.tokens.count,
      [.comma, .openingBracket].contains(table[end].kind),
      table[end + 1].shape.contains(.hyphenated)
    else { return nil }
    return end + 1
  }
}
