import CTypography
import Glibc
import Layout

/// Why there is no hyphenation.
public enum HyphenationError: Error, Equatable, CustomStringConvertible {
  /// libhyphen is not there.
  case noLibrary
  /// There are no patterns for a language.
  case noPatterns(language: String)

  /// What is missing, and the mend.
  public var description: String {
    switch self {
    case .noLibrary: "hyphenate needs libhyphen: install it (libhyphen0)"
    case .noPatterns(let language): "no hyphenation patterns for “\(language)” (hyphen-\(language))"
    }
  }
}

extension Hyphenator {
  /// Hyphenates with libhyphen and the patterns of a language that are installed.
  ///
  /// - Parameters:
  ///   - language: a BCP 47 tag, such as `en` or `de-AT`; a region without patterns has those of its language.
  ///   - folders: where patterns are looked for.
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

  /// Where distributions put patterns.
  public static let patternFolders = ["/usr/share/hyphen", "/usr/local/share/hyphen"]

  /// The names that patterns of a language may have: those of the region, of the language, and of the
  /// country that it has its name from, or the United States.
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

/// The patterns of a language. libhyphen only reads them once they are loaded, and they stay to the end.
private struct Patterns: @unchecked Sendable {
  let pointer: OpaquePointer

  /// The bytes of a word before each place where a hyphen may stand.
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

  /// The longest word, in bytes, that is hyphenated.
  private static let longest = 100

  /// A letter: its small form as the patterns write it, and the bytes of the word up to its end.
  private struct Letter {
    let code: [UInt8]
    let end: Int
  }

  /// The letters of a word; `nil` when the patterns cannot write one of them.
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
