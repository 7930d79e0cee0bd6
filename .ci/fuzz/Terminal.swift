import Interface

@testable import Terminal

/// Bytes of a terminal by the clock: a byte of 0xff is followed by one that says what happens, which is time that passes or
/// a fragment of a sequence; all others are sent as they are. A byte of 0xfe cuts what is sent.
@_cdecl("LLVMFuzzerTestOneInput")
public func typeOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var line = Line()
  var rest = UnsafeBufferPointer(start: start, count: count)[...]
  while let byte = rest.popFirst() {
    switch byte {
    case 0xff:
      let choice = rest.popFirst() ?? 0
      if choice & 1 == 1 {
        line.wait(Int(choice))
      } else {
        line.add(fragments[Int(choice / 2) % fragments.count])
      }
    case 0xfe: line.send()
    default: line.add([byte])
    }
  }
  line.end()
  return 0
}

/// A decoder beside one that gets every byte by itself: while nothing was given up, both say the same.
private struct Line {
  private var decoder = InputDecoder()
  private var single = InputDecoder()
  private var now = ContinuousClock.now
  private var bytes: [UInt8] = []
  private var hasGivenUp = false

  init() {
    decoder.takesMouse = true
    single.takesMouse = true
  }

  mutating func add(_ more: [UInt8]) { bytes += more }

  mutating func send() {
    let inputs = decoder.feed(bytes, at: now)
    if !hasGivenUp {
      let same = bytes.flatMap { single.feed([$0], at: now) }
      precondition(inputs == same, "cut otherwise, the bytes are other inputs")
      precondition(decoder.state == single.state, "cut otherwise, the bytes leave another state")
    }
    precondition(decoder.pending.count <= InputDecoder.longest, "a sequence is kept without end")
    precondition(decoder.paste.bytes.count <= PasteBuffer.capacity, "a paste is kept without end")
    bytes = []
  }

  mutating func wait(_ milliseconds: Int) {
    send()
    now += .milliseconds(milliseconds)
    while let deadline = decoder.deadline, deadline <= now {
      hasGivenUp = true
      _ = decoder.giveUp()
    }
  }

  /// However the bytes end, Ctrl-C is heard, and the key after it.
  mutating func end() {
    send()
    wait(0)
    var inputs = decoder.feed([0x03], at: now)
    if let deadline = decoder.deadline {
      precondition(deadline <= now + .milliseconds(100), "Ctrl-C waits")
      inputs += decoder.giveUp()
    }
    precondition(inputs.last == .key(Key("c", control: true)), "Ctrl-C is not heard")
    precondition(decoder.feed("q".utf8, at: now) == [.key("q")], "a key is not heard")
    precondition(decoder.deadline == nil, "nothing is awaited and yet has a deadline")
  }
}

private let fragments: [[UInt8]] =
  [
    "\u{1b}", "\u{1b}[", "\u{1b}O", "\u{1b}]", "\u{1b}P", "\u{1b}_", "\u{1b}[200~", "\u{1b}[201~",
    "\u{1b}\\", "\u{07}", "\u{03}", "\u{1b}[M", "\u{1b}[<", "\u{1b}[[", "\u{1b}[?69;1$y",
    "11;rgb:1e/1e/1e",
    "\u{1b}[1;5A", "\u{1b}[24~", "\u{1b}[27;5;46~", "\u{1b}[106;3u", "\u{1b}[?997;1n", "0;12;30M",
    "1;2;3:4", "語", "e\u{301}", "👩\u{200D}🚒", "q", "?69;1$y", "[201~",
  ].map { Array($0.utf8) } + [[0xe8], [0xe8, 0xaa], [0x80], [0xf0, 0x9f], [0xff], [0x00], [0x18]]
