import Interface
import Testing

@testable import Terminal

/// Sequences that arrive late, in pieces, or not completely.
@Suite struct InputTimeTests {
  /// A sequence of each kind that a terminal sends.
  static let sequences = [
    "\u{1b}", "\u{1b}[1;5A", "\u{1b}OA", "\u{1b}[[B", "\u{1b}[24~", "\u{1b}[M !!",
    "\u{1b}[<0;12;30M",
    "\u{1b}[27;5;46~", "\u{1b}[?69;1$y", "\u{1b}]11;rgb:1e1e/1e1e/2e2e\u{1b}\\",
    "\u{1b}]11;q\u{07}",
    "\u{1b}P>|XTerm(370)\u{1b}\\", "\u{1b}_Gq\u{1b}\\", "\u{1b}é", "語", "🚒",
    "\u{1b}[200~one\rtwo 語\u{1b}[201~", "\u{1b}[" + String(repeating: "1;", count: 50) + "A",
  ]

  /// Every proper prefix of every sequence.
  static let prefixes = sequences.flatMap { sequence in
    (1..<max(2, sequence.utf8.count)).map { Array(sequence.utf8.prefix($0)) }
  }

  private let interrupt = Input.key(Key("c", control: true))

  @Test(arguments: [0, 20, 150]) func ctrlCWorksAfterEveryPrefix(pause: Int) {
    for prefix in Self.prefixes {
      var line = SlowLine()
      line.send(prefix)
      line.send([0x03], after: pause)
      line.wait(100)
      #expect(line.take().last == interrupt, "after \(prefix)")
      line.send("q".utf8)
      #expect(line.take() == [.key("q")], "after \(prefix)")
    }
  }

  /// Most people type fewer than ten keys a second. A key that is held sends about thirty.
  @Test(arguments: [33, 100]) func keysDoNotExtendUnfinishedInput(pause: Int) {
    for prefix in Self.prefixes {
      var line = SlowLine()
      line.send(prefix)
      for _ in 0..<(3500 / pause) { line.send("j".utf8, after: pause) }
      _ = line.take()
      line.send("q".utf8, after: pause)
      #expect(line.take() == [.key("q")], "after \(prefix)")
    }
  }

  @Test(arguments: [
    ("\u{1b}[", 30, "B", Key(.down)), ("\u{1b}", 50, "[B", Key(.down)),
    ("\u{1b}O", 90, "A", Key(.up)),
    ("\u{1b}[", 90, "6~", Key(.pageDown)), ("\u{1b}[1;5", 600, "C", Key(.right, control: true)),
    ("\u{1b}[6", 900, "~", Key(.pageDown)),
  ])
  func aKeyMayArriveInTwoPieces(begin: String, pause: Int, rest: String, key: Key) {
    var line = SlowLine()
    line.send(begin.utf8)
    line.send(rest.utf8, after: pause)
    line.wait(2000)
    #expect(line.inputs == [.key(key)])
  }

  @Test func aLoneEscapeActsAfterItsDelay() {
    for (variable, delay) in [(nil, 100), ("25", 25), ("0", 0), ("700", 700)] as [(String?, Int)] {
      var line = SlowLine()
      line.decoder.escapeDelay = InputDecoder.escapeDelay(variable)
      line.send([0x1b])
      if delay > 0 { line.wait(delay - 1) }
      #expect(line.inputs == [])
      line.wait(1)
      #expect(line.inputs == [.key(Key(.escape))])
    }
  }

  @Test(arguments: ["", "abc", "-5", "1.5", "99999999999999999999"])
  func anInvalidDelayMeansTheDefault(variable: String) {
    #expect(InputDecoder.escapeDelay(variable) == InputDecoder.escapeDelay(nil))
  }

  @Test func aDelayIsAtMostTenSeconds() {
    #expect(InputDecoder.escapeDelay("123456789") == .seconds(10))
  }

