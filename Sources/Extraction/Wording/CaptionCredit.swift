import Language
import Text

/// Splits a caption from its credit: `The harbour at dawn. (Photo: Ann Lee)`.
enum CaptionCredit {
  /// Opening phrases of credits.
  private static let openings = PhraseTable(
    Language.all.map(\.pictures.credits) + ["©\n(c)\nap photo/"])

  /// The longest credit, in bytes.
  private static let maximum = 180

  /// Whether a text is a credit.
  static func isCredit(_ words: ArraySlice<UInt8>) -> Bool {
    words.count <= maximum && opens(words) && !isSentence(stripped(words))
  }

  /// The most words of a chain.
  private static let chainWords = 8

  /// Whether a line below a picture is a chain of names without a full stop, which only a credit is:
  /// `Ann Lee/Harbour Pictures/Getty Images`, `annlee - stock.lantern.example`.
  static func isChain(_ words: ArraySlice<UInt8>) -> Bool {
    let bare = stripped(words)
    let parts = bare.split(separator: .space)
    guard parts.count <= chainWords, bare.last != .fullStop, let last = parts.last else {
      return false
    }
    let slashes = bare.indices.filter { bare[$0] == UInt8(ascii: "/") }
    if slashes.count > 1 {
      return slashes.allSatisfy { isLetter(bare, $0 - 1) && isLetter(bare, $0 + 1) }
    }
    return parts.count > 2 && parts[parts.count - 2].elementsEqual("-".utf8) && isHost(last)
  }

  private static func isLetter(_ words: ArraySlice<UInt8>, _ index: Int) -> Bool {
    words.indices.contains(index) && (words[index].isASCIILetter || words[index] >= 0x80)
  }

