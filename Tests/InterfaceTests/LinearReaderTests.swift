import Document
import Testing

@testable import Interface

/// The line-based reader.
@Suite struct LinearReaderTests {
  private func answers(_ lines: String...) -> [[String]] {
    var reader = LinearReader(article: Story.annotated)
    return lines.map { reader.answer(to: $0).lines }
  }

  @Test func itOpensWithTitleCountsAndCorrections() {
    let opening = LinearReader(article: Story.annotated).opening
    #expect(opening[0].hasPrefix("Night ferry to Skerry Island may stop"))
    #expect(opening[1] == "8 quotes, 4 speakers, 1 correction.")
    #expect(opening[2].hasPrefix("For the record, 9 May 2031, 4:00 PM: An earlier version"))
  }

  @Test func enterReadsOnAndKReadsBack() {
    let said = answers("", "", "k", "k")
    #expect(said[0] == ["Section: Coast & Islands"])
    #expect(said[1][0].hasPrefix("Headline: Night ferry"))
    #expect(said[2] == ["Section: Coast & Islands"])
    #expect(said[3] == ["this is the start"])
  }

  @Test func theHelpNamesOnlyKeysThatCanBeTypedInALine() {
    let help = answers("?")[0]
    #expect(help[0].hasSuffix("Enter alone reads on."))
    for line in help.dropFirst() {
      let keys = line.split(separator: ": ")[0].split(separator: " ")
      #expect(line.hasPrefix(":") || keys.allSatisfy { $0.count == 1 }, "\(line)")
    }
    #expect(help.contains { $0.hasPrefix("g: ") } && help.contains { $0.hasPrefix("s: ") })
  }

  /// Everything that the help names works, and says something or does something.
  @Test func everythingInTheHelpWorks() {
    var reader = LinearReader(article: Story.annotated)
    _ = reader.answer(to: "]")
    for line in reader.answer(to: "?").lines.dropFirst() {
      let name = line.split(separator: ": ")[0]
      let keys = name.hasPrefix(":") ? name.split(separator: ", ") : name.split(separator: " ")
      for key in keys {
        let typed = key.replacing("FILE", with: "x.md").replacing("NAME", with: "Ana")
        let answer = reader.answer(to: String(typed.replacing("TEXT", with: "check")))
        let isAnswered = !answer.lines.isEmpty || !answer.effects.isEmpty || answer.isOver
        #expect(isAnswered && answer.lines != [Phrases.notInLines], "\(typed)")
        #expect(!answer.lines.contains { $0.hasPrefix("unknown command") }, "\(typed)")
      }
    }
  }

