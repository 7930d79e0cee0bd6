import CVTerm
import Foundation
import Testing

extension pty_cell {
  fileprivate static let secondHalf = pty_cell(
    text: (UInt32.max, 0, 0, 0, 0, 0), foreground: -1, background: -1, width: 1, bold: false,
    italic: false, underline: false, reverse: false)
}

/// A program in a pseudoterminal.
///
/// Nothing sleeps: a test waits for what it expects, and fails with the contents of the screen
/// after a long timeout.
final class Pty {
  private let terminal: OpaquePointer
  private(set) var columns: Int
  private(set) var rows: Int
  private let folder: URL

  /// Starts a program with these arguments in a terminal of `columns` by `rows`.
  ///
  /// - Parameters:
  ///   - program: A path, or the name of a program that is built beside the tests.
  ///   - input: Bytes to pipe into it; by default the keyboard is its input.
  ///   - closed: The descriptors of 0, 1 and 2 that are closed.
  ///   - isDetached: Whether it has no controlling terminal, so that there is no `/dev/tty`.
  ///   - answers: Whether the terminal replies to queries, such as for margins.
  ///   - ignoresHangUp: Whether it ignores a hang-up, as with `nohup`.
  init(
    _ arguments: [String], of program: String = "pullquote",
    size: (columns: Int, rows: Int) = (80, 24), term: String? = "xterm-256color",
    environment: [String: String?] = [:], input: String? = nil, closed: [Int32] = [],
    isDetached: Bool = false, ignoresHangUp: Bool = false, answers: Bool = false
  ) throws {
    (columns, rows) = Self.kept(columns: size.columns, rows: size.rows)
    let folder = FileManager.default.temporaryDirectory.appending(path: "pty-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let inputPath = try input.map { text in
      let url = folder.appending(path: "input")
      try Data(text.utf8).write(to: url)
      return url.path()
    }
    var variables: [String: String?] = [
      "TERM": term, "LANG": "C.UTF-8", "HOME": folder.path(), "PATH": "/usr/bin:/bin",
    ]
    variables.merge(environment) { $1 }
    let lines = variables.compactMap { name, value in value.map { "\(name)=\($0)" } }
    self.folder = folder
    let path = program.hasPrefix("/") ? program : Self.built(program)
    var setting = pty_setting()
    (setting.rows, setting.columns) = (Int32(size.rows), Int32(size.columns))
    setting.closed = closed.reduce(0) { $0 | 1 << UInt32($1) }
    (setting.is_detached, setting.ignores_hang_up) = (isDetached, ignoresHangUp)
    setting.answers = answers
    terminal = try Self.strings([path] + arguments) { arguments in
      try Self.strings(lines) { variables in
        try Self.strings([inputPath].compactMap { $0 }) { input in
          setting.standard_input = input[0].map { UnsafePointer($0) }
          return try #require(pty_start(path, arguments, variables, &setting))
        }
      }
    }
  }

  deinit {
    pty_free(terminal)
    try? FileManager.default.removeItem(at: folder)
  }

  /// Types keys, as the bytes that a terminal sends.
  func type(_ keys: String) { type(Array(keys.utf8)) }

  /// Types bytes, and reads output in the meantime.
  func type(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, status == nil {
      let count = rest.withUnsafeBufferPointer {
        pty_type(terminal, $0.baseAddress, Int32(min(4096, $0.count)))
      }
      rest = rest.dropFirst(Int(count))
      if count == 0 { _ = pty_step(terminal, 100) }
    }
  }

  func resize(columns: Int, rows: Int) {
    (self.columns, self.rows) = Self.kept(columns: columns, rows: rows)
    pty_resize(terminal, Int32(rows), Int32(columns))
  }

  /// The part of a window that the test terminal keeps.
  private static func kept(columns: Int, rows: Int) -> (columns: Int, rows: Int) {
    func side(_ said: Int, _ usual: Int) -> Int {
      said > 0 ? min(said, Int(PTY_LARGEST_SIDE)) : usual
    }
    return (side(columns, Int(PTY_USUAL_COLUMNS)), side(rows, Int(PTY_USUAL_ROWS)))
  }

  func send(signal: Int32) { pty_signal(terminal, signal) }

  func goOn() { pty_continue(terminal) }

  func hangUp() { pty_hang_up(terminal) }

  /// Reads output until a condition holds after a complete frame.
  func wait(
    _ what: Comment? = nil, at location: SourceLocation = #_sourceLocation,
    until condition: (Pty) -> Bool
  ) throws {
    let limit = Date(timeIntervalSinceNow: 120)
    while pty_is_updating(terminal) || !condition(self) {
      if pty_step(terminal, 500) { continue }
      if status == nil, Date() < limit { continue }
      if condition(self) { return }
      Issue.record(
        "\(what?.rawValue ?? "condition") not met, status \(status ?? -1):\n\(text)",
        sourceLocation: location)
      throw CancellationError()
    }
  }

