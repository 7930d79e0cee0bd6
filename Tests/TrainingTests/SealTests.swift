import Analysis
import Extraction
import Foundation
import Learned
import Testing

@testable import pullquote_train

/// A model of the program: its file, its bytes in the program and the schema of the code that reads it.
struct SealedModel: CustomTestStringConvertible, Sendable {
  let path: String
  let embedded: @Sendable () -> UnsafeRawBufferPointer
  let schema: @Sendable () -> FeatureSchema

  var testDescription: String { path }

  var url: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: path)
  }

  static let all = [
    SealedModel(
      path: "Sources/CModel/model.bin", embedded: { AttributionModel.embeddedBytes },
      schema: { AttributionModel.schema }),
    SealedModel(
      path: "Sources/CBlocks/blocks.bin", embedded: { SegmentModel.embeddedBytes },
      schema: { SegmentModel.schema }),
  ]
}

@Suite struct SealTests {
  /// A program that was built before its model file was replaced would fail here.
  @Test(arguments: SealedModel.all) func theProgramCarriesTheFile(_ model: SealedModel) throws {
    let file = try Data(contentsOf: model.url)
    #expect(Manifest.hash(model.embedded()) == Manifest.hash(file), "build again: \(model.path)")
  }

  @Test(arguments: SealedModel.all) func theManifestIsOfTheFile(_ model: SealedModel) throws {
    let manifest = try #require(try Manifest.read(beside: model.url))
    let file = try Data(contentsOf: model.url)
    #expect(manifest.hash == Manifest.hash(file), "the manifest is of another \(model.path)")
    #expect(manifest.bytes == file.count)
    #expect(!manifest.scores.isEmpty)
  }

  /// Fails as soon as the code's features, their order or their codes are others than those the model was
  /// trained for.
  @Test(arguments: SealedModel.all) func theModelKnowsTheFeatures(_ model: SealedModel) throws {
    let manifest = try #require(try Manifest.read(beside: model.url))
    let trained = FeatureSchema(lines: manifest.schema)
    let difference = model.schema().difference(from: trained).joined(separator: "\n")
    #expect(
      model.schema() == trained,
      "\(model.path) was trained for other features: train it again, or take this back:\n\(difference)"
    )
    #expect(manifest.schemaHash == Manifest.text(trained.hash))
    #expect(try ModelFile(model.embedded()).schema == trained.hash)
  }

  /// The program does not sum up the bytes it carries at every start, so this does.
  @Test(arguments: SealedModel.all) func theModelIsWhole(_ model: SealedModel) throws {
    _ = try ModelFile(model.embedded())
  }

  @Test func theModelsFitTheirReaders() throws {
    _ = try AttributionModel(ModelFile(AttributionModel.embeddedBytes))
    _ = try SegmentModel(ModelFile(SegmentModel.embeddedBytes))
  }
}
