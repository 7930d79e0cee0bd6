import Foundation
import Testing

@testable import Formats

/// What is text and what is not, by bytes alone.
@Suite struct BinaryKindTests {
  private static let words = "The ferry is late, said Ana Ruiz.\n"

  /// The same bytes for the same seed, of all values.
  private static func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 7
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
  }

  @Test(arguments: [
    ("RIFF\0\0\0\0WEBPVP8 ", "a picture"), ("\0\0\0 ftypisom", "a film"),
    ("\0\0\0 ftypavif", "a picture"),
    ("PK\u{3}\u{4}", "a zip archive or an office document"),
    ("!<arch>\ndebian-binary", "a Debian package"),
    ("\u{7F}ELF\u{2}\u{1}", "a program"), ("SQLite format 3\0", "a database"),
    ("ID3\u{3}", "a recording"),
    ("%PDF-1.7", "a PDF"), ("wOF2", "a font"), ("BZh91AY", "compressed data"),
  ])
  func aFormatIsKnownByItsSignature(start: String, name: String) {
    #expect(BinaryKind.name(of: Array(start.utf8) + Self.noise(64)) == name)
  }

  @Test func aFormatIsKnownByBytesThatAreNoText() {
    #expect(BinaryKind.name(of: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]) == "a 7z archive")
    #expect(BinaryKind.name(of: [0xCA, 0xFE, 0xBA, 0xBE, 0, 0, 0, 61]) == "a program")
    let head = Array("story.txt".utf8) + [UInt8](repeating: 0, count: 248) + Array("ustar\0".utf8)
    #expect(BinaryKind.name(of: head) == "a tar archive")
  }

  @Test func whatNoSignatureTellsIsKnownByItsControls() {
    #expect(BinaryKind.name(of: Self.noise(5000)) == "binary data")
    #expect(BinaryKind.name(of: [UInt8](repeating: 0, count: 100)) == "binary data")
    #expect(BinaryKind.name(of: Array("MZ".utf8) + Self.noise(5000)) == "a program")
  }

  /// A text in the encodings of this world, none of them declared.
  @Test(arguments: [
    String.Encoding.utf8, .utf16, .utf16LittleEndian, .utf16BigEndian, .isoLatin1, .windowsCP1252,
    .macOSRoman, .ascii,
  ])
  func aTextOfLatinLettersIsText(encoding: String.Encoding) throws {
    let text = String(
      repeating: encoding == .ascii ? Self.words : Self.words + "Café à Málaga\n", count: 50)
    let data = try #require(text.data(using: encoding))
    #expect(BinaryKind.name(of: Array(data)) == nil)
  }

  @Test func aTextOfOtherLettersIsText() throws {
    let texts = [
      "Паром опять опоздал, сказала Анна Руис.\n", "渡船又晚点了，安娜说。\n", "フェリーはまた遅れた、とアナは言った。\n",
      "배가 또 늦었다고 아나가 말했다.\n", "המעבורת מאחרת שוב\n", "العبارة متأخرة مرة أخرى\n",
    ]
    for text in texts {
      for encoding in [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian] {
        let data = try #require(String(repeating: text, count: 40).data(using: encoding))
        #expect(BinaryKind.name(of: Array(data)) == nil, "\(text) \(encoding)")
        #expect(BinaryKind.name(of: Array(data.prefix(64))) == nil)
      }
    }
  }

  /// Bytes as KOI8-R, GB 18030, Shift JIS, EUC and ISO-2022-JP have them.
  @Test(arguments: [
    [0xF0, 0xC1, 0xD2, 0xCF, 0xCD, 0x20, 0xCF, 0xD0, 0xCF, 0xDA, 0xC4, 0xC1, 0xCC, 0x0A],
    [0xB6, 0xC9, 0xB4, 0xAC, 0x81, 0x30, 0x84, 0x36, 0xD3, 0xD6, 0xCD, 0xED, 0xB5, 0xE3, 0x0A],
    [0x83, 0x74, 0x83, 0x46, 0x83, 0x8A, 0x81, 0x5B, 0x82, 0xCD, 0x0A],
    [0xA5, 0xD5, 0xA5, 0xA7, 0xA5, 0xEA, 0xA1, 0xBC, 0x8E, 0xB1, 0x0A],
    [0x1B, 0x24, 0x42, 0x25, 0x55, 0x25, 0x27, 0x1B, 0x28, 0x42, 0x0A],
    [0x0E, 0x39, 0x68, 0x30, 0x21, 0x0F, 0x0A],
  ])
  func aTextInAnOldEncodingIsText(line: [UInt8]) {
    #expect(BinaryKind.name(of: [UInt8]([[UInt8]](repeating: line, count: 50).joined())) == nil)
    #expect(BinaryKind.name(of: line) == nil)
  }

  @Test func aTextWithAStrayControlAndOneForAPagerAreText() {
    #expect(BinaryKind.name(of: Array((Self.words + "\0\u{1}" + Self.words).utf8)) == nil)
    #expect(BinaryKind.name(of: Array("N\u{8}NA\u{8}A\u{1B}[1mM\u{1B}[0m\u{7}\u{C}".utf8)) == nil)
    let mustard = String(repeating: "a", count: 256) + "mustard"
    #expect(BinaryKind.name(of: Array(mustard.utf8)) == nil)
    #expect(
      BinaryKind.name(of: Array("ID3 cars and the new AIFF files; RIFF, MZ, moov".utf8)) == nil)
  }

  @Test func aMediaTypeOfNoTextIsNamed() {
    #expect(SourceFormat.unreadable([], mediaType: "image/png") == "a picture")
    #expect(SourceFormat.unreadable([], mediaType: "image/svg+xml") == nil)
    #expect(SourceFormat.unreadable([], mediaType: "application/octet-stream") == nil)
    #expect(
      SourceFormat.unreadable([0x7F, 0x45, 0x4C, 0x46], mediaType: "application/octet-stream")
        == "a program")
    #expect(SourceFormat.unreadable([], mediaType: "text/html") == nil)
    #expect(SourceFormat.unreadable(Array("GIF89a".utf8), mediaType: "text/html") == "a picture")
    #expect(SourceFormat.unreadable(Array("%PDF-1.7".utf8), mediaType: "text/html") == nil)
  }
}
