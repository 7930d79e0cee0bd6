import Text

/// The Latin that fills templates until somebody writes a text: `Lorem ipsum dolor sit amet`.
enum FillerText {
  private static let opening = Array("lorem ipsum".utf8)
  /// Words of the passage that other texts hardly have.
  private static let rare: Set<UInt64> = {
    let words = """
      lorem ipsum dolor amet consectetur adipiscing eiusmod tempor incididunt dolore aliqua veniam \
      nostrud exercitation ullamco laboris aliquip consequat irure reprehenderit voluptate cillum \
      fugiat pariatur excepteur occaecat cupidatat proident culpa officia deserunt mollit laborum
      """
    return Set(hashes(of: Array(words.utf8)[...]))
  }()
  /// The share of such words above which a text is filler.
  private static let share = 0.4

  /// Whether a text begins with the passage and is little else.
  static func opens(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.prefix(opening.count).lazy.map(\.asciiLowercased).elementsEqual(opening) else {
      return false
    }
    let words = hashes(of: text)
    return Double(words.count(where: rare.contains)) > share * Double(words.count)
  }

  /// Whether a text has words of the passage.
  static func isFound(in text: ArraySlice<UInt8>) -> Bool {
    hashes(of: text).contains(where: rare.contains)
  }

  private static func hashes(of text: ArraySlice<UInt8>) -> [UInt64] {
    text.split { !$0.isASCIILetter }.map { WordHash($0.lazy.map(\.asciiLowercased)).value }
  }
}
