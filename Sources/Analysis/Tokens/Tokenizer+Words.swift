import Text

/// Words and numbers.
extension Tokenizer {
  /// The state while reading a word.
  private struct Reading {
    var key = WordKey()
    var letters = 0
    var capitals = 0
    var firstIsCapital = false
    var dotted = false
    var hyphenated = false
  }

  /// Reads a word with inner hyphens, apostrophes and dots, then its contraction.
  mutating func word() {
    var reading = Reading()
    let offset = letters(from: position, into: &reading)
    let stopped = absorbsStop(at: offset, reading)
    let start = position
    var found = lexicon.find(reading.key)
    if found.word == 0, reading.hyphenated { found = tail(of: start..<offset) }
    if isAcronym(found.word, reading, to: offset) { found = (0, []) }
    add(.word, upTo: stopped ? offset + 1 : offset)
    finishWord(reading, found, abbreviated: stopped, endingAt: offset)
    contraction()
  }

  /// “the *US* said”, “*WHO* says” are no pronouns, unlike “TELL US MORE”.
  private func isAcronym(_ word: UInt16, _ reading: Reading, to offset: Int) -> Bool {
    guard word != 0, Self.acronyms.contains(word), reading.capitals == reading.letters,
      reading.letters > 1, !isCapital(at: offset + 1) || !isCapital(at: offset + 2)
    else { return false }
    // “a man WHO told us”
    if word == Self.acronyms[0], let last = tokens.last, last.kind == .word,
      last.classes.isDisjoint(with: [.determiner, .preposition, .conjunction, .anyCue])
    {
      return false
    }
    let before = tokens.last { $0.kind == .word }
    return before.map { !$0.shape.contains(.allCaps) || $0.range.count < 3 } ?? true
  }

  private func isCapital(at offset: Int) -> Bool {
    offset < end && bytes[offset].isASCIIUppercase
  }

  private static let acronyms = ["who", "us", "it"].map(Lexicon.shared.number(of:))

