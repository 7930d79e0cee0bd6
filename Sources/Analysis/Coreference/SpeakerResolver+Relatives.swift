/// Resolves relative pronouns: “who”, “which”.
extension SpeakerResolver {
  /// The antecedent of “who”: the phrase before it, or whose name the phrase describes.
  mutating func antecedent(of relative: Mention, block: Int) -> Resolution? {
    let start = table.block(of: relative.head).lowerBound
    guard let phrase = noun(before: relative.head, from: start) else { return nil }
    return resolve(
      described(by: phrase, from: start) ?? phrase, block: block, attributed: true)
  }

  /// Who bears the name before a description, if “who” follows it: “Ode Lunt, *a dock leader* who”.
  func named(before description: Mention) -> Resolution? {
    let next = description.tokens.upperBound
    guard next < table.tokens.count, table[next].classes.contains(.relative),
      let name = described(by: description, from: table.block(of: next).lowerBound),
      let entity = index.mentions(over: name.tokens).last
    else { return nil }
    return Resolution(entity: entity, probability: 1)
  }

  /// The phrase before “who”, but not where somebody is from: “*Sheriff Ode Lunt* of Brask, Ariz., who”.
  private func noun(before relative: Int, from start: Int) -> Mention? {
    var end = relative
    for _ in 0..<Self.longestPlace {
      while end > start, table[end - 1].kind == .comma { end -= 1 }
      guard let phrase = phrases.phrase(endingBefore: end, from: start), phrase.kind != .pronoun
      else { return nil }
      guard table[relative].word == phrases.words.who, isPlace(phrase, from: start) else {
        return phrase
      }
      end = phrase.tokens.lowerBound - 1
    }
    return nil
  }

  /// The maximum number of names between somebody and “who”: town, county, state.
  private static let longestPlace = 4

  /// Whether a name says where somebody is from: “of *Brask*”, “Brask, *Ariz.*”.
  private func isPlace(_ phrase: Mention, from start: Int) -> Bool {
    let before = phrase.tokens.lowerBound - 1
    guard before > start, phrase.kind == .name else { return false }
    if table[before].kind == .comma {
      return table[before - 1].shape.contains(.capitalised)
        && phrase.tokens.allSatisfy {
          table[$0].classes.contains(.place) || table[$0].shape.contains(.abbreviated)
        }
    }
    guard
      [phrases.words.of, phrases.words.inWord, phrases.words.from].contains(table[before].word),
      table[before - 1].shape.contains(.capitalised)
    else { return false }
    return phrase.tokens.allSatisfy { table[$0].classes.contains(.place) }
      || !index.mentions(over: phrase.tokens).contains {
        index.entities[$0].signs.person > 0 && index.entities[$0].canBePerson
      }
  }

  /// “*Ode Lunt*, a dock leader who”, “the *Harbor Friends*, a ferry and dock group, which”
  private func described(by phrase: Mention, from start: Int) -> Mention? {
    guard phrase.kind == .nominal, words.sense(phrase.head).canSpeak else { return nil }
    let reach = max(start + 2, phrase.tokens.lowerBound - Self.longestDescription)
    guard reach <= phrase.tokens.lowerBound,
      let article = (reach...phrase.tokens.lowerBound).last(where: {
        table[$0].word == phrases.words.a || table[$0].word == phrases.words.an
      }), [.comma, .dash].contains(table[article - 1].kind),
      (article..<phrase.tokens.lowerBound).allSatisfy({
        table[$0].kind == .word && !words.isFiniteVerb($0)
      }), let name = index.names(over: (article - 2)..<(article - 1)).last?.name,
      name.titled.upperBound == article - 1
    else { return nil }
    return Mention(tokens: name.titled, head: article - 2, kind: .name)
  }

  /// The maximum length of what stands between “a” and the last words of a description, in tokens.
  private static let longestDescription = 6
}
