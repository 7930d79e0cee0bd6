import Document
import Testing
import Text

@Suite struct BeliefTests {
  private static func article() -> Article {
    let text: UTF8Text = "Ruiz fears a flood. “Go,” Ruiz said."
    var article = Article(text: text, blocks: [Block(.paragraph, text.range)])
    article.speakers = [Speaker(id: 0, name: "Ruiz", kind: .person, firstMention: 0..<4)]
    article.speakers[0].quotes = [0, 1]
    article.quotes = [
      Quote(pieces: [11..<18], kind: .indirect, mode: .belief, speaker: 0),
      Quote(pieces: [20..<29], kind: .direct, mode: .belief, speaker: 0),
    ]
    return article
  }

  @Test func wordsInQuotationMarksAreNoMereBelief() {
    #expect(Self.article().quotes.map(\.isBelief) == [true, false])
  }

  @Test func withoutBeliefsSpeakersKeepWhatTheySay() {
    let said = Self.article().withoutBeliefs()
    #expect(said.validate() == [])
    #expect(said.quotes.map { said[$0.pieces[0]] } == ["“Go,”"])
    #expect(said.speakers[0].quotes == [0])
  }
}
