/// Names that an article also gives as acronyms: “Customs and Border Protection” for “CBP”, “Brask
/// County Sheriff's Office” for “BCSO”.
///
/// The letters of an acronym tell where a name with “and” or a genitive begins and ends, which its
/// words alone do not.
///
/// Needs: names. Adds: names of organizations with links inside.
struct LongForms {
  let table: TokenTable

  /// The names, with each spelled-out acronym as one name, in order. O(tokens).
  func joined(_ names: [Name]) -> [Name] {
    let acronyms = Set(names.filter(isAcronym).map { table.key($0.tokens) })
    guard !acronyms.isEmpty else { return names }
    let found = spelledOut(acronyms).map { whole($0, names) }
    guard !found.isEmpty else { return names }
    let known = Set(names.map(\.tokens))
    let new = found.filter { !known.contains($0) }
    var rest = new[...]
    let kept = names.filter { name in
      rest = rest.drop { $0.upperBound <= name.titled.lowerBound }
      return rest.first.map { !$0.overlaps(name.tokens) } ?? true
    }
    return (kept + new.map { Name(tokens: $0, titled: $0, isGroup: true) })
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// “Centers for Disease Control *and Prevention*”: what the acronym leaves out of the name.
  private func whole(_ run: Range<Int>, _ names: [Name]) -> Range<Int> {
    let next = names.partitioningIndex { $0.tokens.lowerBound > run.lowerBound }
    guard next > 0, case let name = names[next - 1], name.isGroup,
      name.tokens.upperBound > run.upperBound
    else { return run }
    return run.lowerBound..<name.tokens.upperBound
  }

  /// The numbers of letters that an acronym can have. Two letters match too many names, but for those
  /// of organizations: “FA”.
  private static let lengths = 2...6

  /// “CBP”, “Nato”
  private func isAcronym(_ name: Name) -> Bool {
    let token = table[name.tokens.lowerBound]
    guard name.isSingle, Self.lengths.contains(token.range.count) else { return false }
    return token.shape.contains(.allCaps) || token.range.count > 3
  }

  /// The runs of words whose initials are an acronym, in order and without overlaps. Of each acronym
  /// all runs have the words of the first.
  private func spelledOut(_ acronyms: Set<NameKey>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var words: [NameKey: NameKey] = [:]
    for block in table.blocks where !CapitalUse.isHeading(block, in: table) {
      var start = block.tokens.lowerBound
      while start < block.tokens.upperBound {
        guard let run = run(from: start, to: block.tokens.upperBound, in: acronyms),
          words[run.acronym, default: table.key(run.words)] == table.key(run.words)
        else {
          start += 1
          continue
        }
        words[run.acronym] = table.key(run.words)
        found.append(run.words)
        start = run.words.upperBound
      }
    }
    return found
  }

  /// The shortest run of words from an index whose initials are an acronym.
  private func run(
    from start: Int, to limit: Int, in acronyms: Set<NameKey>
  ) -> (words: Range<Int>, acronym: NameKey)? {
    guard isCapital(start) else { return nil }
    var initials: [UInt8] = []
    var end = start
    while end < limit, initials.count < Self.lengths.upperBound,
      end == start || !table[end].shape.contains(.sentenceStart)
    {
      if isCapital(end) {
        initials.append(table.text[Int(table[end].start)])
        let key = NameKey(letters: initials)
        if Self.lengths.contains(initials.count), acronyms.contains(key),
          initials.count > 2 || end == start + 1 && table[end].classes.contains(.organisation)
        {
          return (start..<(end + 1), key)
        }
      } else if !isLink(end) || end + 1 < limit && isLink(end + 1) && isLink(end - 1) {
        return nil
      }
      end += 1
    }
    return nil
  }

  private func isCapital(_ index: Int) -> Bool {
    table[index].kind == .word && table[index].shape.contains(.capitalised)
      && !table[index].shape.contains(.allCaps)
  }

  /// “and”, “of the”, “'s”
  private func isLink(_ index: Int) -> Bool {
    let token = table[index]
    if token.kind == .symbol { return table.text.bytes[token.range].elementsEqual("&".utf8) }
    return token.kind == .word && !token.shape.contains(.capitalised)
      && (token.classes.meets([.preposition, .conjunction, .nameParticle])
        || token.word == Words.shared.the || token.word == Words.shared.s)
  }
}
