import Learned
import Text

/// The dictionary entry of a word form: its parts of speech and the semantic fields of its first
/// senses, in 30 bits.
package struct LexicalClass: Equatable, Sendable {
  /// The bits: the noun field (5), the verb field (4), then one per ``Flag``, except for the two
  /// bits of ``dominant``.
  package var bits: UInt32

  /// Creates a class from its bits; 0 for a word that is not in the dictionary.
  package init(bits: UInt32 = 0) { self.bits = bits }

  /// Parts of speech.
  package enum PartOfSpeech: UInt32, CaseIterable, Sendable { case noun, verb, adjective, adverb }

  /// What a word can be, by bit number.
  package enum Flag: UInt32, CaseIterable, Sendable {
    /// The plural of a noun.
    case plural = 9
    /// A form of a verb.
    case plain, third, past
    /// A form of a verb.
    case ing = 14
    /// A part of speech.
    case adjective, adverb
    /// A verb with any sense of communication; of cognition; of emotion or perception.
    case communicates = 19
    case thinks, feels
    /// A verb that takes a “that” clause: in its first sense; in any sense.
    case clauseFirst, clause
    /// A verb that takes an infinitive; an object and an infinitive.
    case infinitive, objectInfinitive
    /// A noun with any sense of a person; of a group; of communication; of cognition.
    case person, group, communication, cognition

    /// The bit.
    package var bit: UInt32 { 1 << rawValue }
  }

  /// The semantic field of the first noun sense: the number of WordNet's lexicographer file, minus
  /// 2; 0 if the word is not a noun.
  package var noun: UInt32 { bits & 31 }
  /// The semantic field of the first verb sense: the number of WordNet's lexicographer file, minus
  /// 28; 0 if the word is not a verb.
  package var verb: UInt32 { bits >> Self.verbShift & 15 }
  /// All bits except ``noun`` and ``verb``: the ``Flag`` bits and ``dominant``.
  package var flags: UInt32 { bits & ~(31 | 15 << Self.verbShift) }
  /// The numbers of values of ``noun`` and ``verb``.
  static let nounFields = 32
  static let verbFields = 16
  /// The most frequent part of speech.
  package var dominant: PartOfSpeech {
    PartOfSpeech(rawValue: bits >> Self.dominantShift & 3) ?? .noun
  }
  /// The verb forms that the word can be: five bits, starting with ``Flag/plain``.
  package var forms: UInt32 { bits >> Flag.plain.rawValue & 31 }
  /// The topics of all verb senses: three bits, starting with ``Flag/communicates``.
  package var verbSenses: UInt32 { bits >> Flag.communicates.rawValue & 7 }
  /// The complements that a verb takes: four bits, starting with ``Flag/clauseFirst``.
  package var frames: UInt32 { bits >> Flag.clauseFirst.rawValue & 15 }

  /// The position of ``verb`` in the bits.
  package static let verbShift: UInt32 = 5
  /// The position of ``dominant`` in the bits.
  package static let dominantShift: UInt32 = 17
  /// The value of ``noun`` for groups: WordNet's `noun.group`.
  static let groupField: UInt32 = 12
  /// The value of ``noun`` for persons: WordNet's `noun.person`.
  static let personField: UInt32 = 16
  /// The value of ``noun`` for places: WordNet's `noun.location`.
  static let placeField: UInt32 = 13
  /// The value of ``verb`` for communication: WordNet's `verb.communication`.
  static let communicationField: UInt32 = 4

  /// Whether a flag is set.
  @inline(__always)
  package func has(_ flag: Flag) -> Bool { bits & flag.bit != 0 }
}

/// The dictionary: a hash table of word forms, read in place from the program's data.
///
/// Uses open addressing over 32-bit fingerprints. Among some hundred thousand words, two share a
/// fingerprint, which is harmless. Derived from WordNet 3.0, Copyright 2006 by Princeton
/// University, whose licence permits use, copying and modification for any purpose.
package struct LexicalTable: Sendable {
  private let fingerprints: ModelArray<UInt32>
  private let numbers: ModelArray<UInt16>
  private let classes: ModelArray<UInt32>

  /// Creates a table from three sections of a model file; `nil` if they are inconsistent.
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
  }

  /// Returns the class of the word with a hash; an empty class for an unknown word. O(1).
  @inline(__always)
  package func find(_ hash: UInt32) -> LexicalClass {
    let slot = OpenAddressing.slot(of: Int(hash), among: fingerprints.count) {
      fingerprints[$0] == hash || fingerprints[$0] == 0
    }
    return fingerprints[slot] == 0
      ? LexicalClass() : LexicalClass(bits: classes[Int(numbers[slot])])
  }

  /// Returns the case-insensitive hash of a word. It is never 0, which marks a free slot.
  @inline(__always)
  package static func hash(_ word: some Sequence<UInt8>) -> UInt32 {
    var hash = StableHash()
    for byte in word { hash.append(byte | 0x20) }
    return max(hash.folded, 1)
  }
}
