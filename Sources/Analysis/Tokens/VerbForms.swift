import Text

/// The forms of an English verb, derived from an entry in the notation of ``Language/Verbs``.
///
/// Works on bytes, since strings would take a tenth of the time to the first screen.
struct VerbForms {
  let plain: WordKey
  let third: WordKey
  let ing: WordKey
  let past: [WordKey]

  init(_ entry: ArraySlice<UInt8>) {
    let colon = entry.firstIndex(of: .colon)
    let first = entry[..<(colon ?? entry.endIndex)]
    let doubles = first.last == UInt8(ascii: "+")
    let verb = doubles ? first.dropLast() : first
    let doubled = doubles ? verb + verb.suffix(1) : verb
    plain = WordKey(bytes: verb)
    third = Self.third(verb)
    ing = Self.ing(verb, doubled)
    past =
      colon.map { entry[$0...].split(separator: .colon).map { WordKey(bytes: $0) } }
      ?? [Self.past(verb, doubled)]
  }

  private typealias Letters = ArraySlice<UInt8>

  private static func endsInConsonantAndY(_ verb: Letters) -> Bool {
    verb.ends(in: "y") && !verb.ends(inAny: "ay", "ey", "oy", "uy")
  }

  private static func third(_ verb: Letters) -> WordKey {
    if endsInConsonantAndY(verb) { return WordKey(verb.dropLast(), "ies") }
    let hissing = verb.ends(inAny: "s", "x", "z", "ch", "sh", "o")
    return WordKey(verb, hissing ? "es" : "s")
  }

  private static func ing(_ verb: Letters, _ doubled: Letters) -> WordKey {
    if verb.ends(in: "ie") { return WordKey(verb.dropLast(2), "ying") }
    let isSilent = verb.ends(in: "e") && !verb.ends(inAny: "ee", "oe")
    return WordKey(isSilent && verb.count > "be".utf8.count ? verb.dropLast() : doubled, "ing")
  }

  private static func past(_ verb: Letters, _ doubled: Letters) -> WordKey {
    if verb.ends(in: "e") { return WordKey(verb, "d") }
    return endsInConsonantAndY(verb) ? WordKey(verb.dropLast(), "ied") : WordKey(doubled, "ed")
  }
}

extension WordKey {
  /// Creates the key of a stem with an ending.
  fileprivate init(_ stem: ArraySlice<UInt8>, _ ending: StaticString) {
    self.init(bytes: stem)
    ending.withUTF8Buffer { for byte in $0 { append(byte) } }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(in letters: StaticString) -> Bool {
    letters.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }

  fileprivate func ends(inAny endings: StaticString...) -> Bool {
    endings.contains { ends(in: $0) }
  }
}
