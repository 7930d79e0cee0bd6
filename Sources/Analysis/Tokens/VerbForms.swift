/// The forms of an English verb, from one entry of a word list.
///
/// `add` is regular; `admit+` doubles its last letter; `say:said` has one past form, `write:wrote:written` two.
struct VerbForms {
  let plain: String
  let third: String
  let ing: String
  let past: [String]

  init(_ entry: Substring) {
    let parts = entry.split(separator: ":" as Character).map(String.init)
    var plain = parts.first ?? ""
    let doubles = plain.hasSuffix("+")
    if doubles { plain.removeLast() }
    let doubled = doubles ? plain + String(plain.suffix(1)) : plain
    self.plain = plain
    third = Self.third(plain)
    ing = Self.ing(plain, doubled)
    past = parts.count > 1 ? Array(parts.dropFirst()) : [Self.past(plain, doubled)]
  }

  private static func endsInConsonantAndY(_ verb: String) -> Bool {
    verb.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains { verb.hasSuffix($0) }
  }

  private static func third(_ verb: String) -> String {
    if endsInConsonantAndY(verb) { return verb.dropLast() + "ies" }
    let hissing = ["s", "x", "z", "ch", "sh", "o"].contains { verb.hasSuffix($0) }
    return verb + (hissing ? "es" : "s")
  }

  private static func ing(_ verb: String, _ doubled: String) -> String {
    if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying" }
    let silent = verb.hasSuffix("e") && !verb.hasSuffix("ee") && !verb.hasSuffix("oe")
    return (silent && verb != "be" ? String(verb.dropLast()) : doubled) + "ing"
  }

  private static func past(_ verb: String, _ doubled: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    return endsInConsonantAndY(verb) ? verb.dropLast() + "ied" : doubled + "ed"
  }
}
