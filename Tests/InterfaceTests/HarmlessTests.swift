import Document
import Testing
import Text

@testable import Interface

/// Nothing that acts on a terminal gets into a cell or a copy.
@Suite struct HarmlessTests {
  private static let ranges: [ClosedRange<UInt32>] = [
    0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2060...0x206F, 0xE0000...0xE007F,
  ]

  private func article(with scalar: Unicode.Scalar) -> Article {
    var builder = StoryBuilder()
    builder.add(.headline, "Ferry \(scalar) late")
    builder.add(.paragraph, "⟨0 “We wait\(scalar)ed \(scalar) long,”⟩ said Ana Ruiz.")
    builder.add(.preformatted, "a \(scalar) line")
    var article = builder.article()
    article.quotes = [Quote(pieces: builder.pieces[0] ?? [], kind: .direct, speaker: 0)]
    article.speakers = [
      Speaker(id: 0, name: "Ana\(scalar) Ruiz", kind: .person, firstMention: 0..<1)
    ]
    article.speakers[0].quotes = [0]
    article.metadata.title = "\(scalar)Ferry"
    article.metadata.publisher = "Post\(scalar)"
    return article
  }

  @Test(arguments: ranges.joined().compactMap(Unicode.Scalar.init))
  func itReachesNeitherTheScreenNorACopy(scalar: Unicode.Scalar) {
    var app = App(
      article: article(with: scalar), size: Size(columns: 100, rows: 24), settings: Settings())
    for keys in ["", "]", "i", "<Esc>s", "<Esc>O", "<Esc>]"] {
      app.press(keys)
      let shown = view(app).rows.joined().map(\.text).joined()
      #expect(shown.unicodeScalars.allSatisfy { CharacterClass.isHarmless($0.value) }, "\(keys)")
    }
    for case .copy(let words) in app.press("yY") {
      #expect(words.unicodeScalars.allSatisfy { CharacterClass.isHarmless($0.value) })
    }
  }
}
