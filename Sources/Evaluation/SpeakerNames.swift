/// Whether two speakers, as strings, are the same one.
///
/// The names are compared by their head (the last word of the name without titles), nominals by
/// shared nouns.
package enum SpeakerNames {
  /// What a speaker is, by its words.
  package static func kind(_ speaker: String) -> String {
    let key = key(speaker)
    if key.isEmpty { return "none" }
    if pronouns.contains(key) { return "pronoun" }
    return headNames(speaker).isEmpty ? "nominal" : "name"
  }

  /// Whether a prediction plausibly names the gold's speaker. A pronoun is right only by itself or,
  /// resolved, by one of the gold's other names.
  package static func match(_ gold: String, _ predicted: String, aliases: [String]) -> Bool {
    let (goldKey, predictedKey) = (key(gold), key(predicted))
    if goldKey.isEmpty || predictedKey.isEmpty { return goldKey.isEmpty && predictedKey.isEmpty }
    if goldKey == predictedKey { return true }
    let predictedIsPronoun = kind(predicted) == "pronoun"
    if kind(gold) == "pronoun" {
      return !predictedIsPronoun && aliases.contains { match($0, predicted, aliases: []) }
    }
    return !predictedIsPronoun && nounsMatch(gold, predicted)
  }

  private static func nounsMatch(_ gold: String, _ predicted: String) -> Bool {
    let (goldHeads, predictedHeads) = (headNames(gold), headNames(predicted))
    if let goldLast = goldHeads.last, let predictedLast = predictedHeads.last {
      return goldHeads.contains(predictedLast) || predictedHeads.contains(goldLast)
        || goldHeads.first == predictedHeads.first
    }
    let (goldWords, predictedWords) = (contentWords(gold), contentWords(predicted))
    if !goldHeads.isEmpty {
      return !predictedWords.isEmpty && predictedWords.isSubset(of: goldWords)
    }
    if !predictedHeads.isEmpty {
      return !goldWords.isEmpty && goldWords.isSubset(of: predictedWords)
    }
    let shared = goldWords.intersection(predictedWords).count
    return shared > 0 && 2 * shared >= min(goldWords.count, predictedWords.count)
  }

  /// The words without white space runs and marks at the ends.
  static func normalized(_ speaker: String) -> [UInt32] {
    var scalars: [UInt32] = []
    for scalar in speaker.unicodeScalars.map(\.value) {
      if scalar.isSpaceScalar || scalar == 0xA0 {
        if scalars.last != 0x20 { scalars.append(0x20) }
      } else if scalar == 0x2026 {
        scalars += [0x2E, 0x2E, 0x2E]
      } else {
        scalars.append(scalar == 0x2019 ? 0x27 : scalar)
      }
    }
    guard let first = scalars.firstIndex(where: { !trimmed.contains($0) }),
      let last = scalars.lastIndex(where: { !trimmed.contains($0) })
    else { return [] }
    return Array(scalars[first...last])
  }

  /// What two mentions of the same words have in common: no case, no leading article, no genitive.
  static func key(_ speaker: String) -> String {
    var key = string(normalized(speaker)).lowercased()
    for article in ["the ", "a ", "an "] where key.hasPrefix(article) {
      key.removeFirst(article.count)
      break
    }
    if key.hasSuffix("'s") { key.removeLast(2) }
    return key
  }

  /// The last word of each capitalised name that is no possessor, without titles.
  static func headNames(_ speaker: String) -> [String] {
    var runs: [(words: [String], possessive: Bool)] = []
    var run: [String] = []
    func end(possessive: Bool = false) {
      if !run.isEmpty { runs.append((run, possessive)) }
      run = []
    }
    for (word, gap) in nameWords(normalized(speaker)) {
      if gap.contains(where: { $0 == 0x2C || $0 == 0x3B || $0 == 0x28 }) { end() }
      var core = word
      let possessive = core.hasSuffix("'s") || core.hasSuffix("s'")
      if core.hasSuffix("'s") {
        core.removeLast(2)
      } else if core.hasSuffix("'") {
        core.removeLast()
      }
      while core.hasSuffix(".") { core.removeLast() }
      core = core.lowercased()
      let capital = word.unicodeScalars.first?.properties.isUppercase == true
      guard capital, core != "i" else {
        end()
        continue
      }
      run.append(core)
      if possessive { end(possessive: true) }
    }
    end()
    return runs.filter { !$0.possessive }.compactMap { $0.words.last { !titles.contains($0) } }
  }

  private static func nameWords(_ scalars: [UInt32]) -> [(word: String, gap: ArraySlice<UInt32>)] {
    var words: [(String, ArraySlice<UInt32>)] = []
    var (index, end) = (0, 0)
    while index < scalars.count {
      guard scalars[index].startsName else {
        index += 1
        continue
      }
      let start = index
      while index < scalars.count, scalars[index].continuesName { index += 1 }
      words.append((string(scalars[start..<index]), words.isEmpty ? [] : scalars[end..<start]))
      end = index
    }
    return words
  }

  private static func contentWords(_ speaker: String) -> Set<String> {
    var words: Set<String> = []
    var word: [UInt32] = []
    for scalar in key(speaker).unicodeScalars.map(\.value) + [0x20] {
      let letter = (0x61...0x7A).contains(scalar)
      if letter || (!word.isEmpty && (scalar == 0x27 || scalar == 0x2D)) {
        word.append(scalar)
      } else {
        if word.count > 1 { words.insert(string(word)) }
        word = []
      }
    }
    return words.subtracting(stopWords)
  }

  private static func string(_ scalars: some Sequence<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.lazy.compactMap(Unicode.Scalar.init))
    return String(view)
  }

  private static let trimmed = Set(" \t\n,.;:\"“”'()-—–".unicodeScalars.map(\.value))

  static let pronouns: Set<String> = Set(
    """
    he she they it i we you him her them us me who that which his their hers theirs himself herself
    themselves itself one those these this some others many several both all none neither another most few
    each someone everyone nobody anyone somebody everybody
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let titles: Set<String> = Set(
    """
    mr mrs ms miss dr sir dame lord lady sen senator senators rep reps representative congressman
    congresswoman gov govs governor president vice secretary former ex attorney general judge justice chief
    chairman chairwoman chair spokesman spokeswoman spokesperson mayor professor prof director minister
    prime officer detective sgt lt col capt gen adm maj pope rev reverend bishop king queen prince princess
    ambassador speaker house majority minority leader democratic republican democrat gop deputy assistant
    pastor candidate nominee host anchor jr sr ii iii iv the a an of and for at in to from by with u.s us
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  private static let stopWords: Set<String> = Set(
    """
    the a an of and for at in to from by with on as his her their its who that which one some other others
    more most many several two three mr mrs ms
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

extension UInt32 {
  fileprivate var startsName: Bool {
    (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) || (0xC0...0x24F).contains(self)
  }

  fileprivate var continuesName: Bool {
    isWordScalar || (0xC0...0x24F).contains(self) || self == 0x27 || self == 0x2E || self == 0x2D
  }
}
