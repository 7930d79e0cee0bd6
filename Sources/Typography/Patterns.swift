import CTypography
import Glibc
import Layout

/// Why hyphenation is not available.
public enum HyphenationError: Error, Equatable, CustomStringConvertible {
  /// libhyphen is not installed.
  case noLibrary
  /// No patterns are installed for a language.
  case noPatterns(language: String)

  /// What is missing, and how to install it.
  public var description: String {
    switch self {
    case .noLibrary: "hyphenation needs libhyphen: install libhyphen0"
    case .noPatterns(let language):
      "no hyphenation patterns for “\(language)”: install hyphen-\(language)"
    }
  }
}

extension Hyphenator {
  /// A hyphenator that uses libhyphen and installed patterns.
  ///
  /// - Parameters:
  ///   - language: a BCP 47 tag, such as `en` or `de-AT`. A region without patterns uses those of its language.
  ///   - folders: the folders with patterns.
  public static func installed(
    for language: String, folders: [String] = patternFolders
  ) throws(HyphenationError) -> Hyphenator {
    guard pq_has_hyphen() else { throw .noLibrary }
    for folder in folders {
      for name in fileNames(for: language) {
        let path = "\(folder)/\(name)"
        guard access(path, R_OK) == 0, let patterns = pq_patterns_read(path) else { continue }
        let found = Patterns(pointer: patterns)
        return Hyphenator(name: path) { found.breaks(in: $0) }
      }
    }
    throw .noPatterns(language: language)
  }

  /// The folders in which distributions install patterns.
  public static let patternFolders = ["/usr/share/hyphen", "/usr/local/share/hyphen"]

  /// The file names to try for a language: with the region, without one, with the region of the
  /// same name, and with the United States.
  private static func fileNames(for tag: String) -> [String] {
    let parts = tag.split { $0 == "-" || $0 == "_" }.map(String.init)
    guard let language = parts.first?.lowercased(),
      parts.allSatisfy({ $0.utf8.allSatisfy { UInt8(ascii: "0") <= $0 && $0 != UInt8(ascii: "/") } }
      )
    else { return [] }
    let regions = parts.dropFirst().filter { $0.utf8.count == 2 }.map { $0.uppercased() }
    let names = regions.map { "\(language)_\($0)" } + [language]
    return (names + ["\(language)_\(language.uppercased())", "\(language)_US"]).map {
      "hyph_\($0).dic"
    }
  }
}

/// The patterns of a language. Sendable because libhyphen does not change them once they are
/// loaded. They are never freed.
private struct Patterns: @unchecked Sendable {
  let pointer: OpaquePointer

  /// The positions in a word at which a hyphen is allowed, in bytes from its start.
  func breaks(in word: ArraySlice<UInt8>) -> [Int] {
    guard word.count <= Self.longest, let letters = letters(of: word) else { return [] }
    let bytes = letters.flatMap(\.code)
    var found = [Bool](repeating: false, count: bytes.count)
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        pq_hyphenate(pointer, $0.baseAddress, Int32($0.count), &found)
      }
    }
    return zip(letters, found).compactMap { $1 ? $0.end : nil }
  }

  /// The maximum length of a word that is hyphenated, in bytes.
  private static let longest = 100

  /// A letter: its lowercase form in the encoding of the patterns, and its end in the word, in
  /// bytes.
  private struct Letter {
    let code: [UInt8]
    let end: Int
  }

  /// The letters of a word; `nil` if the encoding of the patterns lacks one of them.
  private func letters(of word: ArraySlice<UInt8>) -> [Letter]? {
    var letters: [Letter] = []
    var end = 0
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      end += UTF8.width(scalar)
      let small = scalar.properties.lowercaseMapping.unicodeScalars
      guard small.count == 1, let letter = small.first, let code = code(of: letter) else {
        return nil
      }
      letters.append(Letter(code: code, end: end))
    }
    return letters
  }

  private func code(of letter: Unicode.Scalar) -> [UInt8]? {
    if letter.isASCII { return [UInt8(truncatingIfNeeded: letter.value)] }
    if pq_patterns_utf8(pointer) { return UTF8.encode(letter).map(Array.init) }
    guard pq_patterns_latin1(pointer), letter.value < 0x100 else { return nil }
    return [UInt8(truncatingIfNeeded: letter.value)]
  }
}
