import Testing
import Text

@Suite struct JSONScannerTests {
  private func value(_ text: String) -> JSON? { JSONScanner.value(of: Array(text.utf8)[...]) }

  @Test func soundJSONIsRead() {
    let read = value(#"{"a": [1, true, null, "x\n\u00e9\ud83d\ude00"], "b": {"c": -2.5e3}}"#)
    #expect(read?["a"] == .array([.number("1"), .bool(true), .null, .string("x\né😀")]))
    #expect(read?["b"]?["c"] == .number("-2.5e3"))
  }

  @Test(arguments: [
    "{\"a\": \"one\ntwo\", \"b\": 1}", "{\"a\": \"one\ntwo\" \"b\": 1,}",
    "/* <![CDATA[ */ {\"a\": \"one\ntwo\", \"b\": 1} // ]]>", "{\"a\": \"one\ntwo\", \"b\": 1",
  ])
  func brokenJSONIsReadAsItIsMeant(_ text: String) {
    #expect(value(text)?["a"] == .string("one\ntwo"))
    #expect(value(text)?["b"] == .number("1"))
  }

  @Test func quotationMarksInsideAStringStay() {
    let read = value(#"{"a": "He said "no", and left", "b": "x"}"#)
    #expect(read?["a"] == .string(#"He said "no", and left"#))
    #expect(read?["b"] == .string("x"))
  }

  @Test func anEndlessNestIsCutOff() {
    #expect(value(String(repeating: "[", count: 100_000)) != nil)
    #expect(value("nothing") == nil)
  }
}
