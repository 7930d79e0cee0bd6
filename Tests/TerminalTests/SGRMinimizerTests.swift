import CNCurses
import Testing

/// Minimized output looks the same, and does not exceed its bound.
@Suite(.serialized) struct SGRMinimizerTests {
  private static let styles = [
    "", "0", "1", "2", "3", "4", "7", "22", "23", "24", "27", "31", "39", "94", "38;5;110",
    "38;2;1;2;3", "42", "49", "103", "48;5;235", "48;2;250;251;252",
  ]
  private static let shown = ["a", "é", "語", " ", " ", "\n"]

  private func minimized(_ bytes: [UInt8]) -> [UInt8] {
    let bound = 4 * bytes.count + Int(PQ_SGR_ROOM)
    var made = [CChar](repeating: 0, count: bound)
    let count = bytes.withUnsafeBytes { buffer in
      pq_sgr_minimize(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, &made)
    }
    #expect(count <= bound)
    return made[..<count].map(UInt8.init(bitPattern:))
  }

  @Test(arguments: UInt64(0)..<20) func theResultLooksTheSame(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    pq_sgr_reset()
    var (before, after) = (StyledText(), StyledText())
    for _ in 0..<20 {
      var bytes: [UInt8] = []
      for _ in 0..<30 {
        let styles = (0..<3).map { _ in Self.styles.randomElement(using: &random) ?? "" }
        if Bool.random(using: &random) {
          let count = Int.random(in: 1...3, using: &random)
          bytes += "\u{1b}[\(styles.prefix(count).joined(separator: ";"))m".utf8
        }
        bytes += (Self.shown.randomElement(using: &random) ?? "").utf8
      }
      before.take(bytes)
      after.take(minimized(bytes))
    }
    #expect(before.letters == after.letters)
  }

  private static let pieces: [[UInt8]] =
    (styles + shown + ["\u{1b}[", "\u{1b}", "m", ";", "K", "5", "/", "2/", "2 ", ":", "(B", "("])
    .map {
      Array($0.utf8)
    } + [[0x80], [0x32, 0xff], [0x00], Array(repeating: 0x33, count: 200)]

  @Test(arguments: UInt64(0)..<20) func anyInputStaysWithinTheBound(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    pq_sgr_reset()
    for _ in 0..<50 {
      _ = minimized((0..<200).flatMap { _ in Self.pieces.randomElement(using: &random) ?? [] })
    }
  }

  /// The worst known input: all attributes are turned on, sent, and turned off repeatedly.
  @Test(arguments: [
    "1;2;3;4;7;3;4;9;;9;", "\u{1b}[1;2;3;4;7mx\u{1b}[mx", "\u{1b}[7mx\u{1b}[mx",
    "\u{1b}[1;2m \u{1b}[22;2mx",
    "\u{1b}[31;41mx\u{1b}[m ", "\u{1b}[5;5;5m",
  ])
  func theWorstInputStaysWithinTheBound(piece: String) {
    pq_sgr_reset()
    let all = String(repeating: piece, count: 100)
    _ = minimized(Array((piece.hasPrefix("\u{1b}") ? all : "\u{1b}[\(all)m").utf8))
  }
}

/// Interprets styled text as a terminal does.
private struct StyledText {
  struct Letter: Equatable {
    var byte: UInt8
    var attributes: Set<Int> = []
    var foreground = "39"
    var background = "49"
  }

  private(set) var letters: [Letter] = []
  private var look = Letter(byte: 0)

  mutating func take(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == 0x1b else {
        add(byte)
        continue
      }
      let sequence = rest.dropFirst().prefix { $0 != UInt8(ascii: "m") }
      rest = rest.dropFirst(sequence.count + 2)
      setStyle(String(decoding: sequence, as: UTF8.self))
    }
  }

  private mutating func add(_ byte: UInt8) {
    var letter = look
    letter.byte = byte
    // Only the background of a bare space or a line end is visible.
    if byte <= 0x20, look.attributes.isDisjoint(with: [4, 7]) {
      (letter.attributes, letter.foreground) = ([], "39")
    }
    letters.append(letter)
  }

  private mutating func setStyle(_ sequence: String) {
    var parameters = sequence.split(separator: ";", omittingEmptySubsequences: false)[...]
    while let parameter = parameters.popFirst() {
      let code = Int(parameter) ?? 0
      let count = code % 10 != 8 || code > 48 ? 0 : parameters.first == "5" ? 2 : 4
      let color = ([parameter] + parameters.prefix(count)).joined(separator: ";")
      parameters = parameters.dropFirst(count)
      switch code {
      case 0: look = Letter(byte: 0)
      case 22: look.attributes.subtract([1, 2])
      case 23...27: look.attributes.remove(code - 20)
      case 1...7: look.attributes.insert(code)
      case 30...39, 90...97: look.foreground = color
      default: look.background = color
      }
    }
  }
}
