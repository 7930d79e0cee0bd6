import Document
import Testing

@testable import Interface

@Suite struct SpeakerListTests {
  @Test func whoIsOnlyAGuessStandsApart() {
    var article = Story.annotated
    for quote in article.speakers[0].quotes { article.quotes[quote].confidence = 0.2 }
    let groups = SpeakerList(article).groups
    #expect(groups.last?.heading == .uncertain)
    #expect(groups.last?.speakers == [0])
    #expect(groups.dropLast().allSatisfy { !$0.speakers.contains(0) })
  }
}
