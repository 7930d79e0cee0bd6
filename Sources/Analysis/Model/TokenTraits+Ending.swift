extension TokenTraits {
  /// English word endings, which carry information about words outside the lexicon.
  enum Ending: UInt8, CaseIterable, Sendable {
    case none, ed, ing, ly, s, ng, ss, us, on, nt, ty, er, or, st, sm, al, ve, le, ul, ic, ce, en
    case an, ip, ry, y, e

    /// The minimum length of a word with an ending, in bytes.
    private static let shortestWord = 4

    /// The ending of a word. Only lowercase letters are recognized.
    init(_ bytes: borrowing ArraySlice<UInt8>) {
      guard bytes.count >= Self.shortestWord, let last = bytes.last else {
        self = .none
        return
      }
      self =
        switch (bytes[bytes.endIndex - 2], last) {
        case (0x65, 0x64): .ed
        case (0x6E, 0x67): bytes[bytes.endIndex - 3] == 0x69 ? .ing : .ng
        case (0x6C, 0x79): .ly
        case (0x73, 0x73): .ss
        case (0x75, 0x73): .us
        case (_, 0x73): .s
        case (0x6F, 0x6E): .on
        case (0x6E, 0x74): .nt
        case (0x74, 0x79): .ty
        case (0x65, 0x72): .er
        case (0x6F, 0x72): .or
        case (0x73, 0x74): .st
        case (0x73, 0x6D): .sm
        case (0x61, 0x6C): .al
        case (0x76, 0x65): .ve
        case (0x6C, 0x65): .le
        case (0x75, 0x6C): .ul
        case (0x69, 0x63): .ic
        case (0x63, 0x65): .ce
        case (0x65, 0x6E): .en
        case (0x61, 0x6E): .an
        case (0x69, 0x70): .ip
        case (0x72, 0x79): .ry
        case (_, 0x79): .y
        case (_, 0x65): .e
        default: .none
        }
    }
  }
}
