import Foundation
import Testing

/// The modules of the project and what each may import. This table is the architecture: a change of it
/// is a change of the design.
private let allowedImports: [String: Set<String>] = [
  "Text": [],
  "Document": ["Text"],
  "Language": ["Text", "Document"],
  "Learned": ["Text"],
  "Formats": ["Text", "Document", "Language", "CHTMLParser", "CGzip", "CFormats"],
  "Extraction": ["Text", "Document", "Language", "Learned", "Formats", "CBlocks"],
  "Fetch": ["Text", "CFetch", "CGzip", "Glibc"],
  "Analysis": ["Text", "Document", "Language", "Learned", "CModel", "CNet"],
  "Evaluation": ["Text", "FoundationEssentials"],
  "Layout": ["Text", "Document"],
  "Typography": ["Layout", "CTypography", "Glibc"],
  "Interface": ["Text", "Document", "Layout"],
  "TOML": [],
  "Theming": ["Interface", "Themes", "TOML", "Foundation", "FoundationEssentials", "Glibc"],
  "Configuration": ["Interface", "Theming", "TOML"],
  "Export": ["Text", "Document", "Foundation", "FoundationEssentials"],
  "People": ["Text", "Document", "Language"],
  "Versions": ["Text", "Document"],
  "Library": [
    "Text", "Document", "People", "Versions", "GRDB", "Foundation", "FoundationEssentials", "Glibc",
    "Synchronization",
  ],
  "Imports": [
    "Text", "Document", "Formats", "CFormats", "GRDB", "Foundation", "FoundationEssentials",
    "Glibc",
  ],
  "Terminal": ["Document", "Interface", "Theming", "CNCurses", "Glibc", "Synchronization"],
  "Training": [
    "Text", "Document", "Learned", "Extraction", "Fetch", "Analysis", "Evaluation",
    "CNet", "CNetTrainer", "ArgumentParser", "Foundation",
  ],
  "pullquote": [
    "Text", "Document", "Formats", "Extraction", "Fetch", "Analysis", "Layout", "Typography",
    "Interface", "Theming", "Configuration", "Evaluation", "Export", "People", "Versions",
    "Library", "Imports", "Terminal", "ArgumentParser", "Foundation", "FoundationEssentials",
    "Glibc", "Synchronization", "Dispatch",
  ],
]

/// Modules without Swift sources of their own.
private let sourceless: Set<String> = [
  "CBlocks", "CFetch", "CFormats", "CGzip", "CHTMLParser", "CModel", "CNCurses", "CNet",
  "CNetTrainer", "CTypography",
]

@Suite struct ImportTests {
  static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")

  static func modules() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sources.path())
      .filter { !$0.hasSuffix(".md") }.sorted()
  }

  @Test func theTableNamesEveryModule() throws {
    #expect(Set(try Self.modules()) == Set(allowedImports.keys).union(sourceless))
  }

  @Test(arguments: try modules()) func everyImportIsAllowed(of module: String) throws {
    let folder = Self.sources.appending(path: module)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".swift") }
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let imports = /^\s*(?:@\w+\s+)*(?:\w+\s+)?import\s+(?:\w+\s+)?(\w+)/
      for line in text.split(separator: "\n") where line.contains("import ") {
        guard let name = line.firstMatch(of: imports).map({ String($0.1) }) else { continue }
        #expect(allowedImports[module]?.contains(name) == true, "\(module)/\(file) imports \(name)")
      }
    }
  }

  @Test func cursesIsIncludedInOneFileOnly() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Self.sources.path())
      .filter { $0.hasSuffix(".c") || $0.hasSuffix(".h") }
    let including = try files.filter {
      try String(contentsOf: Self.sources.appending(path: $0), encoding: .utf8)
        .contains("#include <curses.h>")
    }
    #expect(including == ["CNCurses/cncurses.c"])
  }

  @Test func libcurlAndZlibAreIncludedByOneTargetOnly() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Self.sources.path())
      .filter { $0.hasSuffix(".c") || $0.hasSuffix(".h") }
    let including = try files.filter {
      let text = try String(contentsOf: Self.sources.appending(path: $0), encoding: .utf8)
      return text.contains("#include <curl/") || text.contains("#include <zlib.h>")
    }
    #expect(Set(including) == ["CFetch/cfetch.c", "CGzip/gunzip.c"])
  }
}
