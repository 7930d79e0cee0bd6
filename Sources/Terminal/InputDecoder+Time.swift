/// Time limits for unfinished input.
extension InputDecoder {
  /// The default wait after ESC, the same as that of vim. A slow connection needs more
  /// (`ESCDELAY`), a local one less.
  private static let usualEscapeDelay = Duration.milliseconds(100)
  /// The wait after `ESC [` and similar openings, which are rarely keys.
  private static let openingDelay = Duration.milliseconds(100)
  /// The wait after an opening while a reply is expected, and within a sequence.
  private static let sequenceDelay = Duration.milliseconds(1000)
  private static let characterDelay = Duration.milliseconds(250)
  private static let pasteDelay = Duration.milliseconds(2000)
  /// The silence after which the byte of Ctrl-C in a paste counts as the key.
  private static let interruptDelay = Duration.milliseconds(100)
  /// How much each byte extends the limit. A connection of 1000 baud delivers one in this time, but
  /// nobody types that fast, so keys cannot keep open what a terminal has left unfinished.
  private static let delayPerByte = Duration.milliseconds(10)

  /// The delay for a value of `ESCDELAY`, which is in milliseconds as for curses. At most ten
  /// seconds.
  static func escapeDelay(_ variable: String?) -> Duration {
    guard let value = variable.flatMap({ Int($0) }), value >= 0 else { return usualEscapeDelay }
    return .milliseconds(min(value, 10_000))
  }

  /// Sets the deadline after bytes have arrived.
  mutating func setDeadline(at now: Instant, after count: Int) {
    guard state != .ground || !pending.isEmpty else {
      (deadline, limit) = (nil, nil)
      return
    }
    let latest = now + patience(at: now)
    if let limit, !isFresh {
      self.limit = min(latest, limit + Self.delayPerByte * count)
    } else {
      limit = latest
    }
    deadline = limit
    if state == .paste, paste.endsInInterrupt, let limit {
      deadline = min(limit, now + Self.interruptDelay)
    }
  }

  private func patience(at now: Instant) -> Duration {
    let opening = answersAwaited.map { now < $0 } == true ? Self.sequenceDelay : Self.openingDelay
    switch state {
    case .ground: return Self.characterDelay
    case .escape: return escapeDelay
    case .ss3: return max(Self.openingDelay, escapeDelay)
    case .csi, .string: return max(pending.count > 1 ? Self.sequenceDelay : opening, escapeDelay)
    case .report: return max(Self.sequenceDelay, escapeDelay)
    case .paste: return Self.pasteDelay
    }
  }

  /// Whether bytes that arrived together are the rest of abandoned input. They are if they end it
  /// as only a terminal does, and nobody types.
  static func isRest(_ bytes: some Collection<UInt8>, of state: State) -> Bool {
    switch state {
    case .escape:
      guard bytes.count > 2, let first = bytes.first else { return false }
      let next: State = first == UInt8(ascii: "[") ? .csi : .string(false)
      return "[]P_".utf8.contains(first) && isRest(bytes.dropFirst(), of: next)
    case .csi:
      let rest = bytes.drop { (0x30...0x3f).contains($0) }
      let isFinal = rest.first { !(0x20...0x2f).contains($0) }.map { (0x40...0x7e).contains($0) }
      return rest.count < bytes.count && isFinal == true
    case .string:
      return bytes.contains(0x07)
        || zip(bytes, bytes.dropFirst()).contains { $0 == 0x1b && $1 == UInt8(ascii: "\\") }
    case .paste:
      return !bytes.starts(with: PasteBuffer.start)
        && bytes.indices.contains { bytes[$0...].starts(with: PasteBuffer.end) }
    case .ground, .ss3, .report: return false
    }
  }
}
