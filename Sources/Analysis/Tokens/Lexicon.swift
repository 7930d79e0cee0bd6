import Text

/// The English words that analysis knows: verbs in all their forms, function words, nouns.
///
/// Built once from the English lists of ``Language`` (well under a millisecond), then a hash table with open
/// addressing: a look-up compares two numbers and allocates nothing.
public struct Lexicon: Sendable {
  /// The one lexicon.
  public static let shared = Lexicon()

  /// What a look-up finds.
  struct Entry: Sendable {
    var key: WordKey
    var classes: WordClass
    /// The number of the plain form, for a verb's forms; else 0.
    var lemma: UInt16 = 0
  }

  /// Entries by number; number 0 is no word.
  private var entries: [Entry] = [Entry(key: WordKey(), classes: [])]
  /// Numbers of entries by hash, 0 for a free slot.
  private var slots: [UInt16]
  private static let mask = (1 << 14) - 1

  /// The number of words, the empty one included: all numbers of words lie below.
  public var count: Int { entries.count }

  private init() {
    slots = Array(repeating: 0, count: Self.mask + 1)
    entries.reserveCapacity(6000)
    for (classes, words) in Lexicon.plainWords { add(words, classes) }
    for (classes, verbs) in Lexicon.verbLists {
      for verb in Self.split(verbs) { addForms(of: verb, classes) }
    }
  }

  private mutating func add(_ words: StaticString, _ classes: WordClass) {
    for word in Self.split(words) { insert(WordKey(bytes: word), classes) }
  }

  /// The words of a list. Bytes, because characters take a millisecond of every start.
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

  /// Adds a word, or further classes to a word that is there. Returns its number; 0 for a word that is too long.
  @discardableResult
  private mutating func insert(_ key: WordKey, _ classes: WordClass) -> UInt16 {
    guard key.count <= WordKey.capacity else { return 0 }
    var slot = key.slot & Self.mask
    while slots[slot] != 0 {
      let index = Int(slots[slot])
      if entries[index].key == key {
        entries[index].classes.formUnion(classes)
        return slots[slot]
      }
      slot = (slot + 1) & Self.mask
    }
    slots[slot] = UInt16(truncatingIfNeeded: entries.count)
    entries.append(Entry(key: key, classes: classes))
    return slots[slot]
  }

  /// The number and the classes of a word; 0 and none for one that is not known. O(1).
  @inline(__always)
  func find(_ key: WordKey) -> (word: UInt16, classes: WordClass) {
    guard key.count <= WordKey.capacity else { return (0, []) }
    var slot = key.slot & Self.mask
    while slots[slot] != 0 {
      let index = Int(slots[slot])
      if entries[index].key == key { return (slots[slot], entries[index].classes) }
      slot = (slot + 1) & Self.mask
    }
    return (0, [])
  }

  /// The number of a word, written in small letters; 0 for one that is not known.
  public func number(of word: String) -> UInt16 { find(WordKey(word)).word }

  /// The number of the plain form of the word with a number; 0 for a word that is no verb.
  func lemma(of word: UInt16) -> UInt16 { entries[Int(word)].lemma }

  /// Hashes of the words by number, for data that was made with another version of the lists.
  package var fingerprints: [UInt32] { entries.map(\.key.fingerprint) }

  /// The classes of a word, written in small letters.
  public func classes(of word: String) -> WordClass { find(WordKey(word)).classes }
}
