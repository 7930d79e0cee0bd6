import Foundation
import Learned
import Text

/// What is known of a model: a JSON file beside it, with which a stranger can train it again and
/// see whether it became better.
struct Manifest: Codable, Sendable, Equatable {
  /// A file that the model was trained on.
  struct DataSet: Codable, Sendable, Equatable {
    /// The name of the file.
    var name: String
    /// How many articles or pages it holds.
    var records: Int
    /// The hash of its bytes.
    var hash: String
  }

  /// The hash of the model file.
  var hash: String
  /// The length of the model file in bytes.
  var bytes: Int
  /// What it was trained on; empty if that was not recorded.
  var data: [DataSet]
  /// The commit that trained it, with `-dirty` if files differed from it; `nil` if that was not
  /// recorded.
  var commit: String?
  /// The seed of the generator of random numbers; `nil` if it has none.
  var seed: UInt64?
  /// Scores on data that the scored model has not seen, in percent.
  var scores: [String: Double]
  /// What else one should know.
  var note: String?
  /// The hash of the schema, which the model file holds, too.
  var schemaHash: String
  /// The schema that it was trained for.
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

  /// The 64-bit FNV-1a hash of bytes in hexadecimal digits.
  static func hash(_ bytes: some Sequence<UInt8>) -> String { text(StableHash(bytes).value) }

  /// A hash in 16 hexadecimal digits.
  static func text(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The name of the manifest of a model file.
  static func url(beside model: URL) -> URL {
    model.deletingPathExtension().appendingPathExtension("json")
  }

  /// Reads a manifest; `nil` where there is none.
  static func read(beside model: URL) throws -> Manifest? {
    let url = url(beside: model)
    guard FileManager.default.fileExists(atPath: url.path()) else { return nil }
    return try JSONDecoder().decode(Manifest.self, from: Data(contentsOf: url))
  }

  /// The manifest as it is written.
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

/// A trained model that may take the place of another.
struct ModelRelease {
  let file: [UInt8]
  let manifest: Manifest

  /// By how much a score may fall, in points: scores of the same code and data differ less.
  static let tolerance = 0.1

  /// The scores that are worse than in another manifest, a line each.
  func regressions(from other: Manifest) -> [String] {
    other.scores.sorted { $0.key < $1.key }.compactMap { name, before in
      guard let now = manifest.scores[name] else {
        return "\(name) is not scored, it was \(before)"
      }
      return now < before - Self.tolerance ? "\(name) is \(now), it was \(before)" : nil
    }
  }

  /// Writes the model and its manifest if a file is asked for.
  ///
  /// - Throws: ``TrainingError`` if the model is worse than the one that is there, unless forced.
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
