import Document
import Testing

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
}
