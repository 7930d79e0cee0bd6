import Foundation
import Testing

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}

@Suite struct RandomTests {
  /// Keys that neither quit nor wait for anything, and keys near them.
  private static let keys =
    Array("jkbdu}{gG%[])(sSfi/nNcCx?tOm'<>+-vwhlyYB: ").map(String.init)
    + [
      "\r", "\t", "\u{1b}[A", "\u{1b}[B", "\u{1b}[6~", "\u{1b}[5~", "\u{1b}[27u", "\u{7f}", "5",
      "é", "語", "\u{1b}[99~", "\u{1}\u{5}\u{17}\u{15}", "/ferry\r", "\u{1b}[27u:theme light\r",
    ]
    + [
      "\u{1b}[200~pasted q :q\r\u{1b}[201~", "\u{1b}]11;rgb:ffff/ffff/ffff\u{7}", "\u{1b}[?997;1n",
      "\u{1b}[200~" + String(repeating: "語 ", count: 3000) + "\u{1b}[201~",
    ]

  /// The seeds of regular test runs.
  private static let seeds: Range<UInt64> = 0..<4

  /// The duration of the long run in seconds, from the variable RANDOM_SECONDS (`.ci/soak`).
  private static let seconds = ProcessInfo.processInfo.environment["RANDOM_SECONDS"]
    .flatMap { Double($0) }

  /// Incremental updates give the same screen as a full redraw.
  @Test(arguments: seeds) func anyKeysLeaveTheScreenAsARedrawWould(seed: UInt64) throws {
    try session(seed: seed, events: 150)
  }

  @Test(.enabled(if: seconds != nil)) func soDoAnyKeysForALongTime() throws {
    let end = Date(timeIntervalSinceNow: Self.seconds ?? 0)
    var seed: UInt64 = 1000
    while Date() < end {
      try session(seed: seed, events: 500)
      seed += 1
    }
    print("\((seed - 1000) * 500) events in \(seed - 1000) runs")
  }

  private func session(seed: UInt64, events: Int) throws {
    var random = SeededGenerator(seed: seed)
    // From a pipe, so that no key starts an editor, which would read the keys that follow.
    let pty = try Pty(
      ["-"], size: (100, 30),
      input: StoryFile.council + "\n\n“東京の船は éte\u{301} ここ,” said Ana Ruiz.\n"
        + "\n\nRare \u{1FAE8}\u{31350}x\u{11F04} ones.\n",
      answers: seed % 2 == 1)
    try pty.see("Nora Quill")
    // Turns the mouse on, and waits until its message is gone.
    try settle(pty)
    for _ in 0..<events { try happen(to: pty, &random) }
    pty.resize(columns: 100, rows: 30)
    pty.type(String(repeating: "\u{1b}[27u", count: 5))
    try settle(pty)
    let drawn = pty.cells
    let updates = pty.updates
    pty.type("\u{0c}")
    try pty.wait("a fresh drawing") { $0.updates > updates }
    for (row, fresh) in pty.cells.enumerated() {
      let different = zip(fresh, drawn[row]).enumerated().filter { !$1.0.looksLike($1.1) }
      #expect(different.isEmpty, "seed \(seed), row \(row): \(pty.lines[row])")
    }
  }

  /// A random event: mostly a key, or a resize, a mouse event, a stop and `fg`, or a sequence in
  /// pieces.
  private func happen(to pty: Pty, _ random: inout SeededGenerator) throws {
    switch Int.random(in: 0..<120, using: &random) {
    case 0..<8:
      pty.resize(
        columns: .random(in: 2...140, using: &random), rows: .random(in: 2...50, using: &random))
    // libvterm 0.3 sometimes crashes when a full screen shrinks to one row or column.
    case 8: pty.resize(columns: 2, rows: 2)
    case 9..<16:
      let (button, column, row) = (
        [0, 1, 2, 32, 64, 65].randomElement(using: &random) ?? 0,
        Int.random(in: 1...140, using: &random), Int.random(in: 1...50, using: &random)
      )
      pty.type("\u{1b}[<\(button);\(column);\(row)M")
    case 16:
      let stops = pty.stops
      pty.send(signal: SIGTSTP)
      try pty.wait("a stop") { $0.stops > stops }
      let updates = pty.updates
      pty.goOn()
      // The next stop must wait until this one has ended, because SIGCONT discards pending stops.
      try pty.wait("another drawing") { $0.updates > updates }
    case 17..<24:
      for byte in (Self.keys.randomElement(using: &random) ?? "").utf8 { pty.type([byte]) }
    default: pty.type(Self.keys.randomElement(using: &random) ?? "j")
    }
  }

  /// Waits until all keys have been handled: a message appears, and the next key removes it.
  private func settle(_ pty: Pty) throws {
    pty.type("\u{14}")
    // Only the last row counts, because the help mentions the mouse, too.
    try pty.wait("word of the mouse") { $0.lines.last?.hasPrefix(" mouse o") == true }
    pty.type("j")
    try pty.wait("no word of the mouse") { $0.lines.last?.hasPrefix(" mouse o") == false }
  }
}
