import Testing
import Text

@Suite struct WordTests {
  @Test func wordsAreComparedWithoutCaseAndCurls() {
    let text: UTF8Text = "The Editor’s  NOTE—über x-ray ‘so’"
    let words = text.words(in: text.range, limit: 9)
    #expect(words.map(\.key) == ["the", "editor's", "note", "über", "x", "ray", "so"])
    #expect(words.first.map { text[$0.range] } == "The")
  }

  @Test func aSentenceBeginsAfterAMarkAndItsClosingQuotes() {
    let text: UTF8Text = "He “left.” She stayed (so far). End"
    var starts: [String] = []
    var offset = 0
    while let next = text.nextSentenceStart(after: offset, before: text.count) {
      starts.append(text[next..<text.count])
      offset = next
    }
    #expect(starts == ["She stayed (so far). End", "so far). End", "End"])
  }
}