  private static func isHost(_ word: ArraySlice<UInt8>) -> Bool {
    let labels = word.split(separator: .fullStop, omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        label.count > 1
          && label.allSatisfy { $0.isASCIILowercase || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
      }
  }

  /// Whether a text starts like a credit, possibly in brackets.
  static func opens(_ words: ArraySlice<UInt8>) -> Bool {
    let bare = stripped(words)
    return opens(bare, at: bare.startIndex)
  }

  /// A text with at least this many words is a sentence rather than names if half of them start
  /// with a lowercase letter.
  private static let sentenceLength = 8

  /// Whether a text is too long and has too few capitalized words to be a credit:
  /// `Image: The ferry comes back to the island`.
  static func isSentence(_ words: ArraySlice<UInt8>) -> Bool {
    let parts = words.split(separator: .space)
    let small = parts.count { $0.first?.isASCIILowercase == true }
    return parts.count >= sentenceLength && small * 2 >= parts.count
  }

  /// Whether words end with a credit that is recognizable without a picture beside it: its opening
  /// phrase has a colon or two words, and starts with a capital or follows a punctuation mark.
  static func isAtEnd(of words: ArraySlice<UInt8>) -> Bool {
    let start = max(words.startIndex, words.endIndex - sureLength)
    return words[start...].indices.contains { index in
      guard beginsWord(words, index), let length = openings.match(words[index...]) else {
        return false
      }
      let opening = words[index..<(index + length)]
      return (opening.last == .colon || opening.contains(.space))
        && (!words[index].isASCIILowercase
          || index > words.startIndex && words[index - 1] != .space)
        && !isSentence(words[index...])
    }
  }

  /// Whether words certainly end with a credit: `Photo: Ann Lee`, `(Ann Lee/Harbour Post)`.
  static func isSure(in words: ArraySlice<UInt8>) -> Bool {
    let start = max(words.startIndex, words.endIndex - sureLength)
    return words[start...].indices.contains { beginsWord(words, $0) && opens(words, at: $0) }
      || lastBracket(words) != nil
  }

  /// The longest credit that is certainly one, in bytes.
  private static let sureLength = 60

  /// Caption labels.
  private static let labels = Language.table(\.pictures.captionLabels)

  /// A caption without its label: `Caption: The harbour at dawn.`
  static func unlabelled(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard !isCredit(words), let label = labels.match(words), label < words.count else {
      return words
    }
    return trimmed(words.dropFirst(label))
  }

  /// A caption and its credit, without the brackets around the credit. Either may be empty.
  static func split(_ words: ArraySlice<UInt8>) -> (
    caption: ArraySlice<UInt8>, credit: ArraySlice<UInt8>
  ) {
    if let wide = WideCredit.start(in: words) {
      return (trimmed(words[..<wide]), WideCredit.stripped(words[wide...]))
    }
    let start = max(words.startIndex, words.endIndex - maximum)
    for index in start..<words.endIndex
    where beginsWord(words, index) && opens(words, at: index) && !holdsSentences(words[index...]) {
      let name = startOfName(words, before: index)
      return (trimmed(words[..<name]), name < index ? words[name...] : stripped(words[index...]))
    }
    if let bracket = lastBracket(words) {
      return (trimmed(words[..<bracket]), stripped(words[bracket...]))
    }
    if let slash = lastSlash(words) {
      return (trimmed(words[..<slash]), stripped(words[(slash + 1)...]))
    }
    if let sentence = endOfLastSentence(words) {
      return (words[...sentence], stripped(words[(sentence + 1)...]))
    }
    return (words, [])
  }

  /// The fewest letters of the word before a full stop that ends a sentence: a shorter one is an
  /// abbreviation or an initial.
  private static let sentenceWord = 4

  /// Whether words hold more than one sentence: `photo: The pier at dawn. Fine weather.`
  private static func holdsSentences(_ words: ArraySlice<UInt8>) -> Bool {
    words.last == .fullStop
      && words.indices.count {
        words[$0] == .fullStop && endsWord(words[..<$0])
          && ($0 + 1 == words.endIndex || words[$0 + 1] == .space)
      } > 1
  }

  /// Whether words end with a word in lowercase that is long enough to end a sentence.
  private static func endsWord(_ words: ArraySlice<UInt8>) -> Bool {
    words.suffix(sentenceWord).count == sentenceWord
      && words.suffix(sentenceWord).allSatisfy { $0.isASCIILowercase || $0 >= 0x80 }
  }

  /// The start of the person's name before an agency in brackets at the end: `… at dawn. Ann Lee
  /// (AP)`; `bracket` if there is none.
  private static func startOfName(_ words: ArraySlice<UInt8>, before bracket: Int) -> Int {
    guard words[bracket] == .leftParenthesis, words.last == .rightParenthesis else {
      return bracket
    }
    let stop = words[..<bracket].lastIndex { ".!?".utf8.contains($0) && $0 != .space }
    let start = words[..<bracket].indices.first { index in
      index > (stop ?? words.startIndex - 1) && words[index] != .space
    }
    guard let start else { return bracket }
    let name = String(decoding: words[start..<bracket], as: UTF8.self).trimmed
    return AuthorNames.isLikely(name) ? start : bracket
  }

  private static func beginsWord(_ words: ArraySlice<UInt8>, _ index: Int) -> Bool {
    guard index > words.startIndex else { return true }
    let before = words[index - 1]
    return !before.isASCIILetter && before < 0x80 || words[index] == 0xC2
  }

  private static func opens(_ words: ArraySlice<UInt8>, at index: Int) -> Bool {
    guard index < words.endIndex else { return false }
    return openings.match(words[index...]) != nil
      || words[index] == .leftParenthesis && Agency.isNamed(words[(index + 1)...])
  }

  /// The opening bracket of the last words, if the words inside look like a credit:
  /// `(Ann Lee/Harbour Post)`.
  private static func lastBracket(_ words: ArraySlice<UInt8>) -> Int? {
    guard words.last == .rightParenthesis, let open = words.lastIndex(of: .leftParenthesis),
      open > words.startIndex + 10, words.endIndex - open < 110
    else { return nil }
    let inside = words[(open + 1)...].dropLast()
    let isNamed = inside.first.map { $0.isASCIIUppercase || $0 >= 0x80 } ?? false
    let isJoined =
      inside.contains(UInt8(ascii: "/")) || inside.contains(.comma)
      || inside.contains(UInt8(ascii: "|"))
    return isNamed && isJoined ? open : nil
  }

  /// The spaced slash that separates a caption from its credit:
  /// `A church at night / A. Lee / Harbour Post`.
  private static func lastSlash(_ words: ArraySlice<UInt8>) -> Int? {
    guard
      let slash = words.indices.first(where: {
        words[$0] == UInt8(ascii: "/") && $0 > words.startIndex + 8 && words[$0 - 1] == .space
          && $0 + 1 < words.endIndex && words[$0 + 1] == .space
      })
    else { return nil }
    return words.endIndex - slash < 70 && !words[..<slash].contains(UInt8(ascii: "/")) ? slash : nil
  }

  /// The full stop before a few trailing words that are not a sentence: `… at dawn. Reuters`.
  private static func endOfLastSentence(_ words: ArraySlice<UInt8>) -> Int? {
    guard let last = words.last, last != .fullStop, last != UInt8(ascii: "!"),
      last != UInt8(ascii: "?"),
      last != .quotationMark, last < 0x80 || last != 0x9D,
      let stop = words.lastIndex(of: .fullStop), words.endIndex - stop < 90,
      stop + 1 < words.endIndex, words[stop + 1] == .space,
      stop - words.startIndex > (isLabelled(words[(stop + 2)...]) ? 2 : 20)
    else { return nil }
    if words[(stop + 1)...].contains(UInt8(ascii: "?")) { return nil }
    return words[stop - 2] == .space || words[stop - 2] == .fullStop ? nil : stop
  }

  /// Whether the first word ends with a colon and more words follow: `Kuva: Ann Lee`.
  private static func isLabelled(_ words: ArraySlice<UInt8>) -> Bool {
    guard let space = words.firstIndex(of: .space), space > words.startIndex else { return false }
    return words[space - 1] == .colon && space + 1 < words.endIndex
  }

  /// Words without leading and trailing brackets and separators.
  private static func stripped(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var part = trimmed(words)
    while let first = part.first, "([".utf8.contains(first) { part = trimmed(part.dropFirst()) }
    let opens = part.contains(.leftParenthesis)
    while let last = part.last, last == UInt8(ascii: "]") || last == .rightParenthesis && !opens {
      part = trimmed(part.dropLast())
    }
    return part
  }

  private static func trimmed(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isEdge: (UInt8) -> Bool = {
      $0 == .space || "|/-,;".utf8.contains($0) || $0 == .leftParenthesis
    }
    var part = words.drop { $0 == .space || $0 == UInt8(ascii: "|") }
    while let last = part.last, isEdge(last) { part = part.dropLast() }
    return part
  }
}
