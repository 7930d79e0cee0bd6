import Text

/// Decides whether a hyphen at the end of a line belongs to the word, based on the other words in
/// the document.
struct Hyphens {
  /// The hashes of hyphenated words inside lines.
  private var compounds: Set<Int> = []
  /// Whether lines end with the typographic hyphen, so that the plain one belongs to the word.
  private var marksBreaks = false
  private static let soft: [UInt8] = [0xC2, 0xAD]
  private static let typographic: [UInt8] = [0xE2, 0x80, 0x90]

  init(_ pages: [PDFPage]) {
    for line in pages.lazy.flatMap({ $0.blocks.lazy.flatMap(\.lines) }) {
      let words = line.words.last == .space ? line.words.dropLast() : line.words[...]
      if words.suffix(3).elementsEqual(Self.typographic) { marksBreaks = true }
      for word in line.words.split(separator: .space) where word.dropLast().contains(.hyphen) {
        compounds.insert(Self.hash(word))
      }
    }
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> Int {
    var hasher = Hasher()
    for byte in word where byte.isASCIILetter || byte == .hyphen || byte >= 0x80 {
      hasher.combine(byte.asciiLowercased)
    }
    return hasher.finalize()
  }

  /// The number of bytes to remove from the end of a text so that the next line continues its last
  /// word; `nil` if it does not continue it.
  func cut(_ text: [UInt8], before words: ArraySlice<UInt8>) -> Int? {
    if text.suffix(2).elementsEqual(Self.soft) { return 2 }
    let length = text.suffix(3).elementsEqual(Self.typographic) ? 3 : text.last == .hyphen ? 1 : 0
    let rest = text.dropLast(length)
    guard length > 0, let before = rest.last, before.isASCIILetter || before >= 0x80 else {
      return nil
    }
    if length == 1, marksBreaks { return 0 }
    let start = words.first ?? 0
    guard start.isASCIILowercase || start >= 0x80 else { return start.isASCIILetter ? 0 : nil }
    let first = rest[((rest.lastIndex(of: .space) ?? -1) + 1)...]
    let whole = Array(first) + [.hyphen] + words.prefix { $0 != .space }
    return compounds.contains(Self.hash(whole[...])) ? 0 : length
  }
}
