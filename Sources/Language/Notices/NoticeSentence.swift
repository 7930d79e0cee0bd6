import Document
import Text

/// Recognizes a sentence about its own article that says what changed or was wrong, by English grammar.
struct NoticeSentence {
  /// The words of the sentence and what follows.
  let words: [FoldedWord]
  /// Whether a bracket opens right before it.
  let isBracketed: Bool
  /// Whether it is inside a paragraph.
  let isInside: Bool

  /// The kind of the notice; `nil` for a sentence of the story.
  var kind: Correction.Kind? {
    version ?? change ?? claim ?? atFirst ?? bracketed ?? because ?? notedArticle ?? made ?? regret
      ?? foreign
  }

  /// The word at an index, without a possessive ending; empty past the end.
  func word(_ index: Int) -> String {
    guard words.indices.contains(index) else { return "" }
    let key = words[index].key
    return key.hasSuffix("'s") ? String(key.dropLast(2)) : key
  }

  func any(_ range: Range<Int>, in set: Set<String>) -> Bool {
    range.clamped(to: words.indices).contains { set.contains(word($0)) }
  }

  /// Whether a word from an index on names an error.
  func hasError(from index: Int, to end: Int = 80) -> Bool {
    (index..<Swift.max(index, end)).clamped(to: words.indices).contains {
      NoticeWords.isError(words[$0].key)
    }
  }

  func hasClarity(from index: Int) -> Bool {
    (index..<Swift.max(index, words.count)).contains { NoticeWords.clarity.contains(words[$0].key) }
  }

  /// The index of the noun for this article (“story”, “post”) among the next words.
  func noun(from start: Int, within count: Int, _ nouns: Set<String>) -> Int? {
    (start..<(start + count)).first { nouns.contains(word($0)) }.map { first in
      nouns.contains(word(first + 1)) ? first + 1 : first
    }
  }

  /// “An earlier version of this story said …”, “In a previous version of this article, …”.
  private var version: Correction.Kind? {
    let isIn = word(0) == "in"
    var index = isIn ? 1 : 0
    if NoticeWords.articles.contains(word(index)) { index += 1 }
    guard NoticeWords.earlier.contains(word(index)) else { return nil }
    index += NoticeWords.versions.contains(word(index + 2)) ? 2 : 1
    guard NoticeWords.versions.contains(word(index)) else { return nil }
    guard let after = pastArticle(index + 1) else { return nil }
    guard isIn || claims(after) else { return nil }
    return !hasError(from: after) && hasClarity(from: after) ? .clarification : .correction
  }

  /// The index after “of this story”, or after “version” if an error follows at once.
  private func pastArticle(_ index: Int) -> Int? {
    guard NoticeWords.links.contains(word(index)) else {
      return hasError(from: index, to: index + 2) ? index : nil
    }
    let isThis = any(index..<(index + 6), in: NoticeWords.own)
    return noun(from: index + 1, within: 7, isThis ? NoticeWords.works : NoticeWords.sureWorks)
      .map { $0 + 1 }
  }

  /// Whether the words after the subject say what the earlier version had or lacked.
  private func claims(_ index: Int) -> Bool {
    if hasError(from: index, to: index + 40) { return true }
    if NoticeWords.publishes.contains(word(index)) { return false }
    return any(index..<(index + 16), in: NoticeWords.claims)
  }

  /// “This article was amended on …”, “The story has been updated …”.
  private var change: Correction.Kind? {
    guard let after = subject else { return nil }
    guard let verb = changeVerb(after) else { return nil }
    return kind(ofChange: word(verb), after: verb + 1)
  }

  /// The index after “this story”, “the headline”; `nil` for another subject.
  private var subject: Int? {
    let isOwn = NoticeWords.own.contains(word(0))
    guard isOwn || word(0) == "the" else { return nil }
    let nouns = isOwn ? NoticeWords.works : NoticeWords.sureWorks
    return noun(from: 1, within: isOwn ? 5 : 2, nouns).map { $0 + 1 }
  }

