import Text

/// Punctuation and quotation marks.
extension Tokenizer {
  /// Reads an ASCII character other than a letter, digit or space.
  mutating func sign(_ byte: UInt8) {
    switch byte {
    case .comma: add(.comma, upTo: position + 1)
    case .fullStop, 0x21, 0x3F: stops()
    case .colon: add(.colon, upTo: position + 1)
    case .semicolon: add(.semicolon, upTo: position + 1)
    case .hyphen: hyphens()
    case .leftParenthesis, 0x5B, 0x7B: add(.openingBracket, upTo: position + 1)
    case .rightParenthesis, 0x5D, 0x7D: add(.closingBracket, upTo: position + 1)
    case .quotationMark: add(.looseMark, upTo: position + 1, glyph: .straight)
    case .apostrophe: apostrophes()
    case .graveAccent: graves()
    default: add(.symbol, upTo: position + 1)
    }
  }

  /// Reads `.`, `...` or `?!` as one token.
  private mutating func stops() {
    var offset = position
    while [.fullStop, 0x21, 0x3F].contains(byte(at: offset)) { offset += 1 }
    add(.stop, upTo: offset)
  }

  /// Reads two or more hyphens, or one between spaces, as a dash.
  private mutating func hyphens() {
    var offset = position
    while byte(at: offset) == .hyphen { offset += 1 }
    let spaced = byte(at: position - 1).isASCIISpace && byte(at: offset).isASCIISpace
    let opens = tokens.last?.shape.contains(.blockEnd) ?? true
    add(offset - position > 1 || spaced || opens ? .dash : .symbol, upTo: offset)
  }

  /// Reads two apostrophes as a double quotation mark. In a run of three, the single mark is the
  /// inner one.
  ///
  /// Reads the whole run, so that its end is searched for only once.
  private mutating func apostrophes() {
    var runEnd = position + 1
    while byte(at: runEnd) == .apostrophe { runEnd += 1 }
    let after = byte(at: runEnd)
    while position < runEnd {
      let run = runEnd - position
      let opens = position == 0 || byte(at: position - 1).isASCIISpace || after.isASCIILetter
      if run == 1 || run >= 3 && !opens {
        add(.looseMark, upTo: position + 1, glyph: .straightSingle)
      }
      if run >= 2 { add(.looseMark, upTo: position + 2, glyph: .doubledSingle) }
    }
  }

  private mutating func graves() {
    if byte(at: position + 1) == .graveAccent {
      add(.looseMark, upTo: position + 2, glyph: .doubledGrave)
    } else {
      add(.looseMark, upTo: position + 1, glyph: .curlySingleOpening)
    }
  }

  /// Reads a non-ASCII character other than a letter.
  mutating func wideSign(_ character: UTF8Text.Decoded) {
    let offset = position + character.length
    switch character.scalar {
    case 0x201C, 0x201E, 0x00AB: add(.looseMark, upTo: offset, glyph: .curlyOpening)
    case 0x201D, 0x00BB: add(.looseMark, upTo: offset, glyph: .curlyClosing)
    case 0x2018, 0x201A, 0x2039: add(.looseMark, upTo: offset, glyph: .curlySingleOpening)
    case 0x2019, 0x203A: curlyApostrophe(upTo: offset)
    case 0x2012...0x2015: add(.dash, upTo: offset)
    case 0x2026: add(.stop, upTo: offset)
    default: add(.symbol, upTo: offset)
    }
  }

  /// Reads two consecutive ’ as one double quotation mark.
  private mutating func curlyApostrophe(upTo offset: Int) {
    let doubled =
      byte(at: offset) == 0xE2 && byte(at: offset + 1) == 0x80 && byte(at: offset + 2) == 0x99
    if doubled {
      add(.looseMark, upTo: offset + 3, glyph: .doubledSingle)
    } else {
      add(.looseMark, upTo: offset, glyph: .curlySingleClosing)
    }
  }
}
