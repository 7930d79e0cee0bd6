import Foundation

/// A run of the built program or of another one: its arguments and input, and what came of it.
struct Program {
  let status: Int32
  let output: String
  let errors: String

  /// Runs the program to its end.
  init(
    _ arguments: [String], of program: URL = Program.url, input: String? = nil,
    environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (stdin, stdout, stderr) = (try Scratch(input ?? ""), try Scratch(), try Scratch())
    process.standardInput = input == nil ? FileHandle.nullDevice : stdin.handle
    process.standardOutput = stdout.handle
    process.standardError = stderr.handle
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try stdout.text()
    errors = try stderr.text()
  }

  /// The lines of the output.
  var lines: [Substring] { output.split(separator: "\n") }

  /// The program beside the tests, as the package manager builds it.
  static var url: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "pullquote")
  }
}

/// A file for one test, gone after it.
final class Scratch {
  let url: URL
  let handle: FileHandle

  init(_ text: String = "") throws {
    url = FileManager.default.temporaryDirectory.appending(path: "pullquote-\(UUID().uuidString)")
    try Data(text.utf8).write(to: url)
    handle = try FileHandle(forUpdating: url)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func text() throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }
}