  /// Returns the offset after the letters of a word.
  private func letters(from start: Int, into reading: inout Reading) -> Int {
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      if byte.isASCIILetter || byte.isASCIIDigit || byte == 0x5F {
        if byte.isASCIIUppercase { reading.capitals += 1 }
        if reading.letters == 0 { reading.firstIsCapital = byte.isASCIIUppercase }
        reading.letters += 1
        reading.key.append(byte)
        offset += 1
      } else if byte >= 0x80 {
        let character = text.decode(at: offset)
        if Self.isCurlyApostrophe(character.scalar), isInnerApostrophe(offset, length: 3) {
          reading.key.append(.apostrophe)
        } else if character.scalar != Self.softHyphen {
          guard character.scalar.isLetterLike else { return offset }
          if character.scalar.isCapitalLetter {
            reading.capitals += 1
            if reading.letters == 0 { reading.firstIsCapital = true }
          }
          reading.letters += 1
          for next in offset..<(offset + character.length) { reading.key.append(bytes[next]) }
        }
        offset += character.length
      } else if isInner(byte, at: offset, reading) {
        if byte == .hyphen { reading.hyphenated = true }
        if byte == .fullStop { reading.dotted = true }
        reading.key.append(byte)
        offset += 1
      } else {
        return offset
      }
    }
    return offset
  }

  /// Shows where a word may be broken; it is not part of its spelling.
  private static let softHyphen: UInt32 = 0xAD

  /// Whether a punctuation character in a run of letters belongs to the word.
  private func isInner(_ byte: UInt8, at offset: Int, _ reading: Reading) -> Bool {
    let next = self.byte(at: offset + 1)
    switch byte {
    case .hyphen: return offset > position && (next.isASCIILetter || next.isASCIIDigit)
    case .apostrophe: return isInnerApostrophe(offset, length: 1)
    case .fullStop:
      // “Rep.-elect”
      if next == .hyphen, reading.letters > 1, reading.firstIsCapital {
        return self.byte(at: offset + 2).isASCIILetter
          && lexicon.find(reading.key).classes.contains(.abbreviation)
      }
      guard next.isASCIILetter, offset > position else { return false }
      // “R.I.”, “D-R.I.”
      let single =
        reading.letters == 1 || reading.dotted
        || offset - 2 > position && bytes[offset - 2] == .hyphen
      return single || next.isASCIILowercase
    case 0x40, 0x23:
      return offset == position && (next.isASCIILetter || next.isASCIIDigit || next == 0x5F)
        || offset == position
    case 0x26: return offset > position && next.isASCIIUppercase
    default: return false
    }
  }

  /// Whether a character is `’`, or `‘`, which some writers type instead: “Ode Lunt‘s”.
  private static func isCurlyApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x2019 || scalar == 0x2018
  }

  /// Whether an apostrophe is inside a word and does not start a contraction: O'Brien, didn't.
  private func isInnerApostrophe(_ offset: Int, length: Int) -> Bool {
    guard offset > position, byte(at: offset - 1) != .apostrophe else { return false }
    let next = byte(at: offset + length)
    guard next.isASCIILetter || next >= 0xC3 && next < 0xE2 else { return false }
    return contractionLength(at: offset, mark: length) == 0
  }

  /// Returns the length of `'s`, `'d`, `'m`, `'ll`, `'ve` or `'re` at an apostrophe; 0 if there is
  /// none.
  private func contractionLength(at offset: Int, mark: Int) -> Int {
    let first = byte(at: offset + mark).asciiLowercased
    let second = byte(at: offset + mark + 1).asciiLowercased
    let isOne = first == 0x73 || first == 0x64 || first == 0x6D
    if isOne, !second.isASCIILetter { return mark + 1 }
    guard !byte(at: offset + mark + 2).isASCIILetter else { return 0 }
    let isTwo =
      first == 0x6C && second == 0x6C || first == 0x76 && second == 0x65
      || first == 0x72 && second == 0x65
    return isTwo ? mark + 2 : 0
  }

  /// Reads the contraction at the position, if there is one.
  private mutating func contraction() {
    let curly =
      byte(at: position) == 0xE2 && Self.isCurlyApostrophe(text.decode(at: position).scalar)
    guard curly || byte(at: position) == .apostrophe else { return }
    let mark = curly ? 3 : 1
    let length = contractionLength(at: position, mark: mark)
    guard length > 0 else { return }
    var key = WordKey()
    key.append(.apostrophe)
    for offset in (position + mark)..<(position + length) { key.append(bytes[offset]) }
    let found = lexicon.find(key)
    add(.word, upTo: position + length)
    tokens[tokens.count - 1].word = found.word
    tokens[tokens.count - 1].classes = found.classes
  }

  /// Whether the full stop after a word is part of it, as in an abbreviation or initial.
  private func absorbsStop(at offset: Int, _ reading: Reading) -> Bool {
    guard byte(at: offset) == .fullStop, byte(at: offset + 1) != .fullStop else { return false }
    if reading.dotted { return reading.letters <= 6 }
    if reading.letters == 1 { return reading.firstIsCapital && offset + 1 < end }
    let classes = lexicon.find(reading.key).classes
    guard classes.meets([.abbreviation, .finalAbbreviation]) else { return false }
    // “Harbor News PA”: a state by its postal code, which has no full stop.
    if classes.contains(.finalAbbreviation), reading.capitals == 2, reading.letters == 2,
      reading.key != Self.company
    {
      return false
    }
    if classes.contains(.time) && !reading.firstIsCapital { return false }
    let after = byte(at: offset + 1)
    return after.isASCIISpace || after == .comma || after == .apostrophe || after >= 0x80
      || after == .semicolon || after == .colon
      ? reading.firstIsCapital || reading.letters <= 2 || classes.contains(.finalAbbreviation)
      : false
  }

  private static let company = WordKey(bytes: Array("co".utf8)[...])
  private static let elect = WordKey(bytes: Array("elect".utf8)[...])

  /// Returns the classes of the part after the last hyphen (`ex-president` is a role), or of the part
  /// before `elect` (`Rep.-elect` is a title).
  private func tail(of range: Range<Int>) -> (word: UInt16, classes: WordClass) {
    var (head, key) = (WordKey(), WordKey())
    for offset in range where bytes[offset] != .fullStop {
      if bytes[offset] == .hyphen {
        (head, key) = (key, WordKey())
      } else {
        key.append(bytes[offset])
      }
    }
    if key == Self.elect {
      return (0, lexicon.find(head).classes.intersection([.title, .role]))
    }
    let classes = lexicon.find(key).classes
    return (0, classes.intersection([.role, .group, .plural, .masculine, .feminine, .demonym]))
  }

  private mutating func finishWord(
    _ reading: Reading, _ found: (word: UInt16, classes: WordClass), abbreviated: Bool,
    endingAt offset: Int
  ) {
    var shape: Token.Shape = []
    if reading.firstIsCapital || reading.capitals == 1 && hasParticle(upTo: offset) {
      shape.insert(.capitalised)
    }
    if reading.letters > 1, reading.capitals == reading.letters { shape.insert(.allCaps) }
    if reading.hyphenated { shape.insert(.hyphenated) }
    if abbreviated { shape.insert(.abbreviated) }
    if reading.letters == 1 { shape.insert(.initial) }
    shape.formUnion(ending(before: offset))
    tokens[tokens.count - 1].shape = shape
    tokens[tokens.count - 1].word = found.word
    tokens[tokens.count - 1].classes = found.classes
  }

  /// “diGenova”, “al-Sayed”: a particle and a last name in one word.
  private func hasParticle(upTo end: Int) -> Bool {
    let word = bytes[Int(tokens[tokens.count - 1].start)..<end]
    var particle = word.prefix { !(0x41...0x5A).contains($0) }
    if particle.last == .hyphen { particle.removeLast() }
    return particle.count > 1
      && lexicon.find(WordKey(bytes: particle)).classes.contains(.nameParticle)
  }

  private func ending(before offset: Int) -> Token.Shape {
    let last = byte(at: offset - 1).asciiLowercased
    let before = byte(at: offset - 2).asciiLowercased
    switch last {
    case 0x73: return .endsInS
    case 0x79: return before == 0x6C ? .endsInLy : []
    case 0x64: return before == 0x65 ? .endsInEd : []
    case 0x67:
      return before == 0x6E && byte(at: offset - 3).asciiLowercased == 0x69 ? .endsInIng : []
    default: return []
    }
  }

  /// Reads a number: a currency sign, digits, inner punctuation, and letters or percent signs.
  mutating func number() {
    var offset = position + 1
    while offset < end {
      let byte = bytes[offset]
      let next = self.byte(at: offset + 1)
      let inner = byte == .comma || byte == .fullStop || byte == .hyphen || byte == .colon
      guard
        byte.isASCIIDigit || byte.isASCIILetter || byte == 0x25
          || inner && (next.isASCIIDigit || byte == .hyphen && next.isASCIILetter)
      else { break }
      offset += 1
    }
    add(.number, upTo: offset)
  }
}

extension UInt32 {
  /// Whether a non-ASCII character can be part of a word, unlike punctuation, symbols and emoji.
  var isLetterLike: Bool {
    switch self {
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x1FFF, 0x2C00...0x2DFF,
      0x3005...0xFDFF, 0xFE20...0xFFEF, 0x10000...0x1EFFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether a non-ASCII character is a Latin, Greek or Cyrillic capital letter.
  var isCapitalLetter: Bool {
    switch self {
    case 0xC0...0xDE, 0x391...0x3A9, 0x400...0x42F: true
    case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1EFF: self & 1 == 0
    case 0x139...0x148, 0x179...0x17E: self & 1 == 1
    default: false
    }
  }
}
