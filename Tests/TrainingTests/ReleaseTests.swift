import ArgumentParser
import Foundation
import Learned
import Testing

@testable import pullquote_train

@Suite struct ReleaseTests {
  private let model = FileManager.default.temporaryDirectory
    .appending(path: "pullquote-\(UUID().uuidString)").appending(path: "tiny.bin")

  init() throws {
    try FileManager.default.createDirectory(
      at: model.deletingLastPathComponent(), withIntermediateDirectories: true)
  }

  private func release(_ scores: [String: Double], _ arguments: String...) throws {
    let file: [UInt8] = Array("model \(scores)".utf8)
    let manifest = Manifest(
      model: file, schema: FeatureSchema(lines: ["letters = 0"]),
      data: [.init(name: "tiny.jsonl", records: 2, hash: Manifest.hash([1]))], seed: 1,
      scores: scores)
    let options = try ReleaseOptions.parse(["--out", model.path()] + arguments)
    try ModelRelease(file: file, manifest: manifest).write(options)
  }

  @Test func aModelIsWrittenWithItsManifest() throws {
    try release(["all": 66.25])
    let manifest = try #require(try Manifest.read(beside: model))
    #expect(manifest.hash == Manifest.hash(try Data(contentsOf: model)))
    #expect(manifest.scores == ["all": 66.25])
    #expect(manifest.data.map(\.name) == ["tiny.jsonl"])
  }

  @Test func aWorseModelDoesNotReplaceABetterOne() throws {
    try release(["all": 66, "direct": 92])
    let before = try Data(contentsOf: model)
    let error = #expect(throws: TrainingError.self) { try release(["all": 67, "direct": 91]) }
    #expect(
      error?.description
        == "\(model.path()) is not written, since the model is worse: direct is 91.0, it was 92.0. "
        + "--force writes it")
    #expect(try Data(contentsOf: model) == before)
    try release(["all": 67, "direct": 91], "--force")
    #expect(try Manifest.read(beside: model)?.scores["direct"] == 91)
  }

  @Test func aModelThatIsAsGoodReplacesTheOther() throws {
    try release(["all": 66])
    try release(["all": 65.95])
    #expect(try Manifest.read(beside: model)?.scores == ["all": 65.95])
  }

  @Test func aScoreThatIsMissingCountsAsWorse() throws {
    try release(["all": 66, "marks": 90])
    #expect(throws: TrainingError.self) { try release(["all": 66]) }
  }
}
