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

  @Test(arguments: [
    "She left on Oct. 25, the Russian side said.| He stayed.",
    "He met Rep. Ana Ruiz (D-Tex.), who is from Rome and likes the U.S. Navy at 5 p.m. daily.| No.",
    "\"We ran,\" said Gov. Ana M. Ruiz.| \"All of us.\"", "“Really?” she asked.| “Yes.”| It ended.",
    "He met Ruiz.| Joe.| She said No.| No. 1 is Mr. Lee.| So it is.",
    "It costs $1.1 billion.| The AP can’t.| NATO can.| So far… yes",
    "He left (in 1999).| She stayed",
    "Well . . . Trump said so ... Nobody knew.| (He left.)| So did I.",
    "港は開いている。|風が強い。", "Lines may\nbreak here.|\nAnd go on",
  ])
  func aSentenceEndsAtItsStopAndNotAtAnAbbreviation(marked: String) {
    let parts = marked.split(separator: "|")
    let text = UTF8Text(parts.joined())
    let found = text.sentences(in: text.range).map { text[$0] }
    #expect(found == parts.map { $0.drop(while: \.isWhitespace) }.map(String.init))
  }

  @Test func theSentenceAroundWordsIsThatInWhichTheyStand() throws {
    let text: UTF8Text = "Gov. Ruiz came. She said “no. Never.” Then she left."
    let said = try #require(text.bytes.firstRange(of: "said".utf8))
    let sentence = text.sentence(around: said, in: text.range)
    #expect(text[sentence] == "She said “no.")
    let both = text.sentence(around: said.lowerBound..<said.upperBound + 12, in: text.range)
    #expect(text[both] == "She said “no. Never.”")
  }

  @Test func aPieceThatIsCutInsideCharactersKeepsTheWholeOnes() {
    let bytes = Array("“é” 港".utf8)
    for start in 0...bytes.count {
      for end in start...bytes.count {
        var skipped = 0
        let piece = UTF8Text(cut: Array(bytes[start..<end]), skipped: &skipped)
        #expect(bytes[(start + skipped)...].starts(with: piece.bytes) && skipped < 4)
        #expect(end - start - skipped - piece.count < 3 || piece.count == 0)
      }
    }
  }
}
