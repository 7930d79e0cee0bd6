import CModel

/// The sections of a model file: arrays of numbers behind a table of contents.
///
/// Little-endian. `PQM1`, the number of sections, then for each its kind, offset, length in bytes
/// and
/// checksum; every section begins at a multiple of 64.
package struct ModelFile {
  /// What a section holds.
  package enum Section: UInt32, CaseIterable, Sendable {
    case dictionaryFingerprints = 1
    case dictionaryNumbers, dictionaryClasses, lexicon, sequenceWeights, sequenceSteps
    case linkForest, jointForest, modeForest, settings
  }

  private static let magic: UInt32 = 0x314D_5150
  private let bytes: UnsafeRawBufferPointer
  private let sections: [Section: Range<Int>]

  /// The model that the program carries; `nil` when it carries none.
  ///
  /// Its checksums are a matter of the tests: to sum three megabytes up would take longer than to open an
  /// article does.
  package static func embedded() -> ModelFile? {
    embeddedBytes.flatMap { ModelFile($0, isTrusted: true) }
  }

  /// The bytes of the model that the program carries.
  package static var embeddedBytes: UnsafeRawBufferPointer? {
    // The symbols are the first byte and the one after the last; only their addresses are used.
    let start = UnsafeRawPointer(pullquote_model_first())
    let end = UnsafeRawPointer(pullquote_model_last())
    guard let start, let end, end > start else { return nil }
    return UnsafeRawBufferPointer(start: start, count: end - start)
  }

  /// A model over bytes that outlive it; `nil` unless the table of contents and every checksum
  /// hold. Bytes that are trusted are not summed up.
  package init?(_ bytes: UnsafeRawBufferPointer, isTrusted: Bool = false) {
    self.bytes = bytes
    func word(_ index: Int) -> Int? {
      guard (index + 1) * 4 <= bytes.count else { return nil }
      return Int(
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
    }
    guard word(0) == Int(Self.magic), let count = word(1), count < 100 else { return nil }
    var sections: [Section: Range<Int>] = [:]
    for entry in 0..<count {
      let base = 2 + entry * 4
      guard let kind = word(base), let offset = word(base + 1), let length = word(base + 2),
        let sum = word(base + 3), offset % 64 == 0, offset + length <= bytes.count,
        isTrusted || Self.checksum(bytes[offset..<(offset + length)]) == UInt32(sum)
      else { return nil }
      if let section = Section(rawValue: UInt32(kind)) {
        sections[section] = offset..<(offset + length)
      }
    }
    self.sections = sections
  }

  /// A section's numbers, in place; empty for one that is missing.
  package func array<Element: BitwiseCopyable & Sendable>(
    _ section: Section, of type: Element.Type = Element.self
  ) -> ModelArray<Element> {
    guard let range = sections[section], !range.isEmpty else { return ModelArray([]) }
    let part = UnsafeRawBufferPointer(rebasing: bytes[range])
    return ModelArray(constant: part.bindMemory(to: type))
  }

  /// A section's numbers, copied.
  package func values<Element: BitwiseCopyable & Sendable>(
    _ section: Section, of type: Element.Type = Element.self
  ) -> [Element] {
    let array = array(section, of: type)
    return (0..<array.count).map { array[$0] }
  }

  /// The bytes of a file with these sections.
  package static func encode(_ sections: [(Section, [UInt8])]) -> [UInt8] {
    var header = number(magic) + number(UInt32(sections.count))
    var body: [UInt8] = []
    let start = (8 + sections.count * 16 + 63) / 64 * 64
    for (section, bytes) in sections {
      while body.count % 64 != 0 { body.append(0) }
      header += number(section.rawValue) + number(UInt32(start + body.count))
      header += number(UInt32(bytes.count)) + number(bytes.withUnsafeBytes { checksum($0[...]) })
      body += bytes
    }
    return header + [UInt8](repeating: 0, count: start - header.count) + body
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  /// A sum over all words of four bytes, in which their order counts.
  private static func checksum(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt32 {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    var (one, two): (UInt32, UInt32) = (1, 0)
    for word in 0..<(bytes.count / 4) {
      one = one &+ bytes.loadUnaligned(fromByteOffset: word * 4, as: UInt32.self)
      two = two &+ one
    }
    for byte in bytes.suffix(bytes.count % 4) {
      one = one &+ UInt32(byte)
      two = two &+ one
    }
    return one ^ two &* 0x9E37_79B1
  }
}
