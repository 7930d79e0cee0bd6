import Foundation
import Testing
import Themes

@testable import Theming

/// Only a small regular file is read, and nothing else is waited for.
@Suite final class UserFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "own-\(UUID().uuidString)")
  private var path: String { folder.appending(path: "mine.toml").path() }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func reason(_ path: String) -> String? {
    do throws(UserFile.Problem) {
      _ = try UserFile.bytes(at: path)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func aFileIsReadWhole() throws {
    let bytes = (0..<UserFile.longest).map { UInt8(truncatingIfNeeded: $0) }
    try Data(bytes).write(to: URL(filePath: path))
    #expect(try UserFile.bytes(at: path) == bytes)
  }

  @Test func whatIsNotThereIsNoProblem() throws {
    #expect(try UserFile.bytes(at: path) == nil)
    #expect(try UserFile.bytes(at: path + "/under") == nil)
  }

  @Test func aNamedPipeThatNobodyWritesIsRefused() {
    #expect(mkfifo(path, 0o600) == 0)
    #expect(reason(path) == "it is a named pipe")
  }

  @Test func foldersAndDevicesAreRefused() {
    #expect(reason(folder.path()) == "it is a folder")
    #expect(reason("/dev/zero") == "it is a device")
  }

  @Test func aHugeFileIsRefusedBeforeItIsRead() throws {
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    #expect(truncate(path, 1 << 40) == 0)
    #expect(reason(path) == "it is larger than 64 KiB")
  }

  @Test func aCopyOfAThemeIsCalledAsItsFile() throws {
    let dark = try #require(ShippedThemes.files.first { $0.name == "dark" })
    try Data(dark.bytes).write(to: URL(filePath: path))
    #expect(try ThemeCatalog(folder: folder.path()).theme(named: "mine")?.name == "mine")
  }

  @Test func aThemeThatIsNoFileIsAnErrorOfOneLine() throws {
    #expect(mkfifo(path, 0o600) == 0)
    let catalog = ThemeCatalog(folder: folder.path())
    let error = #expect(throws: ThemeError.self) { try catalog.theme(named: "mine") }
    #expect(
      error?.brief == "mine.toml: cannot be read: it is a named pipe (put a file in its place)")
  }
}
