import Interface
import Theming

/// Decodes the bytes of a terminal into keys, pastes and mouse events.
///
/// Escape sequences are consumed whole: an unknown sequence, a reply to a query, or an unwanted
/// mouse report is dropped and never read as keys. Unfinished input is abandoned at its
/// ``deadline``, and Ctrl-C ends it at once. In a paste the byte of Ctrl-C may be text, so it
/// counts as the key only if nothing follows it for a moment. O(n) in the bytes, with bounded
/// memory.
struct InputDecoder {
  typealias Instant = ContinuousClock.Instant

  /// The kind of input that is unfinished.
  enum State: Equatable {
    case ground
    /// After ESC.
    case escape
    /// After ESC O.
    case ss3
    /// After ESC [.
    case csi
    /// In a string such as `ESC ]` or `ESC P`, up to ST or BEL; `true` after an ESC inside.
    case string(Bool)
    /// In the three bytes after `CSI M`, with the number left.
    case report(Int)
    /// In bracketed paste.
    case paste
  }

  private(set) var state = State.ground
  /// The bytes of the sequence after ESC, or of an unfinished character.
  private(set) var pending: [UInt8] = []
  private(set) var paste = PasteBuffer()
  private var inputs: [Input] = []
  /// The keys of this terminal whose sequences the built-in tables do not have, without the ESC.
  var terminfoKeys: [[UInt8]: Key] = [:]

  /// The time after which an ESC without more is the key of that name.
  var escapeDelay = Self.escapeDelay(nil)
  /// The time until which a reply to a query is expected.
  var answersAwaited: Instant?
  /// The time at which unfinished input is abandoned; `nil` if there is none.
  var deadline: Instant?
  /// The same time, ignoring Ctrl-C in a paste.
  var limit: Instant?
  /// Whether the last bytes began something with a time limit of its own.
  private(set) var isFresh = false
  /// The input that was abandoned last. Over a slow connection, the rest of it may still come, and
  /// must not be read as keys.
  var interrupted: (state: State, pending: [UInt8])?

  /// A report of the terminal about its background.
  enum Report: Equatable {
    /// A reply to a query.
    case answer(Theme.Appearance)
    /// A change.
    case change(Theme.Appearance)
  }

  /// The last report about the background, until it is taken.
  var reported: Report?
  /// Whether the terminal has reported that it has left and right margins (mode 69).
  private(set) var hasMargins = false
  /// Whether mouse reports are wanted. Otherwise they are dropped.
  var takesMouse = false

  /// Replies to DECRQM by terminals that have the mode, on or off.
  private static let marginReports = (1...3).map { Array("[?69;\($0)$y".utf8) }
  /// The longest sequence that is kept, in bytes. No key sends a longer one.
  static let longest = 64
  /// The byte of Ctrl-C.
  static let interrupt: UInt8 = 0x03

  /// Decodes bytes, and returns the inputs that they complete.
  mutating func feed(_ bytes: some Collection<UInt8>, at now: Instant = .now) -> [Input] {
    if let sequence = interrupted {
      interrupted = nil
      if Self.isRest(bytes, of: sequence.state) { enter(sequence.state, with: sequence.pending) }
    }
    for byte in bytes { take(byte) }
    setDeadline(at: now, after: bytes.count)
    isFresh = false
    return drain()
  }

  /// Abandons unfinished input, and returns the inputs that this completes: a lone ESC is the key
  /// of that name.
  mutating func giveUp() -> [Input] {
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
    (deadline, limit) = (nil, nil)
    return drain()
  }

