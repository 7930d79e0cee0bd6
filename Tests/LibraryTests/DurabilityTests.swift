import Foundation
import Testing

@testable import Library

/// What was acknowledged is in the library, whatever happens next. `LIBRARY_RUNS=200` makes as many runs of each.
@Suite(.serialized) struct DurabilityTests {
  private static let runs =
    ProcessInfo.processInfo.environment["LIBRARY_RUNS"].flatMap { Int($0) } ?? 5

  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "durability-\(UUID().uuidString)")

  /// A run of the program that adds articles.
  private func load(_ arguments: [String]) throws -> (process: Process, output: URL) {
    let process = Process()
    process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "libraryload")
    process.arguments = arguments
    let output = folder.appending(path: "output-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: output)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    return (process, output)
  }

  /// The whole lines that a run has printed.
  private func acknowledged(_ output: URL) throws -> [String] {
    let text = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// The lines of what was acknowledged and is not in a library.
  private func lost(_ lines: [String], from path: String) throws -> [String] {
    let store = try Store.open(at: path)
    defer { store.close() }
    #expect(try store.check().isEmpty)
    var kept = Set(try store.judgements().map { "judgement " + $0.id })
    var filter = ListFilter()
    filter.limit = 1_000_000
    for article in try store.articles(matching: filter) {
      if let key = try store.key(of: article.id) { kept.insert("article " + key) }
    }
    return lines.filter { !kept.contains($0) }
  }

  @Test func aKilledProgramLosesNothing() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "pullquote/library.sqlite").path()
    var lines: [String] = []
    for run in 0..<Self.runs {
      let (process, output) = try load(["add", path, "\(run * 10_000)", "10000"])
      let wanted = 1 + run * 7 % 40
      while process.isRunning, try acknowledged(output).count < wanted { usleep(300) }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      lines += try acknowledged(output)
    }
    #expect(lines.count >= Self.runs)
    #expect(try lost(lines, from: path) == [])
  }

  /// What a power cut leaves of a library, and what was acknowledged before.
  private func cut(_ seed: Int, keeps: Bool, _ durability: Store.Durability) throws -> (
    lines: [String], path: String
  ) {
    let image = folder.appending(path: "image-\(durability)-\(seed)")
    try FileManager.default.createDirectory(at: image, withIntermediateDirectories: true)
    let path = folder.appending(path: "\(durability)-\(seed)/library.sqlite").path()
    let (process, output) = try load([
      "cut", path, "\(seed)", keeps ? "1" : "0", durability.rawValue, image.path(),
    ])
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return (try acknowledged(output), image.appending(path: "library.sqlite").path())
  }

  @Test func aPowerCutLosesNothingThatWasAcknowledged() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var count = 0
    for seed in 1...Self.runs {
      let (lines, path) = try cut(seed, keeps: seed % 2 == 0, .full)
      #expect(try lost(lines, from: path) == [])
      count += lines.count
    }
    #expect(count > 0)
  }

  @Test func thePowerCutIsOneThatLosesWhatWasNotSynced() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var losses = 0
    for seed in 1...3 {
      let (lines, path) = try cut(seed, keeps: false, .none)
      let missing = (try? lost(lines, from: path)) ?? lines
      losses += missing.count
    }
    #expect(losses > 0)
  }

  @Test func fourProgramsAddAtOnce() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let count = Self.runs < 200 ? 25 : 1000
    let path = folder.appending(path: "pullquote/library.sqlite").path()
    let runs = try (0..<4).map { try load(["add", path, "\($0 * 10_000)", "\(count)"]) }
    var lines: [String] = []
    for (process, output) in runs {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      lines += try acknowledged(output)
    }
    #expect(lines.count { $0.hasPrefix("article") } == 4 * count)
    #expect(try lost(lines, from: path) == [])
  }
}