  @Test func commandsAreThoseOfTheScreen() {
    var reader = LinearReader(article: Story.annotated)
    let whole = reader.content.whole
    #expect(reader.answer(to: ":note").lines == [Phrases.noNote])
    #expect(reader.answer(to: ":note check").effects == [.note(nil, "check")])
    #expect(reader.answer(to: ":rename x").lines == ["no current quote: ] goes to one"])
    _ = reader.answer(to: "]")
    let quote = reader.article.quotes[0].extent
    #expect(reader.answer(to: ":note check").effects == [.note(quote, "check")])
    #expect(
      reader.answer(to: ":rename Ann").effects == [.rule(.rename("Ana Ruiz", to: "Ann"), whole)])
    #expect(reader.answer(to: ":merge Zoe").lines[0].hasPrefix("no other speaker is called"))
    #expect(reader.answer(to: "P").effects == [.person("Ana Ruiz")])
    #expect(reader.answer(to: ":w a b.md").effects == [.write(path: "a b.md")])
    #expect(reader.answer(to: ":e b.html").effects == [.visit(.source("b.html"))])
    #expect(reader.answer(to: ":theme dark").lines == [Phrases.notInLines])
    #expect(reader.answer(to: ":nonsense").lines[0].hasPrefix("unknown command"))
    #expect(reader.answer(to: ":").lines == [Phrases.noCommand])
    #expect(reader.answer(to: "12").lines[0].hasPrefix("12 what?"))
    #expect(reader.answer(to: ":1").lines == reader.answer(to: "g").lines)
    #expect(reader.answer(to: ":q").isOver)
  }

  @Test func thoughtsAndParaphrasesAreCountedIfAskedFor() {
    var reader = LinearReader(article: Story.annotated)
    #expect(reader.opening[1].hasPrefix("8 quotes"))
    #expect(reader.answer(to: "p").lines == [Phrases.paraphrases(areCounted: true)])
    #expect(reader.answer(to: "]").lines[0].hasPrefix("Quote 1 of 9"))
    #expect(reader.app.article.quotes.count == reader.article.quotes.count)
    #expect(reader.answer(to: ":beliefs").lines == ["thoughts shown"])
    #expect(reader.app.article.quotes.count == reader.article.quotes.count)
    #expect(reader.answer(to: "[").lines == ["this is the first quote"])
    #expect(reader.answer(to: "2]").lines[0].contains(" of 10, "))
    #expect(reader.answer(to: "B").lines == ["thoughts hidden"])
  }

  @Test func outcomesAreTold() {
    var reader = LinearReader(article: Story.annotated)
    let digest = Digest(
      title: "1 change",
      entries: [Digest.Entry(heading: "words", old: "old", new: "new", target: nil)])
    #expect(reader.take(.digest(digest)) == ["1 change", "words: before: old: now: new"])
    #expect(reader.take(.report("note kept")) == ["note kept"])
    var ruled = Story.annotated
    ruled.speakers[0].name = "Ann"
    #expect(reader.take(.ruled(ruled)).isEmpty)
    #expect(reader.answer(to: "s").lines.contains { $0.contains("Ann") })
  }

  @Test func aQuoteIsReadWithItsNumberAndSpeaker() {
    let said = answers("]", "2]", "[", "9]")
    #expect(
      said[0] == [
        "Quote 1 of 8, Ana Ruiz: “We waited on the pier until midnight,” … “Nobody came to tell us.”"
      ])
    #expect(said[1][0].hasPrefix("Quote 3 of 8, Bruno Okafor: “I can’t ask"))
    #expect(said[2] == ["Quote 2 of 8, nobody: “the old lady”"])
    #expect(said[3] == ["this is the last quote"])
  }

  @Test func aGuessIsSaidToBeOne() {
    var article = Story.annotated
    for index in article.quotes.indices where article.quotes[index].speaker == 0 {
      article.quotes[index].confidence = 0.1
    }
    var reader = LinearReader(article: article)
    #expect(reader.answer(to: "]").lines[0].hasPrefix("Quote 1 of 8, perhaps Ana Ruiz: “We"))
    let list = reader.answer(to: "s").lines
    #expect(list.filter { $0.hasSuffix(", uncertain") }.count == 1)
    #expect(list.last?.contains("Ana Ruiz") == true)
  }

  @Test func aPullQuoteIsSaidToBeARepeat() {
    var article = Story.annotated
    article.repeats = [article.blocks[1].range]
    var reader = LinearReader(article: article)
    #expect(reader.answer(to: "").lines == ["Section: Coast & Islands"])
    #expect(reader.answer(to: "").lines[0].hasPrefix("Repeated quotation: Night ferry"))
  }

  @Test func quotesAreCountedFromTheCurrentBlock() {
    #expect(answers("G", "[")[1][0].hasPrefix("Quote 8 of 8"))
    #expect(answers("G", "]")[1] == ["this is the last quote"])
    #expect(answers("g", "]")[1][0].hasPrefix("Quote 1 of 8"))
  }

  @Test func otherQuotesOfTheSpeakerAreFound() {
    let said = answers(")", "]", ")", "(")
    #expect(said[0] == ["no current quote: ] goes to one"])
    #expect(said[2][0].hasPrefix("Quote 7 of 8, Ana Ruiz"))
    #expect(said[3][0].hasPrefix("Quote 1 of 8, Ana Ruiz"))
  }

  @Test func aSpeakerIsSelectedByNumber() {
    let said = answers("s", "1s", "99s")
    #expect(said[0].count == 4)
    #expect(
      said[0][0].hasPrefix("1s: Bruno Okafor, director of Skerry Lines, 2 quotes, 1 paraphrase"))
    #expect(said[1][0].hasPrefix("Quote 3 of 8, Bruno Okafor: “I can’t ask"))
    #expect(said[2] == ["no speaker 99"])
  }

  @Test func aSearchReportsTheNumberOfTheMatch() {
    let said = answers("/letter", "n", "/q:letter", "/zebra")
    #expect(said[0] == ["1/1: " + said[1][0].dropFirst("1/1: ".count)])
    #expect(said[0][0].contains("Ruiz has kept the letter"))
    #expect(said[2] == ["not found: q:letter"])
    #expect(said[3] == ["not found: zebra"])
  }

  @Test func unknownCommandsAreReported() {
    #expect(answers("foo")[0] == ["unknown command “foo”; ? shows help"])
    #expect(answers("t")[0] == ["not available here: ? lists the keys that are"])
    #expect(answers("99999999999999999999]")[0] == ["this is the last quote"])
  }

  @Test func answersHaveNoControlCharacters() {
    let text = "Words \u{1B}[2J and \u{202E}more"
    var article = Article(text: .init(text), blocks: [])
    article.blocks = [Block(.paragraph, article.text.range)]
    var reader = LinearReader(article: article)
    #expect(reader.answer(to: "").lines == ["Words [2J and more"])
  }

  @Test func anEmptyArticleAnswersCommands() {
    var reader = LinearReader(article: Article(text: "", blocks: []))
    for line in ["", "]", "[", ")", "s", "1s", "G", "50%", "/a", "n", "i", "c", "?"] {
      #expect(!reader.answer(to: line).lines.isEmpty)
    }
    #expect(reader.answer(to: "q").isOver)
  }
}
