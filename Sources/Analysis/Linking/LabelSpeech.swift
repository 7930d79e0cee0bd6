import Document

/// Drops false quotations below a label: “Ada Moss: You can follow Ada on the harbour’s page” is about
/// her, and not what she says.
struct LabelSpeech {
  let table: TokenTable

  /// The indices of the attributions to keep. O(tokens).
  func kept(_ indices: [Int], of attributions: [Attribution]) -> [Int] {
    indices.filter { !isAbout(attributions[$0]) }
  }

  /// Whether the words after a name and a colon at the start of a block name the same person, and
  /// are not in quotation marks. Who introduces herself (“I’m Ada Moss”) does so after a form of “be”.
  private func isAbout(_ attribution: Attribution) -> Bool {
    guard let label = attribution.mention?.tokens, let piece = attribution.pieces.first,
      table[label.lowerBound].shape.contains(.blockStart), label.upperBound < piece.lowerBound,
      table[label.upperBound].kind == .colon, !table.isMarked(attribution)
    else { return false }
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
