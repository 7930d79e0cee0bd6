import Interface
import Theming

/// Turns the bytes of a terminal into keys and pastes.
///
/// Every escape sequence is taken whole: one that is not known, the answer to a query, or a mouse report is
/// dropped and never read as keys. Linear in the bytes.
struct InputDecoder {
  /// What is being read.
  private enum State: Equatable {
    case ground
    /// After ESC.
    case escape
    /// After ESC O.
    case ss3
    /// After ESC [.
    case csi
    /// In `ESC ]`, `ESC P` and the like, up to ST or BEL; `true` after an ESC inside.
    case string(Bool)
    /// In the three bytes after `CSI M`.
    case report(Int)
    /// In bracketed paste.
    case paste
  }

  private var state = State.ground
  /// The bytes of the sequence after ESC, or of an unfinished character.
  private var pending: [UInt8] = []
  private var pasted: [UInt8] = []
  private var inputs: [Input] = []
  /// What keys of this terminal send that the usual tables do not know.
  var ownKeys: [[UInt8]: Key] = [:]

  /// What the terminal told of its background.
  enum Report: Equatable {
    /// It was asked.
    case answer(Theme.Appearance)
    /// It changed.
    case change(Theme.Appearance)
  }

  /// The last of what the terminal told of its background, until it is taken.
  var reported: Report?
  /// Whether the terminal has told that it has margins at the left and the right (mode 69).
  private(set) var hasMargins = false
  /// Whether reports of the mouse are wanted; otherwise they are dropped.
  var takesMouse = false

  /// Answers to DECRQM by terminals that have the mode, on or off.
  private static let marginReports = (1...3).map { Array("[?69;\($0)$y".utf8) }
  /// The longest sequence that is kept; what is longer cannot be a key.
  private static let longest = 64
  /// The longest paste that is kept.
  private static let longestPaste = 16 << 20
  private static let pasteEnd = Array("\u{1b}[201~".utf8)
  /// What silence cut off. Over a slow line its rest may still come, and is no keys.
  private var interrupted: (state: State, pending: [UInt8])?

  /// The inputs that the bytes complete.
  mutating func feed(_ bytes: some Collection<UInt8>) -> [Input] {
    if let sequence = interrupted {
      interrupted = nil
      if Self.isRest(bytes, of: sequence.state) { (state, pending) = sequence }
    }
    for byte in bytes { take(byte) }
    return drain()
  }

  /// Whether bytes that came at once are the rest of a sequence, and nothing that a person types: they end
  /// it as only a terminal does.
  private static func isRest(_ bytes: some Collection<UInt8>, of state: State) -> Bool {
    let isParameter = { (byte: UInt8) in (0x30...0x3f).contains(byte) }
    switch state {
    case .escape:
      guard bytes.count > 2, let first = bytes.first else { return false }
      let next: State = first == UInt8(ascii: "[") ? .csi : .string(false)
      return "[]P_".utf8.contains(first) && isRest(bytes.dropFirst(), of: next)
    case .csi:
      guard bytes.count > 1, bytes.first.map(isParameter) == true else { return false }
      return bytes.first { !isParameter($0) }.map { (0x40...0x7e).contains($0) } == true
    case .string:
      return bytes.contains(0x07)
        || zip(bytes, bytes.dropFirst()).contains { $0 == 0x1b && $1 == UInt8(ascii: "\\") }
    case .ground, .ss3, .report, .paste: return false
    }
  }

  /// How long to wait, in milliseconds, before what is unfinished is given up; `nil` if nothing is.
  var patience: Int? {
    switch state {
    case .ground: pending.isEmpty ? nil : 250
    case .escape, .ss3: 25
    case .csi: pending.count > 1 ? 250 : 25
    case .string(let escaped): pending.count > 1 || escaped ? 1000 : 25
    case .report: 250
    case .paste: 2000
    }
  }

