import Document
import Export
import Testing
import Text

@Suite struct FormatTests {
  private func row(_ cell: CSV.Cell) -> String {
    String(decoding: CSV.row([.text("h")]) + CSV.row([cell]), as: UTF8.self)
  }

  @Test func commasAndMarksPutACellInMarks() {
    #expect(row(.text("a, b")) == "h\r\n\"a, b\"\r\n")
    #expect(row(.text(#"a "b""#)) == "h\r\n\"a \"\"b\"\"\"\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "＝1"])
  func aTextIsNeverAFormula(text: String) {
    #expect(row(.text(text)).hasPrefix("h\r\n'"))
  }

  @Test func aNumberStaysANumber() {
    #expect(row(.number("-1")) == "h\r\n-1\r\n")
  }

  @Test func aNewlineInACellIsASpace() {
    #expect(row(.text("a\nb")) == "h\r\na b\r\n")
  }

  @Test func markdownTakesNoWordsForMarkup() {
    #expect(Markdown.escaped("*a* [b](c) `d` <e> # f") == #"\*a\* \[b\](c) \`d\` \<e\> # f"#)
    #expect(Markdown.escaped("# a") == ##"\# a"##)
    #expect(Markdown.escaped("- a") == #"\- a"#)
    #expect(Markdown.escaped("12. a") == #"12\. a"#)
  }

  @Test func controlsAndOverridesAreMarks() {
    #expect(TerminalSafety.oneLine("a\u{1B}[2J \n\n b\u{202E}c") == "a\u{FFFD}[2J b\u{FFFD}c")
    #expect(TerminalSafety.visible("a\tb\u{9B}c") == "a b\u{FFFD}c")
    #expect(TerminalSafety.visible("a\u{E0041}\u{E007F}") == "a\u{FFFD}\u{FFFD}")
  }
}

@Suite struct ArticleExportTests {
  private let article = Sample.article()

