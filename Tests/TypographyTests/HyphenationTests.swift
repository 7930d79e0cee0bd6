import Document
import Foundation
import Layout
import Testing
import Text
import Typography

@Suite struct HyphenationTests {
  /// The hyphenation of a word in rows that are increasingly too short for it.
  private func parts(_ word: String, _ hyphenator: Hyphenator) -> String {
    let text = UTF8Text(word)
    let article = Article(text: text, blocks: [Block(.paragraph, text.range)])
    for width in stride(from: text.columns - 1, to: 2, by: -1) {
      var layout = ArticleLayout(article, LayoutOptions(width: width, hyphenator: hyphenator))
      let lines = layout.page(from: LineAddress(), rows: 50).filter { $0.content == .text }
      if let first = lines.first, first.isHyphenated {
        let rest = first.range.upperBound..<text.count
        return article[first.range] + "-" + article[rest]
      }
    }
    return word
  }

  @Test(arguments: [
    ("hyphenation", "hyphen-ation"), ("Committee", "Commit-tee"), ("through", "through"),
  ])
  func theInstalledPatternsBreakEnglishWords(word: String, broken: String) throws {
    #expect(parts(word, try .installed(for: "en-US")) == broken)
  }

  @Test func aRegionWithoutPatternsUsesThoseOfItsLanguage() throws {
    let region = try Hyphenator.installed(for: "en-NZ")
    #expect(parts("hyphenation", region) == parts("hyphenation", try .installed(for: "en-US")))
  }

  @Test(arguments: ["xx", "", "../../etc/passwd", "en/../de"])
  func aLanguageWithoutPatternsIsReported(language: String) {
    #expect(throws: HyphenationError.noPatterns(language: language)) {
      try Hyphenator.installed(for: language)
    }
    #expect("\(HyphenationError.noPatterns(language: "fr"))".contains("hyphen-fr"))
  }

  @Test func latin1PatternsWorkForUTF8Words() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hyph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let patterns: [UInt8] =
      Array("ISO8859-1\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n".utf8) + [0xfc] + Array("1b\n".utf8)
    try Data(patterns).write(to: folder.appending(path: "hyph_tt.dic"))
    let made = try Hyphenator.installed(for: "tt", folders: [folder.path()])
    #expect(parts("Grübeln", made) == "Grü-beln")
    #expect(parts("Grűbeln", made) == "Grűbeln", "a letter that Latin-1 does not have")
  }

  @Test func wordsOfAnyLengthAreSafe() throws {
    let english = try Hyphenator.installed(for: "en")
    for count in [1, 9, 10, 500] {
      let text = UTF8Text(String(repeating: "hyphenation", count: count))
      let article = Article(text: text, blocks: [Block(.paragraph, text.range)])
      var layout = ArticleLayout(article, LayoutOptions(width: 9, hyphenator: english))
      let lines = layout.page(from: LineAddress(), rows: .max).filter { $0.content == .text }
      #expect(lines.map(\.range.count).reduce(0, +) == text.count)
    }
  }
}
