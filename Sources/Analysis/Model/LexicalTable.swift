import Learned
import Text

/// What the dictionary says of a word form: its parts of speech and the field of meaning of its
/// most frequent sense, in 30 bits.
package struct LexicalClass: Equatable, Sendable {
  /// The bits: the noun's field (5), the verb's field (4), then a ``Flag`` each, but two for
  /// ``dominant``.
  package var bits: UInt32

  /// A class from its bits; 0 for a word that the dictionary lacks.
  package init(bits: UInt32 = 0) { self.bits = bits }

  /// Parts of speech.
  package enum PartOfSpeech: UInt32, CaseIterable, Sendable { case noun, verb, adjective, adverb }

  /// What a word can be, by the number of its bit.
  package enum Flag: UInt32, CaseIterable, Sendable {
    /// The plural of a noun.
    case plural = 9
    /// A form of a verb.
    case plain, third, past
    /// A form of a verb.
    case ing = 14
    /// A part of speech.
    case adjective, adverb
    /// A verb any sense of which is about communication; cognition; emotion or perception.
    case communicates = 19
    case thinks, feels
    /// A verb that takes a clause with “that”: in its first sense; in any.
    case clauseFirst, clause
    /// A verb that takes an infinitive; somebody and an infinitive.
    case infinitive, objectInfinitive
    /// A noun any sense of which is a person, a group, a communication, a thought.
    case person, group, communication, cognition

    /// The bit.
    package var bit: UInt32 { 1 << rawValue }
  }

  /// The field of the first sense as a noun, as WordNet numbers its lexicographer files, less 2; 0
  /// for no noun.
  package var noun: UInt32 { bits & 31 }
  /// The field of the first sense as a verb, as WordNet numbers its lexicographer files, less 28; 0
  /// for no verb.
  package var verb: UInt32 { bits >> Self.verbShift & 15 }
  /// All that is neither ``noun`` nor ``verb``: the ``Flag`` bits and ``dominant``.
  package var flags: UInt32 { bits & ~(31 | 15 << Self.verbShift) }
  /// How many values ``noun`` and ``verb`` have.
  static let nounFields = 32
  static let verbFields = 16
  /// The most frequent part of speech.
  package var dominant: PartOfSpeech {
    PartOfSpeech(rawValue: bits >> Self.dominantShift & 3) ?? .noun
  }
  /// The forms of a verb that the word can be: five bits from ``Flag/plain``.
  package var forms: UInt32 { bits >> Flag.plain.rawValue & 31 }
  /// What any sense of a verb is about: three bits from ``Flag/communicates``.
  package var verbSenses: UInt32 { bits >> Flag.communicates.rawValue & 7 }
  /// What a verb takes: four bits from ``Flag/clauseFirst``.
  package var frames: UInt32 { bits >> Flag.clauseFirst.rawValue & 15 }

  /// Where ``verb`` begins.
  package static let verbShift: UInt32 = 5
  /// Where ``dominant`` begins.
  package static let dominantShift: UInt32 = 17
  /// ``noun`` of groups: WordNet's `noun.group`.
  static let groupField: UInt32 = 12
  /// ``noun`` of persons: WordNet's `noun.person`.
  static let personField: UInt32 = 16
  /// ``verb`` of communication: WordNet's `verb.communication`.
  static let communicationField: UInt32 = 4

  /// Whether a flag is set.
  @inline(__always)
  package func has(_ flag: Flag) -> Bool { bits & flag.bit != 0 }
}

/// The dictionary: word forms by hash, in place in the program's data.
///
/// Open addressing over fingerprints of 32 bits: two of some hundred thousand words share one,
/// which does no harm. Derived from WordNet 3.0, Copyright 2006 by Princeton University, whose
/// licence allows use, copying and change for any purpose.
package struct LexicalTable: Sendable {
  private let fingerprints: ModelArray<UInt32>
  private let numbers: ModelArray<UInt16>
  private let classes: ModelArray<UInt32>

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
  }

  /// The class of the word with a hash; an empty class for one that is not known. O(1).
  @inline(__always)
  package func find(_ hash: UInt32) -> LexicalClass {
    let slot = OpenAddressing.slot(of: Int(hash), among: fingerprints.count) {
      fingerprints[$0] == hash || fingerprints[$0] == 0
    }
    return fingerprints[slot] == 0
      ? LexicalClass() : LexicalClass(bits: classes[Int(numbers[slot])])
  }

  /// The hash of a word regardless of case; never 0, which marks a free slot.
  @inline(__always)
  package static func hash(_ word: some Sequence<UInt8>) -> UInt32 {
    var hash = StableHash()
    for byte in word { hash.append(byte | 0x20) }
    return max(hash.folded, 1)
  }
}
