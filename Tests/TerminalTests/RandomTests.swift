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
  /// Keys that neither end the program nor start another one, and what is around them on a keyboard.
  private static let keys =
    Array("jkbdu}{gG%[])(sSfi/nNcCx?tOm'<>+-vwhly ").map(String.init)
    + [
      "\r", "\t", "\u{1b}[A", "\u{1b}[B", "\u{1b}[6~", "\u{1b}[5~", "\u{1b}[27u", "\u{7f}", "5",
      "é",
    ]
    + [
      "\u{1b}[200~pasted q :q\r\u{1b}[201~", "\u{1b}[<0;9;9M", "\u{1b}[<65;9;9M", "\u{1b}[99~", "語",
    ]

  /// The seeds; more of them with the variable RANDOM_SEEDS.
  private static let seeds: Range<UInt64> = {
    let count = ProcessInfo.processInfo.environment["RANDOM_SEEDS"].flatMap { UInt64($0) }
    return 0..<(count ?? 4)
  }()

  /// What was drawn piece by piece is what one drawing of the whole would be.
  @Test(arguments: seeds) func anyKeysLeaveTheScreenAsAFreshDrawing(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let story = try StoryFile(StoryFile.council + "\n\n“東京の船は éte\u{301} ここ,” said Ana Ruiz.\n")
    let pty = try Pty([story.path], size: (100, 30))
    try pty.see("Nora Quill")
    for _ in 0..<150 {
      if Int.random(in: 0..<12, using: &random) == 0 {
        pty.resize(
          columns: .random(in: 1...140, using: &random), rows: .random(in: 1...50, using: &random))
      } else {
        pty.type(Self.keys.randomElement(using: &random) ?? "j")
      }
    }
    pty.resize(columns: 100, rows: 30)
    pty.type(String(repeating: "\u{1b}[27u", count: 5))
    try settle(pty)
    let drawn = pty.cells
    let updates = pty.updates
    pty.type("\u{0c}")
    try pty.wait("a fresh drawing") { $0.updates > updates }
    for (row, fresh) in pty.cells.enumerated() {
      let different = zip(fresh, drawn[row]).enumerated().filter { !$1.0.looksLike($1.1) }
      #expect(different.isEmpty, "row \(row): \(pty.lines[row])")
    }
  }

  /// Waits until all that was typed has been heeded: a notice came, and the next key took it away.
  private func settle(_ pty: Pty) throws {
    pty.type("M")
    try pty.see("mouse o")
    pty.type("j")
    try pty.seeNo("mouse o")
  }
}
