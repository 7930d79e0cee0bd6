import Foundation

/// Bytes that act on a terminal, randomly mixed with words.
struct Hostility {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let sequences =
    [
      "\u{1b}]0;pwned\u{07}", "\u{1b}[2J\u{1b}[31m", "\u{9b}31m", "\u{9d}0;pwned\u{9c}", "\u{1b}c",
      "\u{1b}P+q544e\u{1b}\\", "\u{1b}]52;c;cHduZWQ=\u{07}", "\u{1b}[?1049l", "\u{1b}[6n",
      "\u{1b}[c",
      "\u{1b}]8;;http://pwned\u{07}", "\u{1b}_G\u{1b}\\", "\u{1b}[200~", "\u{1b}[201~", "\u{1b}#8",
      "\u{1b}[?2026h", "\u{1b}(0", "\u{e}", "\u{1b}[99999b", "\u{1b}k\u{1b}\\",
    ].map { Array($0.utf8) }

  private static let characters: [[UInt8]] = {
    let values =
      Array(0x00...0x1f) + Array(0x7f...0x9f) + Array(0x200b...0x200f) + Array(0x2028...0x202e)
      + Array(0x2060...0x206f) + [0x61c, 0xad, 0xfeff, 0xfffe, 0xffff, 0xfdd0, 0xfff9, 0xe0001]
      + [0xe0041, 0xe007f, 0x1fffe, 0x10ffff, 0x301, 0x1f469, 0x1f1eb, 0x6771]
    return values.compactMap { Unicode.Scalar(UInt32($0)) }.map { Array(String($0).utf8) }
  }()

  /// Overlong forms, surrogates, code points that are too large, and truncated sequences.
  private static let damaged: [[UInt8]] = [
    [0xc0, 0x9b], [0xe0, 0x80, 0x9b], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff, 0xfe],
    [0x9b, 0x33, 0x31, 0x6d], [0x9d], [0x90], [0xe2, 0x80], [0x80], [0x1b, 0xc3],
  ]

  private static let words = [
    "the clerk", "said", "“never again,”", "Ana Ruiz", "ferry", ".", ",", "“", "”", "says he", "1",
  ]

  /// Some bytes: words, and hostile bytes now and then.
  mutating func bytes(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<count {
      let kinds = [
        Self.sequences, Self.characters, Self.damaged, Self.words.map { Array($0.utf8) },
      ]
      bytes += kinds.randomElement(using: &random)?.randomElement(using: &random) ?? []
      if Bool.random(using: &random) { bytes.append(0x20) }
    }
    return bytes
  }

  /// The same as valid text.
  mutating func text(_ count: Int) -> String { String(decoding: bytes(count), as: UTF8.self) }

  /// A valid file name.
  mutating func fileName() -> String {
    String(text(8).unicodeScalars.filter { $0 != "\0" && $0 != "/" }.prefix(50).map(Character.init))
  }

  /// An article in plain text.
  mutating func article() -> [UInt8] {
    var all = bytes(6) + Array("\n\nBy ".utf8) + bytes(2) + Array("\n\n".utf8)
    for _ in 0..<40 {
      all +=
        bytes(12) + Array(" “It floats ".utf8) + bytes(3) + Array(",” said Ana ".utf8) + bytes(2)
      all += Array("\n\n".utf8)
    }
    return all + Array("Correction: An earlier version ".utf8) + bytes(5) + Array("\n".utf8)
  }

  /// The same as a page with metadata.
  mutating func page() -> [UInt8] {
    func attribute(_ bytes: [UInt8]) -> [UInt8] { bytes.filter { $0 != UInt8(ascii: "\"") } }
    var page = Array("<html><head><title>".utf8) + bytes(6) + Array("</title>".utf8)
    for name in ["og:title", "og:site_name", "og:url", "article:author", "article:section"] {
      page += Array("<meta property=\"\(name)\" content=\"http://x.example/".utf8)
      page += attribute(bytes(6)) + Array("\">".utf8)
    }
    page += Array("<link rel=\"canonical\" href=\"http://x.example/".utf8) + attribute(bytes(4))
    page += Array("\"></head><body><article><h1>&#27;]0;pwned&#7;".utf8) + bytes(4)
    page += Array("</h1><p>".utf8)
    for paragraph in article().split(separator: 0x0a) {
      page += paragraph + Array(" <a href=\"http://x.example/".utf8) + attribute(bytes(3))
      page += Array("\">a link</a></p><p>&#155;31m&#x202e;".utf8)
    }
    return page + Array("</p></article></body></html>".utf8)
  }
}
