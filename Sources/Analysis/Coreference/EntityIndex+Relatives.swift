/// Whose last name a name does not stand for: relatives, and what is named after somebody.
extension EntityIndex {
  /// “*Camp* Lund”, a common word before what may be a name by itself.
  func isNamedAfter(_ name: Name) -> Bool {
    let first = name.tokens.lowerBound
    return name.tokens == name.titled && !reader.finder.isFirstName(first)
      && reader.words.isCommonWord(first) && !table[first].shape.contains(.initial)
  }

  /// “Sasha Obama”, “Donald Trump Jr.”, in an article that calls somebody else “President Obama” or
  /// “President Trump”.
  func isNamesake(_ name: Name, _ lastName: NameKey) -> Bool {
    guard officials.contains(lastName), let end = name.tokens.last else { return false }
    if table[end].classes.contains(.nameSuffix) { return true }
    guard let figure = figure(end..<(end + 1)) else { return false }
    let first = name.tokens.prefix(1)
    return !figure.name.hasPrefix(table.words(first))
  }

  /// “*his daughter-in-law*, Ada Moss”
  func isRelative(_ name: Name) -> Bool {
    var noun = name.titled.lowerBound - 1
    if noun > 0, table[noun].kind == .comma { noun -= 1 }
    guard noun > 0, table[noun].kind == .word, isKinship(noun) else { return false }
    let start = max(noun - Self.longestKinship, table.block(of: noun).lowerBound)
    return (start..<max(noun, start)).contains {
      table[$0].classes.contains(.possessive) || table.isGenitive($0)
    }
  }

  /// Whether the last name alone refers to this person from here on. “*Hillary Clinton's* emails”
  /// and “a vote for *Hillary Clinton*” do not change who “Clinton” is.
  func isProminent(_ name: Name) -> Bool {
    let (before, after) = (name.titled.lowerBound - 1, name.tokens.upperBound)
    // A wrong mark may stand before the “s”: “Ada Moss‘s”.
    if table.tokens[after...].prefix(2).contains(where: { $0.word == reader.finder.words.s }) {
      return false
    }
    return before < 0
      || !table[before].classes.contains(.preposition) && !isOfRelative(name.titled.lowerBound)
        && !isObject(name.titled.lowerBound)
  }

  /// “The photo *features* Ada Moss”, “*showing* a smiling Ada Moss”
  private func isObject(_ name: Int) -> Bool {
    let block = table.block(of: name).lowerBound
    var verb = name - 1
    if let article = (max(block, name - Self.longestDescription)..<name).last(where: {
      table[$0].word == reader.finder.words.a || table[$0].word == reader.finder.words.an
    }), (article..<name).allSatisfy({ table[$0].kind == .word }) {
      verb = article - 1
    }
    guard verb > block, table[verb].kind == .word,
      table[verb].classes.isDisjoint(with: [.be, .speechCue])
    else { return false }
    let entry = reader.words.entry(verb)
    return reader.words.isFiniteVerb(verb) || table[verb].shape.contains(.endsInIng)
      || entry.verb > 0 && (entry.has(.third) || entry.has(.past))
        && reader.words.sense(verb) == .thing
  }

  /// The maximum number of words from “a” to a name: “a visibly smiling”.
  private static let longestDescription = 3

  /// “*Ada Moss* said”, “said *Ada Moss*”
  func isSpeaking(_ name: Name) -> Bool {
    [name.titled.lowerBound - 1, name.tokens.upperBound].contains {
      table.tokens.indices.contains($0) && table[$0].classes.contains(.speechCue)
        && reader.words.isFiniteVerb($0)
    }
  }

  /// “the *son of* late Governor Ada Moss”
  func isOfRelative(_ name: Int) -> Bool {
    let start = max(name - Self.longestKinship, table.block(of: name).lowerBound + 1)
    return (start..<max(name, start)).contains {
      table[$0].word == reader.finder.words.of && isKinship($0 - 1)
    }
  }

  /// “daughter”, “daughter-in-law”
  private func isKinship(_ noun: Int) -> Bool {
    let first = table.text.bytes[table[noun].range].prefix { $0 != .hyphen }
    return Lexicon.shared.find(WordKey(bytes: first)).classes.contains(.kinship)
  }

  /// The greatest distance from a noun for a relative back to whose relative it is, in words.
  private static let longestKinship = 4
}
