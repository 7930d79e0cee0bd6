import Foundation
import Testing

/// tmux and libvterm, which have no code in common, show the same, cell by cell.
@Suite struct TmuxTests {
  /// The keys to type, and a text that shows that they have been handled.
  static let scenes = [
    ("", "Nora Quill"), ("2]", "2/"), ("/ferry\r", "1/"), ("s", "Speakers"), ("?", "down a row"),
    ("c", "900 a week"),
    ("O", "Enter to go there"), ("]vww", "Select"), ("G", "100%"),
    (":nonsense\r", "unknown command"),
    ("/fezzy", "/fezzy"),
    ("jjjkdu", "Nora"), ("2sf", "only"), ("t", "theme"), ("]i", "Certainty"),
  ]

  @Test(.enabled(if: Tmux.isInstalled), arguments: scenes, [(80, 24), (120, 36)])
  func bothTerminalsShowTheSame(scene: (keys: String, sees: String), size: (Int, Int)) throws {
    let story = try StoryFile(
      StoryFile.council.replacingOccurrences(
        of: "The ferry carries", with: "“東京の船は e\u{301}te ここ,” said Ana Ruiz.\n\nThe ferry carries")
    )
    let pty = try Pty([story.path], size: size, term: "tmux-256color")
    let tmux = try Tmux([Pty.built("pullquote"), story.path], size: size)
    try pty.see("Nora Quill")
    pty.type(scene.keys)
    try pty.see(scene.sees)
    try tmux.wait { $0.contains("Nora Quill") }
    try tmux.type(scene.keys)
    try tmux.wait {
      pty.readOn()
      return $0 == pty.text
    }
    // The contents of tmux, shown by libvterm.
    let shown = try StoryFile(String(try tmux.screen(withLooks: true).dropLast()))
    let mirror = try Pty([shown.path], of: "/bin/cat", size: size)
    try mirror.end()
    for (row, cells) in mirror.cells.enumerated() {
      let different = zip(cells, pty.cells[row]).enumerated().filter { !$1.0.looksLike($1.1) }
      #expect(
        different.isEmpty, "row \(row): \(pty.lines[row]) \(different.first.debugDescription)")
    }
  }
}

/// A program in tmux.
private final class Tmux {
  static let path = "/usr/bin/tmux"
  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: path) }

  private let socket = "pullquote-\(UUID().uuidString)"

  init(_ command: [String], size: (columns: Int, rows: Int)) throws {
    let settings = try StoryFile(
      "set -g status off\nset -g default-terminal tmux-256color\nset -g escape-time 0\n")
    try run(
      ["-f", settings.path, "new-session", "-d", "-x", "\(size.columns)", "-y", "\(size.rows)"]
        + command)
  }

  deinit { _ = try? run(["kill-server"]) }

  func type(_ keys: String) throws {
    guard !keys.isEmpty else { return }
    try run(["send-keys", "-H"] + keys.utf8.map { String($0, radix: 16) })
  }

  /// The rows, with SGR sequences on request.
  func screen(withLooks: Bool = false) throws -> String {
    try run(["capture-pane", "-p"] + (withLooks ? ["-e", "-N"] : []))
  }

  /// Waits until the rows, without trailing spaces, are as expected.
  func wait(
    at location: SourceLocation = #_sourceLocation, until condition: (String) -> Bool
  ) throws {
    let limit = Date(timeIntervalSinceNow: 30)
    var text = ""
    repeat {
      let rows = try screen().split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      text = rows.map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(
        separator: "\n")
      if condition(text) { return }
    } while Date() < limit
    Issue.record("tmux shows:\n\(text)", sourceLocation: location)
    throw CancellationError()
  }

  /// Runs tmux through a shell, because the way tests start programs leaves signals blocked that
  /// its server needs.
  @discardableResult private func run(_ arguments: [String]) throws -> String {
    let output = try StoryFile("")
    let command = ["-L", socket, "-u"] + arguments
    let shell = try Pty(
      ["-c", "output=$0; exec \(Self.path) \"$@\" >\"$output\" 2>&1", output.path] + command,
      of: "/bin/sh")
    try shell.end()
    return String(decoding: try Data(contentsOf: URL(filePath: output.path)), as: UTF8.self)
  }
}
