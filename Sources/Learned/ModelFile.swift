import Text

/// A model file: arrays of numbers after a table of contents.
///
/// Little-endian. The header is the letters `PQM2`, the number of sections (4 bytes) and the hash
/// of the ``FeatureSchema`` that the model was trained for (8 bytes). Then follow, for each
/// section, its kind, offset, length in bytes and checksum (4 bytes each). Every section starts at
/// a multiple of 64.
package struct ModelFile {
  /// The kinds of section.
  package enum Section: UInt32, CaseIterable, Sendable {
    case dictionaryFingerprints = 1
    case dictionaryNumbers, dictionaryClasses, lexicon, netRows, sequenceSteps
    case linkForest, jointForest, modeForest, settings
    case pieceForest, netWeights
  }

  /// The hash of the schema that the model was trained for.
  package let schema: UInt64
  /// Whether its numbers need no validation. Set for the embedded models, which a test validates.
  package let isTrusted: Bool
  private let bytes: UnsafeRawBufferPointer
  private let sections: [Section: Range<Int>]

  private static let magic: UInt32 = 0x324D_5150
  private static let headerLength = 16
  private static let entryLength = 16
  private static let alignment = 64
  private static let maximumSections = 100

  /// Creates a model file over bytes that outlive it.
  ///
  /// - Parameter isTrusted: Whether to skip the checksums, as for the embedded models, which a test
  ///   verifies: checksumming megabytes at every start would take longer than opening an article.
  package init(_ bytes: UnsafeRawBufferPointer, isTrusted: Bool = false) throws(ModelError) {
    self.bytes = bytes
    self.isTrusted = isTrusted
    guard bytes.count >= Self.headerLength, Self.word(bytes, at: 0) == Self.magic else {
      throw .notAModel
    }
    let count = Int(Self.word(bytes, at: 4))
    guard count < Self.maximumSections,
      bytes.count >= Self.headerLength + count * Self.entryLength
    else { throw .truncated }
    schema = UInt64(
      littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    var sections: [Section: Range<Int>] = [:]
    for entry in 0..<count {
      let base = Self.headerLength + entry * Self.entryLength
      let offset = Int(Self.word(bytes, at: base + 4))
      let length = Int(Self.word(bytes, at: base + 8))
      guard let section = Section(rawValue: Self.word(bytes, at: base)) else { continue }
      guard offset % Self.alignment == 0, offset + length <= bytes.count else { throw .truncated }
      let range = offset..<(offset + length)
      guard isTrusted || Self.checksum(bytes[range]) == Self.word(bytes, at: base + 12) else {
        throw .damaged(section)
      }
      sections[section] = range
    }
    self.sections = sections
  }

  private static func word(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// Returns the numbers of a section, in place; empty if the section is missing.
  package func array<Element: BitwiseCopyable & Sendable>(
    _ section: Section, of type: Element.Type = Element.self
  ) -> ModelArray<Element> {
    guard let range = sections[section], !range.isEmpty else { return ModelArray([]) }
    let part = UnsafeRawBufferPointer(rebasing: bytes[range])
    return ModelArray(constant: part.bindMemory(to: type))
  }

  /// Returns a copy of the numbers of a section; empty if the section is missing.
  package func values<Element: BitwiseCopyable & Sendable>(
    _ section: Section, of type: Element.Type = Element.self
  ) -> [Element] {
    Array(array(section, of: type).elements)
  }

  /// Returns the forest in a section, for rows of `width` features.
  package func forest(_ section: Section, width: Int) throws(ModelError) -> Forest {
    guard let forest = Forest(values(section), width: width) else {
      throw .unusable(section, "it must be a forest over \(width) features")
    }
    return forest
  }
}

extension ModelFile {
  /// Encodes a file with the given sections, for a model that was trained for a schema.
  package static func encode(
    _ sections: [(Section, [UInt8])], schema: FeatureSchema
  ) -> [UInt8] {
    var header = number(magic) + number(UInt32(sections.count)) + number(schema.hash)
    var body: [UInt8] = []
    let start = roundedUp(headerLength + sections.count * entryLength)
    for (section, bytes) in sections {
      body += [UInt8](repeating: 0, count: roundedUp(body.count) - body.count)
      header += number(section.rawValue) + number(UInt32(start + body.count))
      header += number(UInt32(bytes.count)) + number(bytes.withUnsafeBytes { checksum($0[...]) })
      body += bytes
    }
    return header + [UInt8](repeating: 0, count: start - header.count) + body
  }

  private static func roundedUp(_ count: Int) -> Int {
    (count + alignment - 1) / alignment * alignment
  }

  private static func number(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  private static func checksum(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt32 {
    StableHash(bytes).folded
  }
}

/// The reason why bytes are not a usable model.
package enum ModelError: Error, Equatable, CustomStringConvertible {
  /// The bytes do not start like a model file.
  case notAModel
  /// The bytes end inside the table of contents or a section.
  case truncated
  /// The checksum of a section does not match.
  case damaged(ModelFile.Section)
  /// A section is missing or invalid; the text states the requirement.
  case unusable(ModelFile.Section, String)

  package var description: String {
    switch self {
    case .notAModel: "not a model file of this version: train the model again"
    case .truncated: "the model file is cut short"
    case .damaged(let section): "the section \(section) of the model file is damaged"
    case .unusable(let section, let need):
      "the section \(section) of the model does not fit: \(need)"
    }
  }
}
