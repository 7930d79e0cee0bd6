import Interface
import Testing

@testable import Terminal

@Suite struct InputDecoderTests {
  private func inputs(_ text: String) -> [Input] {
    var decoder = InputDecoder()
    return decoder.feed(text.utf8)
  }

  private func keys(_ keys: Key...) -> [Input] { keys.map(Input.key) }

  @Test func charactersAreKeys() {
    #expect(inputs("jé]語") == keys("j", "é", "]", "語"))
    #expect(inputs("\r\n\t") == keys(Key(.enter), Key(.enter), Key(.tab)))
    #expect(
      inputs("\u{1a}\u{0c}")
        == keys(Key(.character("z"), control: true), Key(.character("l"), control: true)))
    #expect(inputs("\u{7f}\u{08}") == keys(Key(.backspace), Key(.backspace)))
  }

  @Test(arguments: [
    ("\u{1b}[A", Key(.up)), ("\u{1b}OA", Key(.up)), ("\u{1b}[1;5C", Key(.right, control: true)),
    ("\u{1b}[H", Key(.home)), ("\u{1b}[4~", Key(.end)), ("\u{1b}[5~", Key(.pageUp)),
    ("\u{1b}OP", Key(.function(1))), ("\u{1b}[15~", Key(.function(5))),
    ("\u{1b}[24~", Key(.function(12))), ("\u{1b}[[B", Key(.function(2))),
    ("\u{1b}[Z", Key(.backTab)), ("\u{1b}OM", Key(.enter)), ("\u{1b}Ov", Key("6")),
    ("\u{1b}j", Key(.character("j"), alt: true)),
    ("\u{1b}[27;5;46~", Key(.character("."), control: true)),
    ("\u{1b}[106;3u", Key(.character("j"), alt: true)), ("\u{1b}[1:2;3:1A", Key(.up, alt: true)),
  ])
  func sequencesAreKeys(sequence: String, key: Key) {
    #expect(inputs(sequence) == [.key(key)])
  }

  @Test(arguments: [
    "\u{1b}[<0;12;30M", "\u{1b}[<64;1;1m", "\u{1b}[M !!", "\u{1b}[32;10;20M", "\u{1b}[?62;22c",
    "\u{1b}[12;40R", "\u{1b}]11;rgb:1e1e/1e1e/2e2e\u{1b}\\", "\u{1b}]11;rgb:0/0/0\u{07}",
    "\u{1b}P>|XTerm(370)\u{1b}\\", "\u{1b}[?2026;2$y", "\u{1b}[I", "\u{1b}[O", "\u{1b}[999z",
    "\u{1b}_Gq\u{1b}\\", "\u{1b}[?997;1n", "\u{1b}[2~", "\u{1b}Oz",
    "\u{1b}[" + String(repeating: "1;", count: 500) + "A",
  ])
  func otherSequencesAreDropped(sequence: String) {
    #expect(inputs(sequence + "q") == keys("q"))
  }

  @Test func sequencesMayArriveInPieces() {
    var decoder = InputDecoder()
    var inputs: [Input] = []
    for byte in "\u{1b}[1;5A語\u{1b}[6~".utf8 { inputs += decoder.feed([byte]) }
    #expect(inputs == keys(Key(.up, control: true), "語", Key(.pageDown)))
    #expect(decoder.deadline == nil)
  }

  @Test func aLoneEscapeIsAKeyAfterSilence() {
    var decoder = InputDecoder()
    let now = ContinuousClock.now
    #expect(decoder.feed([0x1b], at: now) == [])
    #expect(decoder.deadline == now + .milliseconds(100))
    #expect(decoder.giveUp() == keys(Key(.escape)))
    #expect(decoder.deadline == nil)
    #expect(decoder.feed("\u{1b}[".utf8) == [])
    #expect(decoder.giveUp() == keys(Key(.character("["), alt: true)))
  }

  @Test func anUnfinishedSequenceIsAbandoned() {
    var decoder = InputDecoder()
    #expect(decoder.feed("\u{1b}[<0;12".utf8) == [])
    #expect(decoder.giveUp() == [])
    #expect(decoder.feed("q".utf8) == keys("q"))
  }

  /// Over a slow connection, a sequence may be interrupted for any time.
  @Test(arguments: [
    ("\u{1b}", "]11;rgb:1e1e/1e1e/2e2e\u{1b}\\"), ("\u{1b}]1", "1;rgb:0/0/0\u{07}"),
    ("\u{1b}]11;rgb:1e1e", "/1e1e/2e2e\u{1b}\\"), ("\u{1b}[?62;", "22c"), ("\u{1b}", "[<0;5;7M"),
    ("\u{1b}[<0", ";5;7M"), ("\u{1b}P>|XT", "erm(370)\u{1b}\\"), ("\u{1b}", "[24;80R"),
  ])
  func theRestOfAnAbandonedSequenceIsNotKeys(begin: String, rest: String) {
    var decoder = InputDecoder()
    _ = decoder.feed(begin.utf8)
    _ = decoder.giveUp()
    #expect(decoder.feed(rest.utf8) == [])
    #expect(decoder.feed("q".utf8) == keys("q"))
  }

  @Test(arguments: ["j", "5j", "]]", "[", "3]", "q"])
  func keysAfterEscapeAreKeys(typed: String) {
    var decoder = InputDecoder()
    _ = decoder.feed([0x1b])
    _ = decoder.giveUp()
    #expect(decoder.feed(typed.utf8) == typed.unicodeScalars.map { .key(Key(.character($0))) })
  }

  @Test func escapeTwiceIsTheKeyAndWhatFollows() {
    #expect(inputs("\u{1b}\u{1b}[A") == keys(Key(.escape), Key(.up)))
  }

  @Test func aPasteIsTextAndNeverKeys() {
    let text = "q\u{1b}[A語\u{1b}[201"
    #expect(
      inputs("j\u{1b}[200~\(text)\r\u{1b}[201~k") == [.key("j"), .paste(text + "\n"), .key("k")])
  }

  @Test func aMegabyteCanBePasted() {
    let text = String(repeating: "0123456789abcdef", count: 1 << 16)
    #expect(inputs("\u{1b}[200~\(text)\u{1b}[201~") == [.paste(text)])
  }

  @Test func bytesThatAreNotUTF8AreDropped() {
    var decoder = InputDecoder()
    #expect(
      decoder.feed([0xff, 0x80, 0xc3, 0x28, 0xe2, 0x82, 0x6a, 0xc0, 0xaf, 0x6b])
        == keys("(", "j", "k"))
  }

  @Test func anyBytesAreAcceptedAndSilenceEndsThem() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var decoder = InputDecoder()
      let bytes = (0..<200).map { _ in
        Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : 0x1b
      }
      _ = decoder.feed(bytes)
      _ = decoder.giveUp()
      #expect(decoder.feed("q".utf8) == keys("q"), "after \(bytes)")
    }
  }
}
