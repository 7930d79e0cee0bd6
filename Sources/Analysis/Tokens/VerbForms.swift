/// The forms of an English verb, from one entry of a word list.
///
/// `add` is regular; `admit+` doubles its last letter; `say:said` has one past form, `write:wrote:written` two.
struct VerbForms {
  let plain: String
  let third: String
  let ing: String
  let past: [String]

  init(_ entry: Substring) {
    let parts = entry.utf8.split(separator: UInt8(ascii: ":")).map { String(Substring($0)) }
    var plain = parts.first ?? ""
    let doubles = plain.ends(in: "+")
    if doubles { plain.removeLast() }
    let doubled = doubles ? plain + String(plain.suffix(1)) : plain
    self.plain = plain
    third = Self.third(plain)
    ing = Self.ing(plain, doubled)
    past = parts.count > 1 ? Array(parts.dropFirst()) : [Self.past(plain, doubled)]
  }

  private static func endsInConsonantAndY(_ verb: String) -> Bool {
    verb.ends(in: "y") && !verb.ends(inAny: "ay", "ey", "oy", "uy")
  }

  private static func third(_ verb: String) -> String {
    if endsInConsonantAndY(verb) { return verb.dropLast() + "ies" }
    let hissing = verb.ends(inAny: "s", "x", "z", "ch", "sh", "o")
    return verb + (hissing ? "es" : "s")
  }

  private static func ing(_ verb: String, _ doubled: String) -> String {
    if verb.ends(in: "ie") { return verb.dropLast(2) + "ying" }
    let silent = verb.ends(in: "e") && !verb.ends(in: "ee") && !verb.ends(in: "oe")
    return (silent && verb != "be" ? String(verb.dropLast()) : doubled) + "ing"
  }

  private static func past(_ verb: String, _ doubled: String) -> String {
    if verb.ends(in: "e") { return verb + "d" }
    return endsInConsonantAndY(verb) ? verb.dropLast() + "ied" : doubled + "ed"
  }
}

extension String {
  /// Whether it ends in some letters; by bytes, which is much faster than by characters.
  fileprivate func ends(in letters: StaticString) -> Bool {
    utf8.count >= letters.utf8CodeUnitCount
      && letters.withUTF8Buffer { utf8.suffix($0.count).elementsEqual($0) }
  }

  fileprivate func ends(inAny endings: StaticString...) -> Bool {
    endings.contains { ends(in: $0) }
  }
}
