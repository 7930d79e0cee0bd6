import Text

/// The English words known to the analysis: verbs in all their forms, function words and nouns.
///
/// A hash table with open addressing, built once from the English lists of ``Language`` in well
/// under a millisecond. A lookup compares integers and does not allocate.
public struct Lexicon: Sendable {
  /// The shared lexicon.
  public static let shared = Lexicon()

  /// A word with its classes.
  struct Entry: Sendable {
    var key: WordKey
    var classes: WordClass
    /// The number of the plain form for a verb form; otherwise 0.
    var lemma: UInt16 = 0
  }

  /// The entries by number. Number 0 means no word.
  private var entries: [Entry] = [Entry(key: WordKey(), classes: [])]
  /// The entry numbers by hash; 0 for a free slot.
  private var slots: [UInt16]
  private static let size = 1 << 14

  /// The number of entries, including the one for no word. All word numbers are below it.
  public var count: Int { entries.count }

  private init() {
    slots = Array(repeating: 0, count: Self.size)
    entries.reserveCapacity(6000)
    for (classes, words) in Lexicon.plainWords { add(words, classes) }
    for (classes, verbs) in Lexicon.verbLists {
      for verb in Self.split(verbs) { addForms(of: verb, classes) }
    }
  }

  private mutating func add(_ words: StaticString, _ classes: WordClass) {
    for word in Self.split(words) { insert(WordKey(bytes: word), classes) }
  }

  /// Splits a list into words. Works on bytes, since splitting a `String` would add a millisecond
  /// to startup.
  private static func split(_ words: StaticString) -> [ArraySlice<UInt8>] {
    words.withUTF8Buffer(Array.init).split { $0 == .space || $0 == .newline }
  }

  private mutating func addForms(of verb: ArraySlice<UInt8>, _ classes: WordClass) {
    let forms = VerbForms(verb)
    let lemma = insert(forms.plain, classes.union(.plainForm))
    entries[Int(lemma)].lemma = lemma
    func add(_ form: WordKey, _ kind: WordClass) {
      let number = insert(form, classes.union(kind))
      entries[Int(number)].lemma = lemma
    }
    add(forms.third, .thirdPerson)
    add(forms.ing, .ingForm)
    for past in forms.past { add(past, .pastForm) }
  }

  /// Adds a word, or adds classes to a known word. Returns its number; 0 if the word is too long.
  @discardableResult
  private mutating func insert(_ key: WordKey, _ classes: WordClass) -> UInt16 {
    guard key.count <= WordKey.capacity else { return 0 }
    let slot = slot(of: key)
    if slots[slot] != 0 {
      entries[Int(slots[slot])].classes.formUnion(classes)
    } else {
      slots[slot] = UInt16(truncatingIfNeeded: entries.count)
      entries.append(Entry(key: key, classes: classes))
    }
    return slots[slot]
  }

  /// Returns the number and classes of a word; 0 and no classes for an unknown word. O(1).
  @inline(__always)
  func find(_ key: WordKey) -> (word: UInt16, classes: WordClass) {
    guard key.count <= WordKey.capacity else { return (0, []) }
    let number = slots[slot(of: key)]
    return (number, entries[Int(number)].classes)
  }

  /// Returns the slot that holds a word, or the free slot where it belongs.
  @inline(__always)
  private func slot(of key: WordKey) -> Int {
    OpenAddressing.slot(of: key.slot, among: Self.size) {
      slots[$0] == 0 || entries[Int(slots[$0])].key == key
    }
  }

  /// Returns the number of a lowercase word; 0 for an unknown word.
  public func number(of word: String) -> UInt16 { find(WordKey(word)).word }

  /// Returns the number of the plain form of a verb; 0 for other words.
  func lemma(of word: UInt16) -> UInt16 { entries[Int(word)].lemma }

  /// The hashes of the words by number, for data made with another version of the lists.
  package var fingerprints: [UInt32] { entries.map(\.key.fingerprint) }

  /// Returns the classes of a lowercase word.
  public func classes(of word: String) -> WordClass { find(WordKey(word)).classes }
}