  @Test func theRecordHasParagraphsAndNoticesAsBody() {
    let record = String(decoding: article.extractionRecord().bytes, as: UTF8.self)
    #expect(record.hasPrefix(#"{"source":null,"title":"Café fire","authors":["Jo Lind"],"#))
    #expect(
      record.contains(
        #""body":["“We ran,” said Ana Ruiz, a cook. “All of us.” The “toast king” was out.","#
          + #""Correction: May 9, 2018: It was toast."]"#))
    #expect(
      record.contains(
        #""captions":[{"text":"A cook burns toast","credit":"(Bo Hall / Pell Post)"}]"#))
  }

  @Test func theDocumentTypesEveryBlock() {
    let document = String(decoding: article.extractionDocument().bytes, as: UTF8.self)
    #expect(
      document.contains(
        #""blocks":[{"kind":"headline","start":0,"end":9,"text":"Café fire"},"#
          + #"{"kind":"byline","start":11,"end":21,"text":"By Jo Lind"},"#))
  }

  @Test func itemsKeepTheirNumbersAndLinesTheirEnds() {
    let text: UTF8Text = "Buy a ticket.\n\n14 Lane\u{2028}Sandhaven"
    let article = Article(
      text: text,
      blocks: [Block(.listItem, 0..<13, level: 1, number: 2), Block(.paragraph, 15..<34)])
    #expect(article.markdown() == "2. Buy a ticket.\n\n14 Lane\\\nSandhaven\n")
    #expect(article.plainText() == "Buy a ticket.\n\n14 Lane\nSandhaven\n")
    let document = String(decoding: article.extractionDocument().bytes, as: UTF8.self)
    #expect(document.contains(#""level":1,"number":2,"text":"Buy a ticket.""#))
  }

  @Test func markdownHasHeadingAndQuotation() {
    let markdown = article.markdown()
    #expect(markdown.hasPrefix("# Café fire\n\n*By Jo Lind*\n\n"))
    #expect(markdown.hasSuffix("> Correction: May 9, 2018: It was toast.\n"))
  }

  @Test func plainTextIsABlockALine() {
    #expect(article.plainText().hasPrefix("Café fire\n\nBy Jo Lind\n\nA cook burns toast\n\n"))
  }

  @Test func anAnnotationKeepsWhatNobodySaysApart() {
    let line = String(decoding: article.annotation(id: .int(7)), as: UTF8.self)
    #expect(line.hasPrefix(#"{"id":7,"quotes":[{"start":65,"end":74,"kind":"direct""#))
    #expect(line.contains(#""unattributed":[{"start":115,"end":127}]"#))
    #expect(line.contains(#""speakers":[{"name":"Ana Ruiz""#))
    #expect(line.contains(#""corrections":[{"kind":"correction""#))
  }

  @Test func aPullQuoteIsAnnotatedAsARepeat() {
    let text: UTF8Text = "“We waited long enough,” said Jo Lind.\n\n“We waited long enough”"
    var article = Article(
      text: text, blocks: [Block(.paragraph, 0..<42), Block(.blockQuotation, 44..<71)])
    var speaker = Speaker(id: 0, name: "Jo Lind", kind: .person, firstMention: 34..<41)
    speaker.quotes = [0]
    article.speakers = [speaker]
    article.quotes = [
      Quote(
        pieces: [0..<28], kind: .direct, mode: .speech, cue: nil, mention: 34..<41, speaker: 0,
        evidence: .cue, confidence: 0.9)
    ]
    article.repeats = [44..<71]
    let line = String(decoding: article.annotation(id: .int(1)), as: UTF8.self)
    #expect(line.contains(#","repeat":true}],"unattributed""#))
    #expect(line.split(separator: #""speaker_canonical":"Jo Lind""#).count == 3)
    #expect(line.split(separator: #""attr":"Q1""#).count == 3)
  }

  @Test func anEmptyArticleIsNothing() {
    let empty = Article(text: "", blocks: [])
    #expect(empty.plainText().isEmpty)
    #expect(empty.quoteListing().bytes(.text).isEmpty)
    #expect(empty.quoteListing().bytes(.json) == Array("{\"quotes\":[]}\n".utf8))
  }
}

@Suite struct AnnotationRequestTests {
  private func request(_ line: String) throws -> AnnotationRequest {
    try AnnotationRequest(line: ArraySlice(line.utf8))
  }

  @Test func idAndTextAreTakenAndTheRestPassedOver() throws {
    let request = try request(#"{"x":[1,{"id":2}],"text":"“a” \u00e9\n","id":"n1","quotes":[]}"#)
    #expect(request.id == .string("n1"))
    #expect(request.text == "“a” é\n")
  }

  @Test func aTitleAndABodyAreATextToo() throws {
    let line = try request(
      #"{"source":"a.html","title":"Fire","body":["One.","“Two,” she said."],"language":"en"}"#)
    #expect(line.text == "Fire\n\nOne.\n\n“Two,” she said.")
    #expect(line.id == .string("a.html"))
    #expect(line.isJoined && line.language == "en")
    #expect(try request(#"{"id":1,"title":null,"body":"One."}"#).text == "One.")
    #expect(try !request(#"{"id":1,"text":"One.","body":"Two."}"#).isJoined)
  }

  @Test func anIDMayBeANumberOrMissing() throws {
    #expect(try request(#"{"id":12,"text":""}"#).id == .int(12))
    #expect(try request(#"{"text":""}"#).id == .null)
  }

  /// Python writes lone halves of characters, and numbers of any size.
  @Test(arguments: [
    (#"a\ud800b"#, "a\u{FFFD}b"), (#"\udc00\ud83d"#, "\u{FFFD}\u{FFFD}"), (#"\ud83d\ude00"#, "😀"),
    (#"\ud800\ud83d\ude00"#, "\u{FFFD}😀"), (#"\\ud800"#, #"\ud800"#), (#"\\\uDFFF"#, "\\\u{FFFD}"),
    (#"\uD800\n"#, "\u{FFFD}\n"),
  ])
  func halfACharacterIsAReplacement(written: String, text: String) throws {
    #expect(try request(#"{"id":1,"text":"\#(written)"}"#).text.string == text)
  }

  @Test(arguments: [
    "12345678901234567890123", "-0", "1.50", "0.1e-7", "1E400", "9223372036854775808",
  ])
  func anIDOfAnySizeKeepsItsDigits(id: String) throws {
    let other = #"{"id":3,"x":["id",4]}"#
    for line in [#"{"id":\#(id),"text":""}"#, #"{"a":\#(other),"text":"\"id\":5","id" : \#(id) }"#]
    {
      #expect(try request(line).id == .number(id))
    }
    #expect(String(decoding: JSON.number(id).bytes, as: UTF8.self) == id)
  }

  @Test(arguments: ["01", "1.", "-", "+1", ".5", "0x10", "NaN", "1e", "12a", "true", "[1]"])
  func whatIsNoNumberIsNoID(id: String) {
    #expect(throws: InvalidLine.self) { try request(#"{"id":\#(id),"text":""}"#) }
  }

  @Test func theAnswerToAnInvalidLineSaysWhatIsWrong() {
    let reason = { (line: String) -> String? in
      do { _ = try self.request(line) } catch let error as InvalidLine {
        return String(decoding: error.answer.bytes, as: UTF8.self)
      } catch { return nil }
      return nil
    }
    #expect(reason(#"{"id":"a"}"#) == #"{"id":"a","error":"no \"text\" or \"body\""}"#)
    #expect(
      reason(#"{"id":"a","text":5}"#) == #"{"id":"a","error":"\"text\" has the wrong type"}"#)
    #expect(reason("[]") == #"{"id":null,"error":"\"line\" has the wrong type"}"#)
    #expect(reason("{") == #"{"id":null,"error":"not valid JSON"}"#)
  }
}