  private func changeVerb(_ start: Int) -> Int? {
    let isLoose = word(0) == "the" && !any(start..<(start + 7), in: NoticeWords.own)
    let limit = start + (isLoose ? 1 : word(0) == "the" ? 8 : 5)
    for index in start..<(start + 30) where NoticeWords.auxiliaries.contains(word(index)) {
      if index > limit, !NoticeWords.publishes.contains(word(start + 1)) { return nil }
      if word(0) == "the", word(index) == "was" || word(index) == "is" { return nil }
      if let verb = (index + 1..<index + 5).first(where: { NoticeWords.changes[word($0)] != nil }),
        !any(index..<verb, in: NoticeWords.blocking), !NoticeWords.habits.contains(word(verb + 1))
      {
        return verb
      }
    }
    return nil
  }

  private func kind(ofChange verb: String, after index: Int) -> Correction.Kind? {
    guard let change = NoticeWords.changes[verb] else { return nil }
    if verb == "edited", !["to", "since"].contains(word(index)) { return nil }
    guard change == .update else { return change }
    if hasError(from: index, to: index + 60) { return .correction }
    if hasClarity(from: index) { return .clarification }
    if verb == "updated" { return .update }
    return any(index..<(index + 20), in: NoticeWords.additions) ? .update : .correction
  }

  /// “This story originally said …”, “This post misstated …”, “This version corrects …”.
  private var claim: Correction.Kind? {
    guard NoticeWords.own.contains(word(0)), let after = subject else { return nil }
    for index in after..<(after + 4) {
      if NoticeWords.corrects.contains(word(index)) { return .correction }
      if word(index) == "clarifies" { return .clarification }
      if word(index).hasPrefix("mis"), NoticeWords.isError(word(index)) { return .correction }
      if NoticeWords.wrongly.contains(word(index)) { return .correction }
      if NoticeWords.atFirst.contains(word(index)),
        any(index + 1..<index + 3, in: NoticeWords.claims) || hasError(from: index, to: index + 4)
      {
        return .correction
      }
    }
    return nil
  }

  /// “Previously, this article stated that …”
  private var atFirst: Correction.Kind? {
    guard NoticeWords.atFirst.contains(word(0)), NoticeWords.own.contains(word(1)),
      let noun = noun(from: 2, within: 3, NoticeWords.works),
      hasError(from: noun + 1, to: noun + 3)
        || any(noun + 1..<noun + 3, in: NoticeWords.claims)
    else { return nil }
    return .correction
  }

  /// “(Corrects spelling of …)”, “(Updates with closing prices)”, as agencies write.
  private var bracketed: Correction.Kind? {
    guard isBracketed else { return nil }
    let verb = NoticeWords.works.contains(word(0)) ? 1 : 0
    if NoticeWords.corrects.contains(word(verb)) { return .correction }
    if word(verb) == "clarifies" { return .clarification }
    guard !isInside, words.count > 2, NoticeWords.agencyUpdates.contains(word(0)),
      word(0) != "updated" || ["with", "to", "throughout"].contains(word(1))
    else { return nil }
    return hasError(from: 1, to: 40) ? .correction : .update
  }

  /// “Because of an editing error, an article on Monday misstated …”.
  private var because: Correction.Kind? {
    let start = ["because", "due", "owing"].contains(word(0)) ? 2 : 1
    guard start == 2, ["of", "to"].contains(word(1)),
      any(
        start..<(start + 6), in: ["error", "errors", "mistake", "misunderstanding", "information"]),
      let noun = noun(
        from: start + 2, within: 14, NoticeWords.works.union(NoticeWords.versions)),
      hasError(from: noun) || any(noun..<(noun + 3), in: NoticeWords.atFirst)
    else { return nil }
    return .correction
  }

  /// “An article on Thursday about … misstated …”.
  private var notedArticle: Correction.Kind? {
    !isInside && namesPrintedArticle && hasStrongError(from: 3) ? .correction : nil
  }

  /// Whether it starts like a newspaper's notice: “An article on Thursday about …”.
  var namesPrintedArticle: Bool {
    guard NoticeWords.articles.contains(word(0)),
      let noun = noun(from: 1, within: 4, NoticeWords.printed)
    else { return false }
    guard word(noun + 1) == "in" else { return NoticeWords.placing.contains(word(noun + 1)) }
    return any(noun + 2..<noun + 9, in: NoticeWords.printing)
  }