  /// Split anywhere but after the ESC, whether a reply is expected or not.
  @Test(arguments: ["\u{1b}[?69;1$y", "\u{1b}]11;rgb:1e1e/1e1e/2e2e\u{1b}\\"], [50, 500])
  func aReplyInTwoPiecesIsNotKeys(answer: String, pause: Int) {
    for cut in 2..<answer.utf8.count {
      var line = SlowLine()
      line.decoder.answersAwaited = line.now + .seconds(2)
      line.send(answer.utf8.prefix(cut))
      line.send(answer.utf8.dropFirst(cut), after: pause)
      line.send("q".utf8)
      #expect(line.inputs == [.key("q")], "cut after \(cut) bytes")
    }
  }

  @Test(arguments: ["\u{1b}", "\u{1b}["]) func anUnexpectedReplyIsNotKeys(begin: String) {
    let answer = "\u{1b}[?69;1$y"
    var line = SlowLine()
    line.send(begin.utf8)
    line.wait(500)
    _ = line.take()
    line.send(answer.utf8.dropFirst(begin.utf8.count))
    line.send("q".utf8)
    #expect(line.inputs == [.key("q")])
  }

  @Test func theByteOfCtrlCInsideAPasteIsText() {
    var line = SlowLine()
    line.send("\u{1b}[200~one\u{3}".utf8)
    line.send("two q\u{1b}[201~k".utf8, after: 90)
    #expect(line.inputs == [.paste("one\u{3}two q"), .key("k")])
  }

  @Test func theRestOfAnAbandonedPasteIsNotKeys() {
    var line = SlowLine()
    line.send("\u{1b}[200~one".utf8)
    line.send("q two\u{1b}[201~k".utf8, after: 5000)
    #expect(line.inputs == [.paste("one"), .paste("q two"), .key("k")])
  }

  @Test func aPasteAfterAnAbandonedOneIsComplete() {
    var line = SlowLine()
    line.send("\u{1b}[200~one".utf8)
    line.send("\u{1b}[200~two\u{1b}[201~".utf8, after: 5000)
    #expect(line.inputs == [.paste("one"), .paste("two")])
  }

  @Test func aLongPasteOverASlowConnectionIsOnePaste() {
    let text = String(repeating: "0123456789", count: 1000)
    var line = SlowLine()
    for byte in "\u{1b}[200~\(text)\u{1b}[201~".utf8 { line.send([byte], after: 5) }
    #expect(line.inputs == [.paste(text)])
  }

  @Test func aPasteIsLimitedAndStillEnds() {
    var line = SlowLine()
    line.send("\u{1b}[200~".utf8)
    let part = Array(repeating: UInt8(ascii: "x"), count: 1 << 16)
    for _ in 0..<20 { line.send(part, after: 1) }
    line.send("\u{1b}[201~q".utf8)
    #expect(line.inputs.last == .key("q"))
    #expect(line.inputs.first == .paste(String(repeating: "x", count: PasteBuffer.capacity)))
  }

  @Test(arguments: ["]", "P", "["]) func sequencesAreLimited(opening: String) {
    var line = SlowLine()
    line.send("\u{1b}\(opening)".utf8)
    for _ in 0..<10 { line.send(String(repeating: "1;", count: 100).utf8) }
    #expect(line.decoder.pending.count <= InputDecoder.longest)
  }

  @Test func aSequenceEndsAnUnfinishedString() {
    var line = SlowLine()
    line.send("\u{1b}]11;rgb:1e\u{1b}[A".utf8)
    #expect(line.inputs == [.key(Key(.up))])
  }

  @Test func aControlCharacterEndsASequenceAndCounts() {
    var line = SlowLine()
    line.send("\u{1b}[1;\r\u{1b}O\u{7f}".utf8)
    #expect(line.inputs == [.key(Key(.enter)), .key(Key(.backspace))])
  }
}
