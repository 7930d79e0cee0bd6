import Document
import Export
import Testing

@Suite struct ListingTests {
  private let article = Sample.article()

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func theSampleIsSound() {
    #expect(article.validate() == [])
  }

  @Test func quotesAsTextAreALineEach() {
    #expect(
      string(article.quoteListing().bytes(.text)) == """
        Ana Ruiz: “We ran,” … “All of us.”
        (nobody): “toast king”

        """)
  }

  @Test func quotesAsJSONAreAnEntryForEachPieceWithOffsetsInCodePoints() {
    let json = string(article.quoteListing().bytes(.json))
    #expect(
      json.hasPrefix(
        #"{"quotes":[{"start":65,"end":74,"text":"“We ran,”","kind":"direct","mode":"speech","#
          + #""speaker_text":"Ana Ruiz","speaker_start":80,"speaker_end":88,"#
          + #""speaker_canonical":"Ana Ruiz","speaker_kind":"person","cue_start":75,"cue_end":79,"#
          + #""attr":"Q1","evidence":"cue","confidence":0.977,"uncertain":false,"#
          + #""marks":[{"start":65,"end":74,"text":"“We ran,”"}],"#))
    #expect(json.contains(#""source":null,"title":"Café fire","publisher":null,"published":null,"#))
    #expect(json.contains(#"{"start":98,"end":110,"text":"“All\nof us.”","kind":"direct""#))
    #expect(
      json.contains(
        #""text":"“toast king”","kind":"mixed","mode":"speech","speaker_text":null,"#
          + #""speaker_start":null,"speaker_end":null,"speaker_canonical":null"#))
    #expect(json.hasSuffix("}]}\n"))
  }

  @Test func aQuoteOfSeveralSpeakersNamesThemAll() {
    var article = Sample.article()
    article.speakers.append(
      Speaker(id: 1, name: "Bo Hall", kind: .person, firstMention: Sample.range(of: "Bo Hall")))
    article.quotes[0].others = [1]
    article.speakers[1].quotes = [0]
    #expect(article.validate() == [])
    let quotes = article.quoteListing()
    #expect(Array(quotes.lines)[0] == "Ana Ruiz and Bo Hall: “We ran,” … “All of us.”")
    #expect(string(quotes.bytes(.markdown)).contains("> — Ana Ruiz and Bo Hall. "))
    let json = string(quotes.bytes(.jsonl)).split(separator: "\n")
    let names = #""speaker_canonical":"Ana Ruiz","speaker_kind":"person","others":["Bo Hall"],"#
    #expect(json.map { $0.contains(names) } == [true, true, false])
    #expect(json.map { $0.contains("others") } == [true, true, false])
    let table = string(quotes.bytes(.csv)).split(separator: "\r\n")
    #expect(table.first?.hasSuffix(",url,others") == true)
    #expect(table.dropFirst().map { $0.hasSuffix(",Bo Hall") } == [true, true, false])
    #expect(Array(article.quoteListing(of: [.speaker(1)]).lines).count == 1)
    #expect(Array(article.speakerListing().lines).contains("Bo Hall — 1 quote"))
  }

  @Test func onlyTheQuotesOfChosenSpeakersAreListed() {
    #expect(
      Array(article.quoteListing(of: [.speaker(0)]).lines) == ["Ana Ruiz: “We ran,” … “All of us.”"]
    )
    #expect(Array(article.quoteListing(of: []).lines) == [])
  }

  @Test func speakersTellRoleAndCount() {
    #expect(Array(article.speakerListing().lines) == ["Ana Ruiz, a cook — 1 quote"])
    #expect(
      string(article.speakerListing().bytes(.jsonl))
        == #"{"name":"Ana Ruiz","kind":"person","role":"a cook","affiliation":null,"#
        + #""aliases":["Ruiz","Ms. Ruiz"],"quotes":1,"paraphrases":0,"thoughts":0,"words":5,"#
        + #""uncertain":0,"start":80,"end":88,"#
        + #""source":null,"title":"Café fire","publisher":null,"published":null,"url":null}"#
        + "\n")
  }

  @Test func aThoughtIsLabelledAndCountedOnlyAmongAll() {
    var article = Sample.article()
    article.quotes[1] = Quote(
      pieces: article.quotes[1].pieces, kind: .indirect, mode: .belief, speaker: 0)
    article.speakers[0].quotes = [0, 1]
    #expect(Array(article.quoteListing().lines)[1] == "Ana Ruiz?: [thought] “toast king”")
    #expect(article.quoteListing().bytes(.markdown).firstRange(of: "> *[thought]* ".utf8) != nil)
    #expect(Array(article.quoteListing(all: false).lines).count == 1)
    #expect(Array(article.speakerListing().lines) == ["Ana Ruiz, a cook — 1 quote, 1 thought"])
    #expect(Array(article.speakerListing(all: false).lines) == ["Ana Ruiz, a cook — 1 quote"])
  }

  @Test func quotesThatNobodySaysAreListedApart() {
    var article = Sample.article()
    article.quotes.append(article.quotes[0])
    article.quotes[2].speaker = nil
    #expect(
      Array(article.quoteListing(of: [.nobody]).lines) == ["(nobody): “toast king”"])
  }

  @Test func aWholeArticleHasItsQuotesAndSpeakers() {
    let markdown = article.markdownWithQuotes()
    #expect(markdown.hasPrefix("# Café fire\n"))
    #expect(markdown.contains("\n---\n\n## Quotes\n\n> “We ran,” … “All of us.”\n>\n> — Ana Ruiz"))
    #expect(markdown.hasSuffix("## Speakers\n\n- Ana Ruiz, a cook — 1 quote (Café fire)\n"))
    let document = string(article.documentWithQuotes().bytes)
    #expect(document.contains(#""blocks":[{"kind":"headline""#))
    #expect(document.contains(#""quotes":[{"start":65,"end":74,"text":"“We ran,”""#))
    #expect(document.contains(#""speakers":[{"name":"Ana Ruiz""#))
    let record = string(article.recordWithQuotes().bytes)
    #expect(record.contains(#""body":["“We ran,”"#) && record.contains(#""text":"Café fire\n"#))
    #expect(record.contains(#""quotes":[{"start":65"#) && record.contains(#""speakers":[{"name""#))
  }

  @Test func aSpeakerWhoseThoughtsAreHiddenIsNotInTheWholeArticle() {
    var article = Sample.article()
    article.speakers.append(
      Speaker(id: 1, name: "Bo Hall", kind: .person, firstMention: article.speakers[0].firstMention)
    )
    #expect(!article.markdownWithQuotes().contains("Bo Hall —"))
    #expect(!string(article.documentWithQuotes().bytes).contains(#""name":"Bo Hall""#))
  }

  @Test func anArticleWithoutQuotesIsItsMarkdownAlone() {
    var article = Sample.article()
    (article.quotes, article.speakers) = ([], [])
    #expect(article.markdownWithQuotes() == article.markdown())
  }

  @Test func whoIsOnlyAGuessStandsBehindTheOthers() {
    var article = Sample.article()
    article.quotes[0].confidence = 0.3
    article.speakers.append(
      Speaker(id: 1, name: "Bo Hall", kind: .person, firstMention: article.speakers[0].firstMention)
    )
    article.quotes.append(
      Quote(pieces: article.quotes[1].pieces, kind: .direct, speaker: 1, confidence: 0.9))
    article.speakers[1].quotes = [2]
    #expect(
      Array(article.speakerListing().lines)
        == ["Bo Hall — 1 quote", "Ana Ruiz, a cook — 1 quote, uncertain"])
  }

  @Test func correctionsTellLabelDateAndPassages() {
    #expect(Array(article.correctionListing().lines) == ["Correction · May 9, 2018: It was toast."])
    let json = string(article.correctionListing().bytes(.json))
    #expect(
      json.hasPrefix(
        #"{"corrections":[{"kind":"correction","label":"Correction","date":"2018-05-09","#
          + #""date_text":"May 9, 2018","text":"It was toast.","#))
    #expect(json.contains(#""passages":[{"start":116,"end":126,"text":"toast king"}]"#))
  }

  @Test func whatIsOnlyBelievedIsListedWhenAskedFor() {
    var article = article
    article.quotes[0].mode = .belief
    article.quotes[0].kind = .indirect
    #expect(Array(article.quoteListing(all: false).lines) == ["(nobody): “toast king”"])
    #expect(Array(article.quoteListing(all: true).lines).count == 2)
    #expect(Array(article.quoteListing(all: false).records).count == 1)
    #expect(Array(article.quoteListing(all: true).records).count == 3)
    #expect(Array(article.speakerListing(all: false).lines).isEmpty)
    #expect(Array(article.speakerListing(all: true).lines) == ["Ana Ruiz, a cook — 1 thought"])
  }

  @Test func paraphrasesAreCountedApart() {
    var article = article
    article.quotes[0].kind = .indirect
    #expect(Array(article.speakerListing(all: false).lines) == ["Ana Ruiz, a cook — 1 paraphrase"])
  }

  @Test func peopleComeFirstAndAmongThemThoseWithMoreWords() {
    var article = article
    let mention = article.speakers[0].firstMention
    let others: [(String, Speaker.Kind, Int)] = [
      ("Pell Post", .group, 90), ("Bo Hall", .person, 9),
    ]
    for (name, kind, words) in others {
      let id = article.speakers.count
      var speaker = Speaker(id: id, name: name, kind: kind, firstMention: mention)
      (speaker.quotes, speaker.wordsQuoted) = ([article.quotes.count], words)
      article.speakers.append(speaker)
      article.quotes.append(
        Quote(pieces: article.quotes[1].pieces, kind: .direct, speaker: id, confidence: 0.9))
    }
    let names = article.speakerListing().lines.map { $0.prefix { $0 != "," && $0 != "—" } }
    #expect(names == ["Bo Hall ", "Ana Ruiz", "Pell Post"])
  }

  @Test func aSpeakerWhoIsAGuessHasAQuestionMark() {
    var article = article
    article.quotes[0].confidence = 0.4
    #expect(
      Array(article.quoteListing(of: [.speaker(0)]).lines) == [
        "Ana Ruiz?: “We ran,” … “All of us.”"
      ])
    #expect(string(article.quoteListing().bytes(.json)).contains(#""uncertain":true"#))
  }

  @Test func aTableJoinsListsAndLeavesNothingEmpty() {
    #expect(
      string(article.speakerListing().bytes(.csv)) == """
        name,kind,role,affiliation,aliases,quotes,paraphrases,thoughts,words,uncertain,start,end,source,title,publisher,published,url\r
        Ana Ruiz,person,a cook,,Ruiz; Ms. Ruiz,1,0,0,5,0,80,88,,Café fire,,,\r

        """)
  }

  @Test func aTableShowsPassagesByTheirWords() {
    let table = string(article.correctionListing().bytes(.csv))
    #expect(table.hasSuffix(",It was toast.,138,176,,,toast king,,Café fire,,,\r\n"))
  }

  @Test func quotesAsMarkdownAreQuotations() {
    #expect(
      string(article.quoteListing(of: [.speaker(0)]).bytes(.markdown)) == """
        > “We ran,” … “All of us.”
        >
        > — Ana Ruiz, a cook. Café fire


        """)
  }

  @Test func everyRecordSaysWhereItComesFrom() {
    var article = article
    article.metadata.source = "fire.html"
    article.metadata.publisher = "Pell Post"
    article.metadata.published = Timestamp(year: 2018, month: 5, day: 8)
    article.metadata.canonicalURL = "https://post.example/a(1)"
    let listings = [
      article.quoteListing(), article.speakerListing(), article.correctionListing(),
    ]
    let source =
      #""source":"fire.html","title":"Café fire","publisher":"Pell Post","#
      + #""published":"2018-05-08","url":"https://post.example/a(1)"}"#
    let citation = "[Café fire](https://post.example/a%281%29), Pell Post, 2018-05-08"
    for listing in listings {
      let lines = string(listing.bytes(.jsonl)).split(separator: "\n")
      #expect(lines.allSatisfy { $0.hasSuffix(source) })
      let table = string(listing.bytes(.csv))
      #expect(table.contains("fire.html,Café fire,Pell Post,2018-05-08,https:"))
      #expect(string(listing.bytes(.markdown)).contains(citation))
    }
  }

  @Test func listsOfSeveralSourcesAreJoined() {
    let listing = article.quoteListing()
    for format in ListingFormat.allCases where format != .text {
      var joined = listing.head(format)
      joined += listing.body(format, label: "x")
      joined += Listing.foot(format)
      #expect(joined == listing.bytes(format))
    }
    #expect(string(listing.body(.text, label: "a.txt")).hasPrefix("a.txt: Ana Ruiz: “We ran,”"))
  }

  @Test func aParaphraseSaysThatItIsOneInTextAndMarkdown() {
    var article = article
    article.quotes[0].kind = .indirect
    #expect(
      Array(article.quoteListing(of: [.speaker(0)]).lines)
        == ["Ana Ruiz: [paraphrase] “We ran,” … “All of us.”"])
    #expect(
      string(article.quoteListing(of: [.speaker(0)]).bytes(.markdown))
        .hasPrefix("> *[paraphrase]* “We ran,” … “All of us.”\n"))
  }

  @Test(arguments: [
    ("ana ruiz", 1), ("Ruiz", 1), ("ms. ruiz", 1), ("ANA", 1), ("Rui", 0), ("", 0), ("Ruiz Bo", 0),
  ])
  func aSpeakerIsFoundByNameAliasOrWholeWords(name: String, count: Int) {
    #expect(article.speakers.named(name).count == count)
  }
}