  private func hasStrongError(from index: Int) -> Bool {
    (index..<Swift.max(index, words.count)).contains {
      let word = words[$0].key
      return NoticeWords.wrongly.contains(word)
        || (word.hasPrefix("mis") && NoticeWords.isError(word))
    }
  }

  /// “A correction was made on August 6, 2024: …”, “This footnote was added on …”.
  private var made: Correction.Kind? {
    guard ["a", "this"].contains(word(0)), let kind = NoticeWords.notices[word(1)],
      any(2..<5, in: ["made", "appended", "added", "published"]),
      word(0) == "this" || any(4..<8, in: ["on", "this"])
    else { return nil }
    return kind
  }

  /// “We regret the error.” “We misspelled a name in an earlier version of this story.”
  private var regret: Correction.Kind? {
    guard word(0) == "we" else { return nil }
    if any(1..<3, in: ["regret"]), any(2..<6, in: ["error", "errors", "mistake", "confusion"]) {
      return .correction
    }
    guard hasError(from: 1, to: 3),
      let version = (3..<20).first(where: { NoticeWords.versions.contains(word($0)) })
    else { return nil }
    return NoticeWords.earlier.contains(word(version - 1)) ? .correction : nil
  }

  /// “… was misspelled in an earlier version of this story.”
  var closing: Correction.Kind? {
    let version = words.count - 4
    guard version > 4, NoticeWords.versions.contains(word(version)),
      NoticeWords.works.contains(word(version + 3)),
      NoticeWords.earlier.contains(word(version - 1)),
      word(version - 3) == "in"
    else { return nil }
    if ["because", "due", "owing"].contains(word(0)), hasError(from: 1, to: 8) {
      return .correction
    }
    let verb = (version - 6..<version - 3).first { NoticeWords.isError(word($0)) }
    return verb.flatMap { any($0 - 3..<$0, in: ["was", "were"]) ? .correction : nil }
  }

  /// A sentence in another language, recognized by its first words.
  private var foreign: Correction.Kind? {
    let head = words.prefix(6).map(\.key).joined(separator: " ")
    return Language.noticeOpenings.first { head.hasPrefix($0.phrase) }?.kind
  }
}

extension NoticeSentence {
  /// First words of sentences that may be notices.
  static let openers: Set<String> = NoticeWords.articles
    .union(NoticeWords.earlier).union(NoticeWords.own).union(NoticeWords.corrects)
    .union(NoticeWords.agencyUpdates).union(NoticeWords.atFirst)
    .union(["in", "because", "due", "owing", "we", "clarifies", "story"])
    .union(Language.noticeOpenings.compactMap(\.phrase.words.first))

  /// The words that follow “in” at the beginning of notices in languages other than English.
  private static let afterIn = Set(
    Language.noticeOpenings.map(\.phrase.words)
      .filter { $0.first == "in" && $0.count > 1 }.map { $0[1] })

  /// Whether a sentence may be a notice by its first three words: a cheap test before reading the rest.
  static func mayOpen(_ words: [FoldedWord]) -> Bool {
    guard let first = words.first?.key else { return false }
    let next = words.count > 1 ? words[1].key : ""
    let third = words.count > 2 ? words[2].key : ""
    switch first {
    case "a", "an", "the", "our", "some", "two", "several":
      return NoticeWords.earlier.contains(next) || isWork(next) || isWork(third)
        || NoticeWords.notices[next] != nil
    case "in":
      return NoticeWords.earlier.contains(third) || NoticeWords.earlier.contains(next)
        || afterIn.contains(next)
    case "originally", "initially", "previously":
      return NoticeWords.own.contains(next)
    case "we":
      return ["regret", "sincerely", "deeply"].contains(next) || NoticeWords.isError(next)
        || NoticeWords.isError(third)
    default: return true
    }
  }

  private static func isWork(_ word: String) -> Bool {
    let noun = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
    return NoticeWords.works.contains(noun) || NoticeWords.printed.contains(noun)
  }
}
