import Foundation
import Testing

/// The list of the library in a terminal.
@Suite struct LibraryListTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "list-\(UUID().uuidString)")

  private var environment: [String: String] { ["XDG_DATA_HOME": folder.path()] }

  private func story(_ number: Int) -> String {
    "Boat \(number) is late\n\nBy Nora Quill\n\n“We counted \(number) gulls on the rail of the boat,” said Ana Ruiz, "
      + "who sells tickets.\n\nThe people on pier \(number) waited for hours in the rain, and nobody came to tell them. "
      + "The boat left late again, as it has done since the harbour was closed in the spring of last year.\n"
  }

  /// A library with three stories.
  private func fill() throws {
    let stories = folder.appending(path: "stories")
    try FileManager.default.createDirectory(at: stories, withIntermediateDirectories: true)
    for number in 1...3 {
      try Data(story(number).utf8).write(to: stories.appending(path: "\(number).txt"))
    }
    let process = Process()
    process.executableURL = URL(filePath: Pty.built("pullquote"))
    process.arguments = ["import", stories.path()]
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func withoutALibraryTheTourOpens() throws {
    let pty = try Pty([], environment: environment)
    try pty.see("Pell Harbor")
  }

  @Test func aLibraryThatCannotBeReadIsReportedBesideTheTour() throws {
    let own = folder.appending(path: "pullquote")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let damaged = Data(String(repeating: "no library at all ", count: 100).utf8)
    try damaged.write(to: own.appending(path: "library.sqlite"))
    let pty = try Pty([], size: (120, 24), environment: environment)
    try pty.see("Pell Harbor")
    try pty.see("the library is damaged")
  }

  @Test func aLibraryOfANewerProgramOpensItsArticles() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try fill()
    let path = folder.appending(path: "pullquote/library.sqlite")
    let file = try FileHandle(forUpdating: path)
    // The version of the tables in the header of an SQLite file.
    try file.seek(toOffset: 60)
    try file.write(contentsOf: Data([0, 0, 0, 99]))
    try file.close()
    let pty = try Pty([], size: (80, 24), environment: environment)
    try pty.see("Boat 1 is late")
    pty.type("\r")
    try pty.see("said Ana Ruiz")
  }

  @Test(arguments: [(120, 36), (80, 24), (40, 12)])
  func theListOpensAnArticleAndQReturnsToIt(size: (Int, Int)) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try fill()
    let pty = try Pty([], size: size, environment: environment)
    try pty.see("Boat 1 is late")
    try pty.see("Newest")
    pty.type("/gulls")
    try pty.see("Ana Ruiz: ")
    pty.type("\r")
    try pty.see("said Ana Ruiz")
    try pty.seeNo("Newest")
    pty.type("q")
    try pty.see("Newest")
    pty.type("\u{1b}")
    try pty.see("3 articles")
    pty.type("d")
    try pty.see("2 articles")
    pty.type("U")
    try pty.see("3 articles")
    pty.type("#coast\r\u{1b}[Z")
    try pty.see("#coast")
    pty.type("q")
    #expect(try pty.end() == 0)
    #expect(pty.leftOn == [])
  }

  @Test func whatIsRemovedIsGoneAfterTheReaderEnds() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try fill()
    let first = try Pty([], environment: environment)
    try first.see("3 articles")
    first.type("d")
    try first.see("2 articles")
    first.type("q")
    try first.end()
    let second = try Pty([], environment: environment)
    try second.see("2 articles")
  }

  @Test func aNoteIsKeptAndShownInTheList() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try fill()
    let pty = try Pty([], environment: environment)
    try pty.see("3 articles")
    pty.type("\r")
    try pty.see("said Ana Ruiz")
    pty.type("]:note check this\r")
    try pty.see("note kept")
    pty.type("q")
    try pty.see("¶")
  }
}
