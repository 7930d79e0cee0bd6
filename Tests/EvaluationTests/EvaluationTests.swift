import Testing

@testable import Evaluation

@Suite struct EvaluationTests {
  static func quote(
    _ words: String, in text: String, by speaker: String? = nil, speech: Bool? = nil
  ) throws -> MarkedQuote {
    let range = try #require(text.firstRange(of: words))
    let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    var quote = MarkedQuote(start..<(start + words.unicodeScalars.count))
    quote.speakerText = speaker
    quote.speech = speech
    return quote
  }

  static let text = "“The ferry is late,” Mayor Ode Lunt said. Brask hopes it will sail."

  static func tally(_ gold: [MarkedQuote], _ predicted: [MarkedQuote]) -> Tally {
    Tally(gold: MarkedArticle(id: "ferry", text: text, quotes: gold), predicted: predicted)
  }

  @Test func marksAndPunctuationDoNotCount() throws {
    let gold = try Self.quote("“The ferry is late,”", in: Self.text, by: "Ode Lunt")
    let predicted = try Self.quote("The ferry is late", in: Self.text, by: "Mayor Lunt")
    #expect(Self.tally([gold], [predicted]).spans(overlap: "exact").f1 == 100)
    #expect(Self.tally([gold], [predicted]).joint(kind: "direct").f1 == 100)
  }

  @Test func halfTheWordsAreEnough() throws {
    let gold = try Self.quote("The ferry is late", in: Self.text, by: "Lunt")
    let half = try Self.quote("is late", in: Self.text, by: "Lunt")
    let third = try Self.quote("late", in: Self.text, by: "Lunt")
    #expect(Self.tally([gold], [half]).joint().f1 == 100)
    #expect(Self.tally([gold], [third]).joint().f1 == 0)
  }

  @Test func aMatchedBeliefIsNoMistakeAmongSpeech() throws {
    let speech = try Self.quote("The ferry is late", in: Self.text, by: "Lunt", speech: true)
    let belief = try Self.quote("it will sail", in: Self.text, by: "Brask", speech: false)
    let tally = Self.tally([speech, belief], [speech, belief])
    #expect(tally.joint(view: "speech").precision == 100)
    #expect(Self.tally([speech], [speech, belief]).joint(view: "speech").precision == 50)
  }

  @Test func aSegmentCountsForWhoeverCoversIt() throws {
    let gold = try Self.quote("“The ferry is late,”", in: Self.text, by: "Lunt")
    let wrong = try Self.quote("“The ferry is late,”", in: Self.text, by: "Brask")
    #expect(Self.tally([gold], [gold]).marks().f1 == 100)
    #expect(Self.tally([gold], [wrong]).marks().f1 == 0)
  }

  @Test(arguments: [
    ("Mayor Ode Lunt", "Lunt", true), ("Ode Lunt", "Brask", false), ("she", "she", true),
    ("she", "he", false), ("the harbour police", "police", true), ("Lunt's aide", "Lunt", false),
    ("Lunt, who runs the port,", "Mr. Lunt", true),
  ]) func speakersAreComparedByTheirHeads(gold: String, predicted: String, same: Bool) {
    #expect(SpeakerNames.match(gold, predicted, aliases: []) == same)
  }

  @Test func aPronounIsRightByAnAlias() {
    #expect(SpeakerNames.match("she", "Ode Lunt", aliases: ["Lunt"]))
    #expect(!SpeakerNames.match("she", "Ode Lunt", aliases: []))
  }

  @Test(arguments: [
    ("one “two” three", ["two"]), ("“two\nthree”", ["two"]), ("''two'' three", ["two"]),
    ("6'2\" tall, \"two\"", ["two"]), ("“two “three”", ["two", "three"]),
  ]) func segmentsStandBetweenDoubleMarks(text: String, segments: [String]) {
    let scalars = ScalarText(text)
    let found = scalars.segments.map { range in
      String(String.UnicodeScalarView(scalars.scalars[range].compactMap(Unicode.Scalar.init)))
    }
    #expect(found == segments)
  }

  @Test func aLineOfJSONIsAnArticle() throws {
    let line = #"{"id":"a","text":"x","quotes":[{"start":0,"end":1,"speaker_text":"Lunt"}]}"#
    let articles = try MarkedArticle.read(jsonLines: Array((line + "\n\n").utf8))
    #expect(articles.map(\.id) == ["a"])
    #expect(articles[0].quotes[0].speakerText == "Lunt")
  }
}
