import Language
import Text

/// Finds the credit at the end of an East Asian caption: `夜の港（林海撮影）`, `夜の港＝ＡＰ`.
enum WideCredit {
  private static let equals = Array("＝".utf8)
  private static let opening = Array("（".utf8)
  private static let closing = Array("）".utf8)
  private static let stop = Array("。".utf8)

  /// Ends of a credit.
  private static let endings = Language.phrases(\.pictures.endings)
  /// The longest credit, in bytes.
  private static let maximum = 90

  /// The start of the credit, at its mark; `nil` if the words end with none.
  static func start(in words: ArraySlice<UInt8>) -> Int? {
    guard let last = words.last, last >= 0x80 else { return nil }
    let start = max(words.startIndex, words.endIndex - maximum)
    let marks = words[start...].indices.filter {
      words[$0...].starts(with: equals) || isBracketed(words[$0...])
    }
    return marks.first { isCredit(stripped(words[$0...])) }
  }

  /// Whether words are in full-width brackets.
  private static func isBracketed(_ words: ArraySlice<UInt8>) -> Bool {
    words.starts(with: opening) && (words.ends(with: closing) || words.ends(with: closing + stop))
  }

  /// A credit without its mark, its brackets and a full stop.
  static func stripped(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var part = words
    if part.ends(with: stop) { part = part.dropLast(stop.count) }
    if part.starts(with: opening), part.ends(with: closing) { part = part.dropLast(closing.count) }
    for mark in [opening, equals] where part.starts(with: mark) {
      part = part.dropFirst(mark.count)
    }
    return part
  }

  private static func isCredit(_ words: ArraySlice<UInt8>) -> Bool {
    let narrow = narrowed(words)
    return endings.contains { narrow.ends(with: Array($0.utf8)) } || Agency.isNamed(narrow)
      || narrow.split(separator: .comma).last.map(Agency.isSignature) ?? false
  }

  /// Words with ASCII letters instead of full-width ones, and commas instead of `、`.
  private static func narrowed(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var narrow = ""
    for scalar in String(decoding: words, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        narrow.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3001: narrow += ","
      default: narrow.unicodeScalars.append(scalar)
      }
    }
    return Array(narrow.utf8)[...]
  }
}

extension ArraySlice<UInt8> {
  fileprivate func ends(with end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }
}
