import Text

/// The short forms that belong to a name.
extension EntityIndex {
  /// The key of the acronym in brackets after a name: “World Ferry Board (WFB)”, “Arden Express
  /// (Arex)”.
  func writtenAcronym(behind name: Name) -> NameKey? {
    let end = name.tokens.upperBound
    guard end + 2 < table.tokens.count, table[end].kind == .openingBracket,
      table[end + 2].kind == .closingBracket,
      table[end + 1].shape.contains(.allCaps) || isShort(end + 1, for: name)
    else { return nil }
    return key([end + 1])
  }

  /// Whether a capitalized word has only letters of a name, in their order.
  private func isShort(_ word: Int, for name: Name) -> Bool {
    guard table[word].kind == .word, table[word].shape.contains(.capitalised), !name.isSingle else {
      return false
    }
    var letters = table.text.bytes[table.bytes(of: name.tokens)][...]
    return table.text.bytes[table[word].range].allSatisfy { letter in
      letters = letters.drop { $0.asciiLowercased != letter.asciiLowercased }
      return letters.popFirst() != nil
    }
  }

  /// The keys of the initials: “IMF” for “International Monetary Fund”, “FA” for “Football
  /// Association”, “CDC” for “Centers for Disease Control and Prevention” too.
  func initials(of name: Name) -> [NameKey] {
    let and = name.tokens.last { table[$0].word == Words.shared.and }
    return [name.tokens.upperBound, and].compactMap { end in
      guard let end else { return nil }
      let capitals = (name.tokens.lowerBound..<end).filter {
        table[$0].shape.contains(.capitalised)
      }
      guard
        capitals.count > 2
          || capitals.count == 2 && table[capitals[1]].classes.contains(.organisation)
      else { return nil }
      return NameKey(letters: capitals.map { table.text[Int(table[$0].start)] })
    }
  }
}
