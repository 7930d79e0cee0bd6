import Document
import Language

/// Drops false quotations below a label: “Ada Moss: You can follow Ada on the harbour’s page” is about
/// her, “Ada Moss: Possession of heroin” in a list is what she is charged with, “Fact check: …” is
/// nobody, and neither are “Family Support: …” and “Realistic Goals: …” in a list of advice.
struct LabelSpeech {
  let words: WordReader
  let capitals: CapitalUse

  private var table: TokenTable { words.table }

  /// The indices of the attributions to keep. O(tokens).
  func kept(_ indices: [Int], of attributions: [Attribution]) -> [Int] {
    let labelled = indices.filter { label(of: attributions[$0]) != nil }
    let isList = labelled.count > 1 && !labelled.contains { isTalk(attributions[$0]) }
    let points = points(labelled.compactMap { label(of: attributions[$0]) })
    return indices.filter { index in
      guard let label = label(of: attributions[index]) else { return true }
      return !isAbout(attributions[index], label) && !isTopic(label)
        && !(isList && isNote(attributions[index]))
        && !(points.contains(label.lowerBound) && !table.isMarked(attributions[index]))
    }
  }

  /// The labels of a list of points: common words, each of them once, and at least three.
  private func points(_ labels: [Range<Int>]) -> Set<Int> {
    let count = Dictionary(labels.map { (table.key($0), 1) }, uniquingKeysWith: +)
    let points = labels.filter { count[table.key($0)] == 1 && isPoint($0) }
    return points.count < Self.fewestPoints ? [] : Set(points.map(\.lowerBound))
  }

  private static let fewestPoints = 3

  /// “Family Support”, “Remove All Debris”, but not “Fire Department” or “Old Man”.
  private func isPoint(_ label: Range<Int>) -> Bool {
    label.allSatisfy { index in
      table[index].kind != .word
        || words.isCommonWord(index) && table[index].classes.isDisjoint(with: .title)
          && !table.isFirstName(index) && !capitals.isSurname(NameKey(table[index], in: table.text))
    } && ![.person, .group].contains(words.sense(label.upperBound - 1))
  }

  /// The words before a colon at the start of a block that are said to speak.
  private func label(of attribution: Attribution) -> Range<Int>? {
    guard let label = attribution.mention?.tokens, let piece = attribution.pieces.first,
      table[label.lowerBound].shape.contains(.blockStart), label.upperBound < piece.lowerBound,
      table[label.upperBound].kind == .colon
    else { return nil }
    return label
  }

  /// “Fact check”, “Video”: nouns for things, which say nothing.
  private func isTopic(_ label: Range<Int>) -> Bool {
    label.allSatisfy { index in
      let key = NameKey(table[index], in: table.text)
      return [.thing, .document, .time].contains(words.sense(index))
        && !capitals.isSurname(key) && (label.count > 1 || !capitals.isCapitalised(key))
        && !table.isFirstName(index)
    }
  }

  /// Whether somebody speaks of herself, to somebody, or asks: “Ada Moss: I doubt it”.
  private func isTalk(_ attribution: Attribution) -> Bool {
    table.isMarked(attribution)
      || attribution.pieces.joined().contains { table[$0].classes.contains(.firstOrSecondPerson) }
  }

  /// Whether the words after a label have no finite verb at their start: “Possession of heroin, held in
  /// jail”.
  private func isNote(_ attribution: Attribution) -> Bool {
    guard let piece = attribution.pieces.first else { return false }
    return !piece.prefix { table[$0].kind != .comma }.contains(where: words.isFiniteVerb)
  }

  /// Whether the words after a name and a colon at the start of a block name the same person, and
  /// are not in quotation marks. Who introduces herself (“I’m Ada Moss”) does so after a form of “be”.
  private func isAbout(_ attribution: Attribution, _ label: Range<Int>) -> Bool {
    guard !table.isMarked(attribution) else { return false }
    let names = Set(label.filter { isName($0) && !isCommon($0) }.map { table.words($0..<($0 + 1)) })
    return attribution.pieces.joined().contains { index in
      isName(index) && names.contains(table.words(index..<(index + 1)))
        && table[index - 1].classes.isDisjoint(with: [.be, .contraction])
    }
  }

  /// “The”, “Mayor”
  private func isCommon(_ index: Int) -> Bool {
    table[index].classes.meets([.determiner, .title, .role, .preposition])
  }

  private func isName(_ index: Int) -> Bool {
    table[index].kind == .word && table[index].shape.contains(.capitalised)
  }
}
