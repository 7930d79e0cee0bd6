import Analysis
import Foundation
import Text

/// Reads WordNet's database files and builds the dictionary of word forms in a model.
struct WordNet {
  /// The lowercase word forms with the bits of their ``LexicalClass``.
  private(set) var forms: [String: UInt32] = [:]
  private let folder: String
  private var frequency: [String: [Int]] = [:]

  /// Reads the words that the database tags in running text, and those in a list of common words.
  init(folder: String, commonWords: String) throws {
    self.folder = folder
    let common = Set(
      try String(contentsOfFile: commonWords, encoding: .utf8).split(separator: "\n").map {
        $0.lowercased()
      })
    for (part, suffix) in ["noun", "verb", "adj", "adv"].enumerated() {
      try read(part, suffix, common)
    }
    for (form, counts) in frequency {
      let dominant = counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
      forms[form, default: 0] |= UInt32(dominant) << LexicalClass.dominantShift
    }
  }

  private mutating func read(_ part: Int, _ suffix: String, _ common: Set<String>) throws {
    let senses = try Self.senses("\(folder)/data.\(suffix)")
    let irregular = try Self.irregular("\(folder)/\(suffix).exc")
    for line in try Self.lines("\(folder)/index.\(suffix)") {
      let fields = line.split(separator: " ")
      let lemma = String(fields[0])
      guard lemma.utf8.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D }),
        let pointers = Int(fields[3]), let tagged = Int(fields[5 + pointers]),
        tagged > 0 || common.contains(lemma)
      else { continue }
      let own = fields[(6 + pointers)...].compactMap { senses[$0] }
      guard let bits = Self.bits(part, own) else { continue }
      let weight = tagged * 4 + own.count
      for (form, formBits) in Self.inflect(lemma, part, irregular[lemma] ?? []) {
        add(form, part, bits | formBits, weight)
      }
    }
  }

  private mutating func add(_ form: String, _ part: Int, _ bits: UInt32, _ weight: Int) {
    var counts = frequency[form] ?? [-1, -1, -1, -1]
    // If two lemmas share a form, the more frequent one determines the semantic field.
    let field: UInt32 = part == 0 ? 31 : part == 1 ? 15 << 5 : 0
    var old = forms[form] ?? 0
    if old & field == 0 || weight > counts[part] {
      old = old & ~field | bits & field
    }
    forms[form] = old | bits & ~field
    counts[part] = max(counts[part], weight)
    frequency[form] = counts
  }

  private struct Sense {
    let field: UInt32
    let frames: Set<Int>
  }

  private static func bits(_ part: Int, _ senses: [Sense]) -> UInt32? {
    guard let first = senses.first else { return nil }
    func any(_ field: UInt32) -> Bool { senses.contains { $0.field == field } }
    func anyFrame(_ frames: Set<Int>) -> Bool {
      senses.contains { !$0.frames.isDisjoint(with: frames) }
    }
    switch part {
    case 0:
      var bits = min(max(first.field, 3) - 2, 26)
      if any(18) { bits |= LexicalClass.Flag.person.bit }
      if any(14) { bits |= LexicalClass.Flag.group.bit }
      if any(10) { bits |= LexicalClass.Flag.communication.bit }
      if any(9) { bits |= LexicalClass.Flag.cognition.bit }
      return bits
    case 1:
      var bits = (first.field - 28) << LexicalClass.verbShift
      if any(32) { bits |= LexicalClass.Flag.communicates.bit }
      if any(31) { bits |= LexicalClass.Flag.thinks.bit }
      if any(37) || any(39) { bits |= LexicalClass.Flag.feels.bit }
      if first.frames.contains(26) { bits |= LexicalClass.Flag.clauseFirst.bit }
      if anyFrame([26, 34]) { bits |= LexicalClass.Flag.clause.bit }
      if anyFrame([28, 32, 35, 29]) { bits |= LexicalClass.Flag.infinitive.bit }
      if anyFrame([24, 25]) { bits |= LexicalClass.Flag.objectInfinitive.bit }
      return bits
    case 2: return LexicalClass.Flag.adjective.bit
    default: return LexicalClass.Flag.adverb.bit
    }
  }

  /// Reads the synsets by offset.
  private static func senses(_ path: String) throws -> [Substring: Sense] {
    var senses: [Substring: Sense] = [:]
    for line in try lines(path) {
      let head = line.prefix { $0 != "|" }.split(separator: " ")
      guard let field = UInt32(head[1]), let words = Int(head[3], radix: 16) else { continue }
      var frames: Set<Int> = []
      let pointerField = 4 + 2 * words
      if let pointers = Int(head[pointerField]) {
        var index = pointerField + 2 + 4 * pointers
        while index + 1 < head.count, head[index] == "+" {
          if let frame = Int(head[index + 1]) { frames.insert(frame) }
          index += 3
        }
      }
      senses[head[0]] = Sense(field: field, frames: frames)
    }
    return senses
  }

  private static func irregular(_ path: String) throws -> [String: [String]] {
    var forms: [String: [String]] = [:]
    for line in try lines(path) {
      let words = line.split(separator: " ").map(String.init)
      for lemma in words.dropFirst() { forms[lemma, default: []].append(words[0]) }
    }
    return forms
  }

  private static func lines(_ path: String) throws -> [Substring] {
    try String(contentsOfFile: path, encoding: .isoLatin1).split(separator: "\n")
      .filter { !$0.hasPrefix("  ") }
  }

  private static func inflect(
    _ lemma: String, _ part: Int, _ irregular: [String]
  ) -> [(String, UInt32)] {
    switch part {
    case 0:
      let plurals = irregular.isEmpty ? [third(lemma)] : irregular
      return [(lemma, 0)] + plurals.map { ($0, LexicalClass.Flag.plural.bit) }
    case 1:
      var forms = [
        (lemma, LexicalClass.Flag.plain.bit), (third(lemma), LexicalClass.Flag.third.bit),
      ]
      let pasts = irregular.filter { !$0.hasSuffix("ing") && !$0.hasSuffix("ies") }
      forms += (pasts.isEmpty ? [past(lemma)] : pasts).map { ($0, LexicalClass.Flag.past.bit) }
      let ings = irregular.filter { $0.hasSuffix("ing") }
      forms += (ings.isEmpty ? [ing(lemma)] : ings).map { ($0, LexicalClass.Flag.ing.bit) }
      return forms
    default: return [(lemma, 0)]
    }
  }

  private static func endsInConsonantAndY(_ word: String) -> Bool {
    word.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains { word.hasSuffix($0) }
  }

  private static func third(_ word: String) -> String {
    if endsInConsonantAndY(word) { return word.dropLast() + "ies" }
    return word + (["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) } ? "es" : "s")
  }

  private static func past(_ word: String) -> String {
    if word.hasSuffix("e") { return word + "d" }
    return endsInConsonantAndY(word) ? word.dropLast() + "ied" : word + "ed"
  }

  private static func ing(_ word: String) -> String {
    if word.hasSuffix("ie") { return word.dropLast(2) + "ying" }
    return (word.hasSuffix("e") && !word.hasSuffix("ee") ? String(word.dropLast()) : word) + "ing"
  }
}

extension WordNet {
  /// Returns the three parts of a ``LexicalTable``: fingerprints, class numbers and classes.
  func table() -> (fingerprints: [UInt32], numbers: [UInt16], classes: [UInt32]) {
    let classes = Set(forms.values).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, UInt16($0)) })
    var size = 1024
    while size * 4 < forms.count * 5 { size *= 2 }
    var fingerprints = [UInt32](repeating: 0, count: size)
    var slots = [UInt16](repeating: 0, count: size)
    for form in forms.keys.sorted() {
      let hash = LexicalTable.hash(form.utf8)
      let slot = OpenAddressing.slot(of: Int(hash), among: size) {
        fingerprints[$0] == 0 || fingerprints[$0] == hash
      }
      fingerprints[slot] = hash
      slots[slot] = numbers[forms[form] ?? 0] ?? 0
    }
    return (fingerprints, slots, classes)
  }
}