  /// Reads the output so far, without waiting.
  func readOn() { while pty_step(terminal, 0) {} }

  /// Waits for output, at most `milliseconds`, and returns whether there was any.
  func readOn(for milliseconds: Int32) -> Bool { pty_step(terminal, milliseconds) }

  /// Waits until a text is on the screen.
  func see(_ words: String, at location: SourceLocation = #_sourceLocation) throws {
    try wait("“\(words)”", at: location) { $0.lines.contains { $0.contains(words) } }
  }

  /// Waits until a text is no longer on the screen.
  func seeNo(_ words: String, at location: SourceLocation = #_sourceLocation) throws {
    try wait("no “\(words)”", at: location) { !$0.lines.contains { $0.contains(words) } }
  }

  /// Waits until the program has ended, and reads the rest of its output.
  @discardableResult func end(at location: SourceLocation = #_sourceLocation) throws -> Int32 {
    try wait("end", at: location) { $0.status != nil }
    readOn()
    return status ?? -1
  }

  /// The status of `wait`; `nil` while the program runs.
  var status: Int32? {
    let status = pty_status(terminal)
    return status < 0 ? nil : status
  }

  /// How often the program was stopped.
  var stops: Int { Int(pty_stops(terminal)) }

  /// The rows of the screen, without trailing spaces.
  var lines: [String] {
    var buffer = [CChar](repeating: 0, count: 16 * columns + 16)
    return (0..<rows).map { row in
      var line = String(cString: pty_row(terminal, Int32(row), &buffer, Int32(buffer.count)))[...]
      while line.hasSuffix(" ") { line.removeLast() }
      return String(line)
    }
  }

  /// The screen as text.
  var text: String { lines.joined(separator: "\n") }

  /// A cell of the screen.
  subscript(row: Int, column: Int) -> Shown {
    Shown(pty_cell_at(terminal, Int32(row), Int32(column)))
  }

  /// Every cell of the screen.
  var cells: [[Shown]] { (0..<rows).map { row in (0..<columns).map { self[row, $0] } } }

  /// The first cell of a text on the screen.
  func cell(of words: String) -> Shown? {
    for (row, line) in lines.enumerated() {
      if let range = line.range(of: words) {
        return self[row, line.distance(from: line.startIndex, to: range.lowerBound)]
      }
    }
    return nil
  }

  /// All output of the program.
  var output: [UInt8] {
    var count: Int64 = 0
    let bytes = pty_output(terminal, &count)
    return Array(UnsafeBufferPointer(start: bytes, count: Int(count)))
  }

  /// The modes that the program has left on; empty if the terminal is restored.
  var leftOn: [String] {
    var left: [String] = []
    if pty_shows_alternate(terminal) { left.append("the other screen") }
    if !pty_shows_cursor(terminal) { left.append("a hidden cursor") }
    if !pty_line_is_restored(terminal) { left.append("modes of the line") }
    let output = String(decoding: output, as: UTF8.self)
    // Initially, wrapping and the cursor are on, and all other modes are off.
    for mode in Set(output.matches(of: /\u{1b}\[\?(\d+)[hl]/).map(\.output.1)) where mode != "25" {
      let off = output.range(of: "\u{1b}[?\(mode)l", options: .backwards)?.lowerBound
      let on = output.range(of: "\u{1b}[?\(mode)h", options: .backwards)?.lowerBound
      let isOn = (on ?? output.startIndex) > (off ?? output.startIndex)
      if isOn != (mode == "7") { left.append("mode \(mode) \(isOn ? "on" : "off")") }
    }
    return left
  }

  /// A cell of the screen.
  struct Shown: Equatable {
    let text: String
    let width: Int
    let foreground: Int32
    let background: Int32
    let bold: Bool
    let italic: Bool
    let underline: Bool
    let reverse: Bool

    init(_ shown: pty_cell) {
      // The second half of a wide character has the style of the first.
      let cell = shown.text.0 == .max ? pty_cell.secondHalf : shown
      text = withUnsafeBytes(of: cell.text) { raw in
        let scalars = raw.bindMemory(to: UInt32.self).prefix { $0 != 0 && $0 != .max }
        let made = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
        return made.isEmpty ? " " : made
      }
      width = Int(cell.width)
      foreground = cell.foreground
      background = cell.background
      bold = cell.bold
      italic = cell.italic
      underline = cell.underline
      reverse = cell.reverse
    }

    /// Whether two cells look the same. The foreground of a bare space is invisible, and curses
    /// does not update it.
    func looksLike(_ other: Shown) -> Bool {
      let isBareSpace = text == " " && !underline && !reverse
      return self == other
        || isBareSpace && text == other.text && width == other.width
          && background == other.background
          && !other.underline && !other.reverse
    }
  }

  /// The path of a program in the build folder of the tests.
  static func built(_ name: String) -> String {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: name).path()
  }

  private static func strings<Result>(
    _ strings: [String], body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) throws -> Result
  ) rethrows -> Result {
    var pointers = strings.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    return try body(&pointers)
  }
}
