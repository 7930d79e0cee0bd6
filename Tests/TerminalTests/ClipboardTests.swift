import Foundation
import Testing

@testable import Terminal

/// Every route to the clipboard.
@Suite struct ClipboardTests {
  let story: StoryFile
  let folder = FileManager.default.temporaryDirectory.appending(path: "copy-\(UUID().uuidString)")

  init() throws {
    story = try StoryFile(StoryFile.council)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Creates a program that writes its arguments and its input to a file, and exits with a status.
  private func make(_ name: String, status: Int = 0) throws {
    let file = folder.appending(path: name)
    let script = "#!/bin/sh\n{ echo \"$@\"; cat; } > \"$0.copy\"\nexit \(status)\n"
    try Data(script.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path())
  }

  private func taken(by name: String) -> String? {
    try? String(contentsOf: folder.appending(path: name + ".copy"), encoding: .utf8)
  }

  /// Copies the first quote, quits, and returns the output.
  private func copy(
    term: String = "xterm-256color", _ variables: [String: String]
  ) throws -> String {
    var environment = variables
    environment["PATH"] = folder.path() + ":/usr/bin:/bin"
    let pty = try Pty([story.path], term: term, environment: environment)
    try pty.see("Nora Quill")
    pty.type("]y")
    try pty.see("copied: “The boat")
    pty.type("q")
    try pty.end()
    return String(decoding: pty.output, as: UTF8.self)
  }

  @Test(arguments: [
    ("wl-copy", "WAYLAND_DISPLAY", ""), ("xclip", "DISPLAY", "-selection clipboard"),
    ("tmux", "TMUX", "load-buffer -w -"), ("termux-clipboard-set", "TERMUX_VERSION", ""),
  ])
  func theProgramOfTheDesktopGetsTheCopy(program: String, variable: String, options: String) throws
  {
    defer { try? FileManager.default.removeItem(at: folder) }
    try make(program)
    _ = try copy([variable: "1"])
    #expect(taken(by: program) == "\(options)\n“The boat stays,”")
  }

  @Test func theNextProgramIsTriedWhenOneFails() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try make("xclip", status: 1)
    try make("xsel")
    _ = try copy(["DISPLAY": ":0"])
    #expect(taken(by: "xsel") == "--clipboard --input\n“The boat stays,”")
  }

  @Test func noProgramIsStartedWithoutItsDesktop() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try make("wl-copy")
    try make("xclip")
    try make("tmux")
    let output = try copy([:])
    #expect(["wl-copy", "xclip", "tmux"].allSatisfy { taken(by: $0) == nil })
    #expect(output.contains("\u{1b}]52;c;\(Base64.encode(Array("“The boat stays,”".utf8)))\u{07}"))
  }

  @Test func gnuScreenPassesTheCopyOn() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = try copy(term: "screen-256color", [:])
    #expect(output.contains("\u{1b}P\u{1b}]52;c;"))
    let long = ClipboardSequence.wrapped(Array(repeating: 65, count: 5000), for: .screen)
    let parts = long.split(separator: "\u{1b}\\", omittingEmptySubsequences: true)
    #expect(parts.allSatisfy { $0.hasPrefix("\u{1b}P") && $0.utf8.count < 250 })
    let joined = parts.map { $0.dropFirst(2) }.joined()
    #expect(joined == "\u{1b}]52;c;\(Base64.encode(Array(repeating: 65, count: 5000)))\u{07}")
  }

  @Test func remoteTmuxPassesTheCopyOnIfItMay() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = try copy(term: "tmux-256color", [:])
    #expect(output.contains("\u{1b}Ptmux;\u{1b}\u{1b}]52;c;"))
    #expect(output.contains("\u{07}\u{1b}\\"))
  }
}