  private mutating func take(_ byte: UInt8) {
    if byte == Self.interrupt, state != .paste { return interrupt() }
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

  /// Handles Ctrl-C, which ends unfinished input.
  private mutating func interrupt() {
    if state == .escape { emit(Key(.escape)) }
    reset()
    takeCharacter(Self.interrupt, alt: false)
  }

  private mutating func takeGround(_ byte: UInt8) {
    if byte == 0x1b { enter(.escape) } else { takeCharacter(byte, alt: false) }
  }

  private mutating func takeEscape(_ byte: UInt8) {
    if pending.isEmpty {
      switch byte {
      case 0x1b:
        emit(Key(.escape))
        return enter(.escape)
      case UInt8(ascii: "["): return enter(.csi, with: [byte])
      case UInt8(ascii: "O"): return enter(.ss3, with: [byte])
      case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
        UInt8(ascii: "X"):
        return enter(.string(false), with: [byte])
      default: break
      }
    }
    if let key = terminfoKeys[[byte]] {
      emit(key)
      return reset()
    }
    takeCharacter(byte, alt: true)
    if pending.isEmpty { state = .ground }
  }

  /// Adds a byte to a UTF-8 character, and emits it when it is complete. Invalid UTF-8 is dropped.
  private mutating func takeCharacter(_ byte: UInt8, alt: Bool) {
    if byte < 0x80 || byte >= 0xc0 { pending = [] }
    pending.append(byte)
    if pending.count == 1 { isFresh = true }
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

  private mutating func enter(_ next: State, with bytes: [UInt8] = []) {
    state = next
    pending = bytes
    isFresh = true
  }

  /// Adds a byte to the sequence, up to the length that is kept.
  private mutating func add(_ byte: UInt8) {
    if pending.count == 1 { isFresh = true }
    if pending.count < Self.longest { pending.append(byte) }
  }

  /// Adds a byte to the sequence, and returns whether it ended it: as a key of this terminal, or
  /// with a control character, which is not part of a sequence and is handled by itself.
  private mutating func isOver(adding byte: UInt8) -> Bool {
    if byte < 0x20 || byte == 0x7f {
      reset()
      takeGround(byte)
      return true
    }
    add(byte)
    guard let key = terminfoKeys[pending] else { return false }
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
    if sequence.count == 2, final == UInt8(ascii: "M") { return enter(.report(3)) }
    let body = sequence.dropFirst().dropLast()
    if let change = BackgroundReport.appearance(csi: sequence) { reported = .change(change) }
    if Self.marginReports.contains(sequence) { hasMargins = true }
    if body.first == UInt8(ascii: "<") { return finishMouse(body.dropFirst(), final: final) }
    let isPlain = body.allSatisfy { (0x30...0x3b).contains($0) }
    guard isPlain, sequence.count < Self.longest else { return }
    let parameters = Self.numbers(body)
    if final == UInt8(ascii: "~"), parameters.first == 200 {
      enter(.paste)
    } else if let key = KeySequences.csi(final: final, parameters: parameters) {
      emit(key)
    }
  }

  /// Decodes an SGR mouse report (mode 1006): button, column and row, `M` for a press.
  private mutating func finishMouse(_ body: ArraySlice<UInt8>, final: UInt8) {
    let numbers = Self.numbers(body)
    guard takesMouse, final == UInt8(ascii: "M"), numbers.count == 3 else { return }
    let kinds: [Int: Mouse.Kind] = [0: .click, 32: .drag, 64: .wheelUp, 65: .wheelDown]
    guard let kind = kinds[numbers[0]], numbers[1] > 0, numbers[2] > 0 else { return }
    inputs.append(.mouse(Mouse(kind, column: numbers[1] - 1, row: numbers[2] - 1)))
  }

  /// The numbers between semicolons. Subparameters after a colon are ignored.
  private static func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
      part.prefix { $0 != UInt8(ascii: ":") }.reduce(0) { value, byte in
        min(value * 10 + Int(byte & 0x0f), 0x11_0000)
      }
    }
  }

  private mutating func takeString(_ byte: UInt8, escaped: Bool) {
    if byte == 0x07 || (escaped && byte == UInt8(ascii: "\\")) { return finishString() }
    if escaped {
      // The string was cut short by another sequence.
      enter(.escape)
      return takeEscape(byte)
    }
    state = .string(byte == 0x1b)
    add(byte)
  }

  private mutating func finishString() {
    let body = pending.dropFirst().prefix { $0 != 0x1b }
    if pending.first == UInt8(ascii: "]"), let answer = BackgroundReport.appearance(osc: body) {
      reported = .answer(answer)
    }
    reset()
  }

  private mutating func takePaste(_ byte: UInt8) {
    guard paste.take(byte) else { return }
    finishPaste()
    reset()
  }

  private mutating func finishPaste() {
    inputs.append(.paste(paste.text))
    if paste.endsInInterrupt { takeCharacter(Self.interrupt, alt: false) }
    paste = PasteBuffer()
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
