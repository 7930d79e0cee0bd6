import Foundation
import Learned
import Text

/// The metadata of a model: a JSON file next to it, with which anyone can train the model again and
/// compare the scores.
struct Manifest: Codable, Sendable, Equatable {
  /// A file of training data.
  struct DataSet: Codable, Sendable, Equatable {
    /// The name of the file.
    var name: String
    /// The number of articles or pages in it.
    var records: Int
    /// The hash of its contents.
    var hash: String
  }

  /// The hash of the model file.
  var hash: String
  /// The length of the model file in bytes.
  var bytes: Int
  /// The training data; empty if it was not recorded.
  var data: [DataSet]
  /// The commit of the training code, with `-dirty` if the working tree differed; `nil` if it was
  /// not recorded.
  var commit: String?
  /// The seed of the random number generator; `nil` if there is none.
  var seed: UInt64?
  /// The scores on held-out data, in percent.
  var scores: [String: Double]
  /// Additional remarks.
  var note: String?
  /// The hash of the schema, which is also in the model file.
  var schemaHash: String
  /// The lines of the schema that the model was trained for.
  var schema: [String]

  init(
    model: [UInt8], schema: FeatureSchema, data: [DataSet], seed: UInt64?, scores: [String: Double]
  ) {
    hash = Self.hash(model)
    bytes = model.count
    self.data = data
    commit = Self.currentCommit()
    self.seed = seed
    self.scores = scores.mapValues { ($0 * 100).rounded() / 100 }
    schemaHash = Self.text(schema.hash)
    self.schema = schema.lines
  }

  /// Returns the 64-bit FNV-1a hash of bytes as hexadecimal digits.
  static func hash(_ bytes: some Sequence<UInt8>) -> String { text(StableHash(bytes).value) }

  /// Formats a hash as 16 hexadecimal digits.
  static func text(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Returns the URL of the manifest of a model file.
  static func url(beside model: URL) -> URL {
    model.deletingPathExtension().appendingPathExtension("json")
  }

  /// Reads the manifest of a model file; `nil` if there is none.
  static func read(beside model: URL) throws -> Manifest? {
    let url = url(beside: model)
    guard FileManager.default.fileExists(atPath: url.path()) else { return nil }
    return try JSONDecoder().decode(Manifest.self, from: Data(contentsOf: url))
  }

  /// Encodes the manifest as JSON.
  func encoded() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  private static func currentCommit() -> String? {
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "describe", "--always", "--dirty", "--abbrev=40"]
    let output = Pipe()
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    guard (try? git.run()) != nil else { return nil }
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    git.waitUntilExit()
    return git.terminationStatus == 0 ? text.trimmingCharacters(in: .newlines) : nil
  }
}

/// A trained model that may replace another one.
struct ModelRelease {
  let file: [UInt8]
  let manifest: Manifest

  /// The tolerated decrease of a score, in percentage points. Scores of the same code and data
  /// differ by less.
  static let tolerance = 0.1

  /// Returns a line for each score that is worse than in another manifest.
  func regressions(from other: Manifest) -> [String] {
    other.scores.sorted { $0.key < $1.key }.compactMap { name, before in
      guard let now = manifest.scores[name] else {
        return "\(name) is not scored, it was \(before)"
      }
      return now < before - Self.tolerance ? "\(name) is \(now), it was \(before)" : nil
    }
  }

  /// Writes the model and its manifest if an output file is given.
  ///
  /// - Throws: ``TrainingError`` if the model is worse than the existing one, unless forced.
  func write(_ options: ReleaseOptions) throws {
    guard let out = options.out else { return log("nothing is written without --out") }
    let url = URL(filePath: out)
    let regressions = try Manifest.read(beside: url).map(regressions) ?? []
    guard regressions.isEmpty || options.force else {
      throw TrainingError(
        "\(out) is not written, since the model is worse: \(regressions.joined(separator: "; ")). "
          + "--force writes it")
    }
    try Data(file).write(to: url)
    try manifest.encoded().write(to: Manifest.url(beside: url))
    log("model: \(file.count) bytes in \(out)")
  }
}
