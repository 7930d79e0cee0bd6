import Foundation
import Testing

/// Changes in files apply while the program runs.
@Suite struct LiveConfigurationTests {
  /// A folder for XDG_CONFIG_HOME.
  final class Home {
    let folder = FileManager.default.temporaryDirectory.appending(path: "live-\(UUID().uuidString)")
    var own: URL { folder.appending(path: "pullquote") }
    var file: URL { own.appending(path: "config.toml") }

    init(_ configuration: String? = nil) throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      if let configuration { try write(configuration) }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a new file and renames it to the old one, as some editors do.
    func write(_ text: String, to name: String = "config.toml") throws {
      let url = own.appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .atomic)
    }

    /// Writes bytes into a file, which may exist.
    func save(_ bytes: ArraySlice<UInt8>, to name: String) throws {
      let descriptor = Glibc.open(
        own.path() + "/" + name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
      defer { close(descriptor) }
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count != bytes.count { throw CocoaError(.fileWriteUnknown) }
    }

    /// Writes into the existing file, as other editors do.
    func overwrite(_ text: String) throws {
      let file = try FileHandle(forWritingTo: file)
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

  @Test func aChangedMeasureAppliesAtOnce() throws {
    let home = try Home("measure = 70\n")
    let pty = try home.open(story)
    try home.write("measure = 30\n")
    try pty.seeNo("to keep it for another")
    try home.overwrite("measure = 70\n")
    try pty.see("to keep it for another")
  }

  @Test func aFileThatIsCreatedLaterIsRead() throws {
    let home = try Home()
    let pty = try home.open(story)
    try home.write("measure = 30\n")
    try pty.seeNo("to keep it for another")
  }

  @Test func anErrorIsReportedAndChangesNothing() throws {
    let home = try Home("measure = 70\n")
    let pty = try home.open(story)
    try home.write("measure = 30\nthem = \"light\"\n")
    try pty.see("config.toml:2:")
    #expect(pty.text.contains("to keep it for another"))
    try home.write("measure = 30\n")
    try pty.seeNo("to keep it for another")
    try pty.seeNo("config.toml:2:")
  }

  @Test func anInitialErrorGoesAwayWhenItIsFixed() throws {
    let home = try Home("[keys]\nwhy = [\"j\"]\n")
    let pty = try home.open(story)
    try pty.see("config.toml:2: “j” is the key of down")
    try home.write("[keys]\nwhy = [\"X\"]\n")
    try pty.seeNo("config.toml")
  }

  @Test func aRemovedFileRestoresTheDefaultsAndIsReported() throws {
    let home = try Home("measure = 30\n")
    let pty = try Pty([story.path], environment: ["XDG_CONFIG_HOME": home.folder.path()])
    try pty.see("Nora Quill")
    try FileManager.default.removeItem(at: home.file)
    try pty.see("config.toml is gone: the defaults are in use")
    try pty.see("to keep it for another")
    try home.write("measure = 30\n")
    try pty.seeNo("config.toml is gone")
    try pty.seeNo("to keep it for another")
  }

  @Test func aFileThatIsReplacedInTwoStepsIsRead() throws {
    let home = try Home("measure = 70\n")
    let pty = try home.open(story)
    try FileManager.default.moveItem(at: home.file, to: home.own.appending(path: "config.toml~"))
    try Data("measure = 30\n".utf8).write(to: home.file)
    try pty.seeNo("to keep it for another")
    try pty.seeNo("config.toml is gone")
  }

  @Test(arguments: ["config.toml", "themes/mine.toml"])
  func aPipeInsteadOfAFileIsReported(name: String) throws {
    let home = try Home()
    let dark = try String(contentsOf: Self.theme("dark"), encoding: .utf8)
    try home.write(dark, to: "themes/mine.toml")
    try home.write("theme = \"mine\"\n")
    let pty = try home.open(story)
    let pipe = home.folder.appending(path: "pipe").path()
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(rename(pipe, home.own.appending(path: name).path()) == 0)
    try pty.see("it is a named pipe")
    try home.write(name == "config.toml" ? "theme = \"mine\"\n" : dark, to: name)
    try pty.seeNo("it is a named pipe")
  }

  /// Other tests read every prefix. Here, every eighth is saved, with another offset for each
  /// theme.
  @Test func truncatedFilesAreHandled() throws {
    let home = try Home()
    let shipped = try FileManager.default.contentsOfDirectory(
      at: Self.themes, includingPropertiesForKeys: nil)
    let themes = try shipped.filter { $0.pathExtension == "toml" }
      .map { [UInt8](try Data(contentsOf: $0)) }
    #expect(themes.count == 8)
    try home.write("", to: "themes/mine.toml")
    try home.save(themes[0][...], to: "themes/mine.toml")
    try home.write("theme = \"mine\"\n")
    let pty = try home.open(story)
    let files =
      themes.map { ($0, "themes/mine.toml") } + [(try Self.fullConfiguration(), "config.toml")]
    for (index, (file, name)) in files.enumerated() {
      for end in stride(from: index % 8, to: file.count, by: 8) {
        try home.save(file[..<end], to: name)
        pty.readOn()
      }
    }
    try home.save(themes[0][...], to: "themes/mine.toml")
    try home.write("theme = \"mine\"\nmeasure = 30\n")
    try pty.seeNo("to keep it for another")
    try pty.seeNo(".toml")
    pty.type("q")
    #expect(try pty.end() == 0)
  }

  @Test func changedColorsAndThemesApply() throws {
    let home = try Home("theme = \"dark\"\n")
    let pty = try home.open(story)
    let ground = pty.cell(of: "Nora Quill")?.background
    try home.write("theme = \"light\"\n")
    try pty.wait("a light ground") { $0.cell(of: "Nora Quill")?.background != ground }
    try home.write("colors = \"never\"\n")
    try pty.wait("no ground") { $0.cell(of: "Nora Quill")?.background == -1 }
  }

  @Test func aChangedThemeFileApplies() throws {
    let dark = try String(contentsOf: Self.theme("dark"), encoding: .utf8)
    let home = try Home()
    try home.write(
      dark.replacing("name = \"dark\"", with: "name = \"mine\""), to: "themes/mine.toml")
    try home.write("theme = \"mine\"\n")
    let pty = try home.open(story)
    let ground = pty.cell(of: "Nora Quill")?.background
    let light = try String(contentsOf: Self.theme("light"), encoding: .utf8)
    try home.write(
      light.replacing("name = \"light\"", with: "name = \"mine\""), to: "themes/mine.toml")
    try pty.wait("another ground") { $0.cell(of: "Nora Quill")?.background != ground }
    try home.write("name = 1\n", to: "themes/mine.toml")
    try pty.see("mine.toml:1: a theme needs a name")
  }

  @Test func changesMadeByKeysStay() throws {
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

  /// What `pullquote config` prints: a file with every option.
  private static func fullConfiguration() throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: Pty.built("pullquote"))
    process.arguments = ["config"]
    process.environment = ["XDG_CONFIG_HOME": "/no/such"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let file = try #require(try output.fileHandleForReading.readToEnd())
    process.waitUntilExit()
    return [UInt8](file)
  }

  private static let themes = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Themes")

  private static func theme(_ name: String) -> URL { themes.appending(path: name + ".toml") }
}
