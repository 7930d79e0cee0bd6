import Foundation
import Testing

/// What is changed in files is seen by a reader that runs.
@Suite struct LiveConfigurationTests {
  /// A folder as XDG_CONFIG_HOME names it.
  final class Home {
    let folder = FileManager.default.temporaryDirectory.appending(path: "live-\(UUID().uuidString)")
    var own: URL { folder.appending(path: "pullquote") }

    init(_ configuration: String? = nil) throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      if let configuration { try write(configuration) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a file anew and moves it over the old one, as careful editors do.
    func write(_ text: String, to name: String = "config.toml") throws {
      let url = own.appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .atomic)
    }

    /// Writes into the file that is there, as others do.
    func overwrite(_ text: String) throws {
      let file = try FileHandle(forWritingTo: own.appending(path: "config.toml"))
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: Data(text.utf8))
      try file.close()
    }

    func open(_ story: StoryFile) throws -> Pty {
      let pty = try Pty([story.path], environment: ["XDG_CONFIG_HOME": folder.path()])
      try pty.see("voted on Thursday")
      return pty
    }
  }

  let story: StoryFile

  init() throws { story = try StoryFile(StoryFile.council) }

  @Test func aNewMeasureIsSeenAtOnce() throws {
    let home = try Home("measure = 70\n")
    let pty = try home.open(story)
    try home.write("measure = 30\n")
    try pty.seeNo("to keep it for another")
    try home.overwrite("measure = 70\n")
    try pty.see("to keep it for another")
  }

  @Test func aFileThatIsMadeLaterCounts() throws {
    let home = try Home()
    let pty = try home.open(story)
    try home.write("measure = 30\n")
    try pty.seeNo("to keep it for another")
  }

  @Test func aFaultIsToldAndChangesNothing() throws {
    let home = try Home("measure = 70\n")
    let pty = try home.open(story)
    try home.write("measure = 30\nthem = \"light\"\n")
    try pty.see("config.toml:2:")
    #expect(pty.text.contains("to keep it for another"))
    try home.write("measure = 30\n")
    try pty.seeNo("to keep it for another")
  }

  @Test func colorsAndThemesAreTakenAnew() throws {
    let home = try Home("theme = \"dark\"\n")
    let pty = try home.open(story)
    let ground = pty.cell(of: "Nora Quill")?.background
    try home.write("theme = \"light\"\n")
    try pty.wait("a light ground") { $0.cell(of: "Nora Quill")?.background != ground }
    try home.write("colors = \"never\"\n")
    try pty.wait("no ground") { $0.cell(of: "Nora Quill")?.background == -1 }
  }

  @Test func aChangedThemeFileIsSeen() throws {
    let dark = try String(contentsOf: Self.darkTheme, encoding: .utf8)
    let home = try Home()
    try home.write(
      dark.replacing("name = \"dark\"", with: "name = \"mine\""), to: "themes/mine.toml")
    try home.write("theme = \"mine\"\n")
    let pty = try home.open(story)
    let ground = pty.cell(of: "Nora Quill")?.background
    let light = try String(contentsOf: Self.lightTheme, encoding: .utf8)
    try home.write(
      light.replacing("name = \"light\"", with: "name = \"mine\""), to: "themes/mine.toml")
    try pty.wait("another ground") { $0.cell(of: "Nora Quill")?.background != ground }
    try home.write("name = 1\n", to: "themes/mine.toml")
    try pty.see("mine.toml:1: a theme needs a name")
  }

  @Test func whatKeysHaveChangedStays() throws {
    let home = try Home("measure = 30\n")
    let pty = try Pty([story.path], environment: ["XDG_CONFIG_HOME": home.folder.path()])
    try pty.see("Nora Quill")
    let ground = pty.cell(of: "Nora Quill")?.background
    pty.type(":theme light\r")
    try pty.wait("a light ground") { $0.cell(of: "Nora Quill")?.background != ground }
    try home.write("measure = 70\n")
    try pty.see("to keep it for another")
    #expect(pty.cell(of: "Nora Quill")?.background != ground)
  }

  private static let themes = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Themes")
  private static let darkTheme = themes.appending(path: "dark.toml")
  private static let lightTheme = themes.appending(path: "light.toml")
}
