/// What shows a genitive.
extension TokenTable {
  /// Whether a token is “'s”, or the apostrophe of a plural before a common noun: “Harris*’* team”.
  func isGenitive(_ index: Int) -> Bool {
    self[index].word == Words.shared.s && self[index].kind == .word || isPluralGenitive(index)
  }

  /// Whether a token is the apostrophe of a plural before a common noun.
  func isPluralGenitive(_ index: Int) -> Bool {
    guard index + 1 < tokens.count, isApostrophe(index) else { return false }
    let noun = self[index + 1]
    return noun.kind == .word && noun.start > self[index].end && !noun.shape.contains(.capitalised)
  }

  /// Whether a token is an apostrophe directly behind an “s”, which may also close a quotation.
  func isApostrophe(_ index: Int) -> Bool {
    index > 0 && self[index].kind != .word && self[index].start == self[index - 1].end
      && self[index - 1].shape.contains(.endsInS)
      && ["'", "’"].contains(words(index..<(index + 1)))
  }
}
