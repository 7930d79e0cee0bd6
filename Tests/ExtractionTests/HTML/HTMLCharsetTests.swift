import Document
import Testing
import growth

@testable import Extraction
@testable import Formats

@Suite struct HTMLCharsetTests {
  private let text = "<p>Der Fährmann, der Bäcker und die Möwe kamen zu spät, sagte Jörg Übel.</p>"

  private func bytes(_ head: String, _ body: [UInt8]) -> [UInt8] { Array(head.utf8) + body }

  private var latin: [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

  private func body(_ page: [UInt8], hint: String? = nil) throws -> String {
    let article = try HTMLPage.article(from: page, charset: hint)
    return article.text.string
  }

  private let expected = "Der Fährmann, der Bäcker und die Möwe kamen zu spät, sagte Jörg Übel."

  @Test func aMetaElementNamesTheCharset() throws {
    #expect(try body(bytes("<meta charset=iso-8859-1>", latin)) == expected)
  }

  @Test func theCharsetOfAScriptIsNotThePages() throws {
    let head = "<script charset=utf-8></script><meta content='text/html; charset=iso-8859-2'>"
    #expect(try HTMLPage.article(from: bytes(head, latin)).repairs == [.decoded(as: "iso-8859-2")])
  }

  @Test func theServersCharsetComesBeforeThePages() throws {
    #expect(try body(bytes("<meta charset=iso-8859-5>", latin), hint: "ISO-8859-1") == expected)
  }

  @Test func utf8IsUTF8WhateverThePageSays() throws {
    #expect(try body(bytes("<meta charset=iso-8859-1>", Array(text.utf8))) == expected)
  }

  @Test func bytesThatNobodyNamesAreWindows1252() throws {
    #expect(try body(latin) == expected)
    #expect(try HTMLPage.article(from: latin).repairs == [.decoded(as: "Windows-1252")])
  }

  @Test func otherCharsetsAreConverted() throws {
    let cyrillic: [UInt8] = [0xCF, 0xE0, 0xF0, 0xEE, 0xEC]
    let page = bytes("<meta charset=windows-1251><p>", cyrillic + cyrillic + Array(", ok.".utf8))
    #expect(try body(page) == "ПаромПаром, ok.")
  }

  @Test func aNameByWhichTheBytesMakeNoSenseIsPassedOver() throws {
    #expect(try body(bytes("<meta charset=iso-8859-1>", latin), hint: "euc-jp") == expected)
    #expect(try body(latin, hint: "utf-8") == expected)
    #expect(try body(latin, hint: "euc-kr") == expected)
  }

  @Test(arguments: [
    nil, "utf-8", "utf-16", "iso-8859-1", "windows-1251", "shift_jis", "gb2312", "big5", "euc-jp",
    "iso-2022-jp", "utf-7", "klingon", "",
  ])
  func utf8AndAMarkAreBelievedBeforeAnyName(_ name: String?) throws {
    let units = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let meta = "<meta charset=\(name ?? "koi8-r")>"
    #expect(try body(Array(text.utf8), hint: name) == expected)
    #expect(try body(bytes(meta, Array(text.utf8)), hint: name) == expected)
    #expect(try body([0xEF, 0xBB, 0xBF] + Array(text.utf8), hint: name) == expected)
    #expect(try body([0xFE, 0xFF] + units, hint: name) == expected)
  }

  @Test func utf16IsReadByItsMark() throws {
    let units = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let page: [UInt8] = [0xFF, 0xFE] + units
    #expect(try body(page) == expected)
  }

  @Test func anUnknownCharsetIsNoError() throws {
    #expect(try body(bytes("<meta charset=klingon>", latin)) == expected)
  }

  @Test func theControlsOfCarelessPagesAreWhatTheyMean() throws {
    #expect(try body(Array("<p>“It&#146;s late,” they said, and left.</p>".utf8)).contains("It’s"))
  }

  @Test(arguments: [
    ("x-sjis", [0x83, 0x41]), ("x-euc-jp", [0xA5, 0xA2]), ("koi8_r", [0xC6]),
    ("chinese", [0xB0, 0xA1]),
    ("korean", [0xB0, 0xA1]), ("x-mac-cyrillic", [0x80]), ("x-cp1251", [0xCF]),
    ("windows-1258", [0xD0, 0xD2]),
  ])
  func encodingsGoByManyNames(_ name: String, _ letter: [UInt8]) {
    let converted = HTMLCharset.converted(Array("One ".utf8) + letter, from: [name])
    let words = String(decoding: converted?.bytes ?? [], as: UTF8.self)
    #expect(words.hasPrefix("One ") && words.count > 4 && !words.contains("\u{FFFD}"))
  }

  /// However many bytes are invalid, and though all of them are converted.
  @Test(arguments: Pieces.charsets) func invalidBytesTakeLinearTime(_ name: String) {
    for bad in Pieces.badBytes.prefix(6) {
      let growth = Growth(
        of: { repeated(bad, $0) }, length: 30_000,
        work: { _ = HTMLParser.convert($0, from: EncodingLabels.name(of: name), limit: .max) })
      #expect(growth.isLinear, "\(bad): \(growth.ratio)")
    }
  }

  @Test func bytesOfWhichTooManyAreInvalidAreNotConverted() {
    let bytes = Array("abc".utf8) + [0xFF, 0xFF]
    #expect(HTMLParser.convert(bytes, from: "cp932", limit: 2) == Array("abc\u{FFFD}\u{FFFD}".utf8))
    #expect(HTMLParser.convert(bytes, from: "cp932", limit: 1) == nil)
  }
}