  /// The inputs that silence completes: a lone ESC is the key of that name.
  mutating func timeOut() -> [Input] {
    interrupted = (state, pending)
    switch state {
    case .escape: emit(Key(.escape))
    case .ss3, .csi, .string:
      if pending.count == 1, let scalar = pending.first.map(Unicode.Scalar.init) {
        emit(Key(.character(scalar), alt: true))
      }
    case .paste: finishPaste()
    case .ground, .report: break
    }
    reset()
    return drain()
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .escape: takeEscape(byte)
    case .ss3: takeSS3(byte)
    case .csi: takeCSI(byte)
    case .string(let escaped): takeString(byte, escaped: escaped)
    case .report(let left): if left > 1 { state = .report(left - 1) } else { reset() }
    case .paste: takePaste(byte)
    }
  }

  private mutating func takeGround(_ byte: UInt8) {
    if byte == 0x1b {
      pending = []
      state = .escape
    } else {
      takeCharacter(byte, alt: false)
    }
  }

  private mutating func takeEscape(_ byte: UInt8) {
    if pending.isEmpty {
      switch byte {
      case 0x1b: return emit(Key(.escape))
      case UInt8(ascii: "["): return begin(.csi, with: byte)
      case UInt8(ascii: "O"): return begin(.ss3, with: byte)
      case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
        UInt8(ascii: "X"):
        return begin(.string(false), with: byte)
      default: break
      }
    }
    if let key = ownKeys[[byte]] {
      emit(key)
      return reset()
    }
    takeCharacter(byte, alt: true)
    if pending.isEmpty { state = .ground }
  }

  /// Adds a byte to a character of UTF-8 and emits it when it is whole; what is not UTF-8 is dropped.
  private mutating func takeCharacter(_ byte: UInt8, alt: Bool) {
    if byte < 0x80 || byte >= 0xc0 { pending = [] }
    pending.append(byte)
    guard pending.count >= Self.length(of: pending[0]) else { return }
    let scalars = String(validating: pending, as: UTF8.self)?.unicodeScalars
    pending = []
    guard let scalar = scalars?.first, var key = KeySequences.plain(scalar) else { return }
    key.alt = alt
    emit(key)
  }

  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xc2...0xdf: 2
    case 0xe0...0xef: 3
    case 0xf0...0xf4: 4
    default: 1
    }
  }

  private mutating func begin(_ next: State, with byte: UInt8) {
    pending = [byte]
    state = next
  }

  /// Adds a byte to the sequence. Returns whether that ended it: by a key of the terminal's own, by an ESC
  /// that begins another, or by a control that has no place in one.
  private mutating func isOver(adding byte: UInt8) -> Bool {
    if byte == 0x1b {
      pending = []
      state = .escape
      return true
    }
    if byte < 0x20 || byte == 0x7f {
      reset()
      return true
    }
    if pending.count < Self.longest { pending.append(byte) }
    guard let key = ownKeys[pending] else { return false }
    emit(key)
    reset()
    return true
  }

  private mutating func takeSS3(_ byte: UInt8) {
    if isOver(adding: byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { return }
    let modifiers = Self.numbers(pending.dropFirst().dropLast()).first ?? 1
    if let key = KeySequences.ss3(final: byte, modifiers: modifiers) { emit(key) }
    reset()
  }

  private mutating func takeCSI(_ byte: UInt8) {
    if isOver(adding: byte) { return }
    let isConsole = pending.count > 1 && pending[1] == UInt8(ascii: "[")
    guard (0x40...0x7e).contains(byte), !(pending.count == 2 && isConsole) else { return }
    let sequence = pending
    reset()
    if isConsole {
      if sequence.count == 3, let key = KeySequences.console(final: byte) { emit(key) }
    } else {
      finishCSI(sequence)
    }
  }

  private mutating func finishCSI(_ sequence: [UInt8]) {
    let final = sequence[sequence.count - 1]
    if sequence.count == 2, final == UInt8(ascii: "M") { return state = .report(3) }
    let body = sequence.dropFirst().dropLast()
    if let change = BackgroundReport.appearance(csi: sequence) { reported = .change(change) }
    if Self.marginReports.contains(sequence) { hasMargins = true }
    if body.first == UInt8(ascii: "<") { return finishMouse(body.dropFirst(), final: final) }
    let isPlain = body.allSatisfy { (0x30...0x3b).contains($0) }
    guard isPlain, sequence.count < Self.longest else { return }
    let parameters = Self.numbers(body)
    if final == UInt8(ascii: "~"), parameters.first == 200 {
      state = .paste
    } else if let key = KeySequences.csi(final: final, parameters: parameters) {
      emit(key)
    }
  }

  /// A report in the manner of SGR (mode 1006): button, column and row, `M` for a press.
  private mutating func finishMouse(_ body: ArraySlice<UInt8>, final: UInt8) {
    let numbers = Self.numbers(body)
    guard takesMouse, final == UInt8(ascii: "M"), numbers.count == 3 else { return }
    let kinds: [Int: Mouse.Kind] = [0: .click, 32: .drag, 64: .wheelUp, 65: .wheelDown]
    guard let kind = kinds[numbers[0]], numbers[1] > 0, numbers[2] > 0 else { return }
    inputs.append(.mouse(Mouse(kind, column: numbers[1] - 1, row: numbers[2] - 1)))
  }

  /// The numbers between semicolons; what follows a colon in one refines it and is left out.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      part.prefix { $0 != UInt8(ascii: ":") }.reduce(0) { value, byte in
        min(value * 10 + Int(byte & 0x0f), 0x11_0000)
      }
    }
  }

  private mutating func takeString(_ byte: UInt8, escaped: Bool) {
    if byte == 0x07 || (escaped && byte == UInt8(ascii: "\\")) { return finishString() }
    state = .string(byte == 0x1b)
    if pending.count < Self.longest { pending.append(byte) }
  }

  private mutating func finishString() {
    let body = pending.dropFirst().prefix { $0 != 0x1b }
    if pending.first == UInt8(ascii: "]"), let answer = BackgroundReport.appearance(osc: body) {
      reported = .answer(answer)
    }
    reset()
  }

  private mutating func takePaste(_ byte: UInt8) {
    if pasted.count < Self.longestPaste { pasted.append(byte) }
    guard byte == UInt8(ascii: "~"), pasted.suffix(Self.pasteEnd.count) == Self.pasteEnd[...] else {
      return
    }
    pasted.removeLast(Self.pasteEnd.count)
    finishPaste()
    reset()
  }

  /// Terminals send the ends of pasted lines as CR.
  private mutating func finishPaste() {
    let text = String(decoding: pasted, as: UTF8.self)
    pasted = []
    inputs.append(
      .paste(String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\r" ? "\n" : $0 }))))
  }

  private mutating func emit(_ key: Key) { inputs.append(.key(key)) }

  private mutating func reset() {
    state = .ground
    pending = []
  }

  private mutating func drain() -> [Input] {
    defer { inputs = [] }
    return inputs
  }
}
