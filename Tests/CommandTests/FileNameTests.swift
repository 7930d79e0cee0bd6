import Foundation
import Testing

@testable import pullquote

@Suite final class FileNameTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "names-\(UUID().uuidString)")

  init() throws {
    for name in ["north/pier", "notes"] {
      try FileManager.default.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    for name in ["note one.txt", "north/a.md", ".hidden", "no\u{1B}[2Jescape"] {
      try Data().write(to: folder.appending(path: name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @Test(arguments: [
    ("no", ["north/", "note one.txt", "notes/"]), ("north/", ["north/a.md", "north/pier/"]),
    (".h", [".hidden"]), ("x", []), ("nowhere/a", []), ("north/a.md", ["north/a.md"]),
  ])
  func filesThatBeginSoAreFound(typed: String, names: [String]) {
    let root = folder.path() + "/"
    #expect(FileNames(home: nil).beginning(with: root + typed) == names.map { root + $0 })
    #expect(
      FileNames(home: folder.path()).beginning(with: "~/" + typed) == names.map { "~/" + $0 })
  }
}
