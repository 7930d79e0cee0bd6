/// What a dictionary says of a word form: parts of speech and the field of meaning of its most
/// frequent sense.
package struct LexicalClass: Equatable, Sendable {
  /// The bits.
  package var bits: UInt32

  /// A class from its bits; 0 for a word that the dictionary lacks.
  package init(bits: UInt32 = 0) { self.bits = bits }

  /// The field of the first sense as a noun, 1 to 26 as WordNet numbers them less 2; 0 for no noun.
  package var noun: UInt32 { bits & 31 }
  /// The field of the first sense as a verb, 1 to 15 as WordNet numbers them less 28; 0 for no
  /// verb.
  package var verb: UInt32 { bits >> 5 & 15 }
  /// The part of speech that is the most frequent: 0 noun, 1 verb, 2 adjective, 3 adverb.
  package var dominant: UInt32 { bits >> 17 & 3 }
  /// The forms of a verb that the word can be: five bits, as the constants below.
  package var forms: UInt32 { bits >> 10 & 31 }
  /// Everything but the forms: what the verb takes.
  package var frames: UInt32 { bits >> 22 & 15 }
  /// Parts of speech as four bits: noun, verb, adjective, adverb.
  package var parts: UInt32 {
    (noun > 0 ? 1 : 0) | (verb > 0 ? 2 : 0) | (bits >> 15 & 1) << 2 | (bits >> 16 & 1) << 3
  }

  /// The plural of a noun.
  package static let plural: UInt32 = 1 << 9
  /// The plain form of a verb.
  package static let plain: UInt32 = 1 << 10
  /// The third person of a verb.
  package static let third: UInt32 = 1 << 11
  /// The past of a verb.
  package static let past: UInt32 = 1 << 12
  /// The -ing form of a verb.
  package static let ing: UInt32 = 1 << 14
  /// An adjective.
  package static let adjective: UInt32 = 1 << 15
  /// An adverb.
  package static let adverb: UInt32 = 1 << 16
  /// A verb with any sense of communication.
  package static let communicates: UInt32 = 1 << 19
  /// A verb with any sense of cognition.
  package static let thinks: UInt32 = 1 << 20
  /// A verb with any sense of emotion or perception.
  package static let feels: UInt32 = 1 << 21
  /// A verb that takes a clause with “that” in its first sense.
  package static let clauseFirst: UInt32 = 1 << 22
  /// A verb that takes a clause with “that” in any sense.
  package static let clause: UInt32 = 1 << 23
  /// A verb that takes an infinitive.
  package static let infinitive: UInt32 = 1 << 24
  /// A verb that takes somebody and an infinitive.
  package static let objectInfinitive: UInt32 = 1 << 25
  /// A noun with any sense of a person.
  package static let person: UInt32 = 1 << 26
  /// A noun with any sense of a group.
  package static let group: UInt32 = 1 << 27
  /// A noun with any sense of communication.
  package static let communication: UInt32 = 1 << 28
  /// A noun with any sense of cognition.
  package static let cognition: UInt32 = 1 << 29

  /// Whether any of some bits is set.
  @inline(__always)
  package func has(_ bits: UInt32) -> Bool { self.bits & bits != 0 }
}

/// The dictionary: word forms by hash, in place in the binary.
///
/// Open addressing over fingerprints of 32 bits: two words in some hundred thousand share one,
/// which costs
/// nothing that matters. Derived from WordNet 3.0, Copyright 2006 by Princeton University, whose
/// licence
/// allows use, copying and change for any purpose.
package struct LexicalTable: Sendable {
  private let fingerprints: ModelArray<UInt32>
  private let numbers: ModelArray<UInt16>
  private let classes: ModelArray<UInt32>
  private let mask: Int

  /// Takes three sections of a model file; `nil` unless their sizes agree.
  package init?(
    fingerprints: ModelArray<UInt32>, numbers: ModelArray<UInt16>, classes: ModelArray<UInt32>
  ) {
    let size = fingerprints.count
    guard size > 0, size & (size - 1) == 0, numbers.count == size, classes.count > 0,
      numbers.allSatisfy({ $0 < classes.count }), !fingerprints.allSatisfy({ $0 != 0 })
    else { return nil }
    self.fingerprints = fingerprints
    self.numbers = numbers
    self.classes = classes
    mask = size - 1
  }

  /// The class of the word whose hash is given; an empty class for one that is not known. O(1).
  @inline(__always)
  package func find(_ hash: UInt32) -> LexicalClass {
    let hash = hash == 0 ? 1 : hash
    var slot = Int(hash) & mask
    while true {
      let fingerprint = fingerprints[slot]
      if fingerprint == hash { return LexicalClass(bits: classes[Int(numbers[slot])]) }
      if fingerprint == 0 { return LexicalClass() }
      slot = (slot + 1) & mask
    }
  }

  /// The hash of a word, in any case: FNV-1a, mixed.
  @inline(__always)
  package static func hash(_ word: some Sequence<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in word { hash = (hash ^ UInt32(byte | 0x20)) &* 0x0100_0193 }
    hash ^= hash >> 15
    hash = hash &* 0x85EB_CA6B
    return hash ^ hash >> 13
  }
}
