import Learned
import Testing

@Suite struct ModelFileTests {
  static let schema = FeatureSchema(lines: ["letters = 0"])
  static let file = ModelFile.encode(
    [(.settings, [1, 2, 3, 4]), (.lexicon, [5, 0, 0, 0, 6, 0, 0, 0])], schema: schema)

  static func open(_ bytes: [UInt8]) throws(ModelError) -> ModelFile {
    // The file is read in place, so its bytes must outlive it.
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    copy.copyBytes(from: bytes)
    return try ModelFile(UnsafeRawBufferPointer(copy))
  }

  @Test func whatWasWrittenIsRead() throws {
    let file = try Self.open(Self.file)
    #expect(file.schema == Self.schema.hash)
    #expect(file.values(.lexicon, of: UInt32.self) == [5, 6])
    #expect(file.values(.settings, of: UInt8.self) == [1, 2, 3, 4])
    #expect(file.values(.linkForest, of: Float.self).isEmpty)
  }

  @Test func aDamagedSectionIsNamed() {
    var damaged = Self.file
    damaged[damaged.count - 1] ^= 1
    #expect(throws: ModelError.damaged(.lexicon)) { try Self.open(damaged) }
  }

  @Test func aFileCutShortIsNoModel() {
    for count in [0, 3, 8, 20, Self.file.count - 1] {
      #expect(throws: ModelError.self) { try Self.open(Array(Self.file.prefix(count))) }
    }
  }

  @Test func aSectionOutsideOfTheFileIsNoModel() {
    var lying = Self.file
    lying[20] = 0xC0
    lying[21] = 0xFF
    #expect(throws: ModelError.truncated) { try Self.open(lying) }
  }

  @Test func aSectionThatDoesNotFitSaysWhatItMustBe() throws {
    let file = try Self.open(Self.file)
    let error = #expect(throws: ModelError.self) { try file.forest(.pieceForest, width: 3) }
    #expect(
      error?.description
        == "the section pieceForest of the model does not fit: it must be a forest over 3 features")
  }
}
