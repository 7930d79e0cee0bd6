import Foundation
import Testing

/// The guides for newcomers name files, folders and suites of tests. All of them exist.
@Suite struct GuideTests {
  static let root = ImportTests.sources.deletingLastPathComponent()

  static let guides = [
    "README.md", "Sources/README.md", "Sources/Training/README.md", "Tests/README.md",
    "Tests/Measurements.md",
  ]

  /// The paths of all Swift files, from the root of the project.
  static func files() throws -> [String] {
    try ["Sources", "Tests"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path())
        .filter { $0.hasSuffix(".swift") }.map { folder + "/" + $0 }
    }
  }

  @Test(arguments: guides) func everyFileThatAGuideNamesExists(guide: String) throws {
    let text = try String(contentsOf: Self.root.appending(path: guide), encoding: .utf8)
    let files = try Self.files()
    for name in text.matches(of: /`([\w.\/+]+\.swift)`/).map({ String($0.1) }) {
      #expect(files.contains { ("/" + $0).hasSuffix("/" + name) }, "\(guide) names \(name)")
    }
    for name in text.matches(of: /`([A-Z]\w+Tests)`/).map({ String($0.1) }) {
      let isThere = files.contains { $0.hasSuffix("/\(name).swift") || $0.contains("/\(name)/") }
      #expect(isThere, "\(guide) names \(name)")
    }
  }

  @Test(arguments: guides) func everyLinkOfAGuideLeadsSomewhere(guide: String) throws {
    let file = Self.root.appending(path: guide)
    let text = try String(contentsOf: file, encoding: .utf8)
    for link in text.matches(of: /\]\(([^)#:]+)\)/).map({ String($0.1) }) {
      let target = file.deletingLastPathComponent().appending(path: link)
      #expect(FileManager.default.fileExists(atPath: target.path()), "\(guide) links to \(link)")
    }
  }
}
