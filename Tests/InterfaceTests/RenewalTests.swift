import Document
import Testing
import Text

@testable import Interface

/// A source that grows or has changed. The position and the selection stay.
@Suite struct RenewalTests {
  /// Numbered paragraphs. Every third one is a quote, of Ana and Ben in turn.
  private static let lines = (1...60).map { number in
    number % 3 == 0
      ? "“Gull \(number) is back,” said \(number % 2 == 0 ? "Ana" : "Ben")."
      : "Paragraph \(number) tells what the gulls did on that day."
  }

  /// An article of these paragraphs with its quotes.
  private func article(_ lines: [String]) -> Article {
    let text = UTF8Text(lines.joined(separator: "\n"))
    let blocks = text.bytes.split(separator: .newline).map {
      Block(.paragraph, $0.startIndex..<$0.endIndex)
    }
    var article = Article(text: text, blocks: blocks)
    article.metadata.source = "gulls.txt"
    for block in blocks {
      let words = article[block.range]
      guard words.hasPrefix("“"), let name = words.dropLast().split(separator: " ").last else {
        continue
      }
      let id = speaker(String(name), at: block.range.lowerBound, in: &article)
      article.speakers[id].quotes.append(article.quotes.count)
      let end = block.range.upperBound - " said Ana.".utf8.count
      article.quotes.append(
        Quote(pieces: [block.range.lowerBound..<end], kind: .direct, speaker: id))
    }
    return article
  }

  private func speaker(_ name: String, at place: Int, in article: inout Article) -> Speaker.ID {
    if let known = article.speakers.first(where: { $0.name == name }) { return known.id }
    let id = article.speakers.count
    article.speakers.append(
      Speaker(id: id, name: name, kind: .person, firstMention: place..<(place + 1)))
    return id
  }

  private var app: App {
    App(article: article(Self.lines), size: Size(columns: 100, rows: 12))
  }

  /// The state after the source has other paragraphs.
  private func renewed(_ app: App, _ lines: [String], isGrowing: Bool = false) -> App {
    var app = app
    _ = reduce(into: &app, .renewed(Content(article(lines), isGrowing: isGrowing)))
    return app
  }

  /// The paragraphs after some new ones, so that every offset differs, and Ben is the first
  /// speaker.
  private static let changed = ["A new start.", "“Gull 0 is gone,” said Ben."] + lines

  private func firstRow(_ app: App) -> String {
    app.article[app.viewport.visible].split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test(arguments: ["", "30j", "17j", "G"]) func theFirstWordsStay(_ keys: String) {
    let before = app.after(keys)
    let after = renewed(before, Self.changed)
    if !keys.isEmpty { #expect(firstRow(after) == firstRow(before)) }
    #expect(after.article.text.count > before.article.text.count)
  }

  @Test func marksAndJumpsStay() {
    let before = app.after("20jma20jG")
    let after = renewed(before, Self.changed)
    #expect(firstRow(after.after("'a")) == firstRow(before.after("'a")))
    #expect(firstRow(after.after("<lt>")) == firstRow(before.after("<lt>")))
  }

  @Test func quoteSpeakerAndFilterStay() {
    let before = app.after("]]]f")
    let after = renewed(before, Self.changed)
    #expect(
      after.currentQuote.map { after.article[after.article.quotes[$0].extent] }
        == "“Gull 9 is back,”")
    #expect(after.filter.map { after.article.speakers[$0].name } == "Ben")
    #expect(view(after).text.contains(", 4/21"))
  }

  @Test func theSearchContinuesInTheNewText() {
    let before = app.after("3j/gull<Enter>nn")
    #expect(view(before).text.contains("4/60"))
    let after = renewed(before, Self.changed)
    #expect(view(after).text.contains("5/61"))
    #expect(firstRow(after) == firstRow(before))
    #expect(view(renewed(before, ["Nothing."])).text.contains("no match"))
  }

  @Test func anOpenPromptStays() {
    let before = app.after("30j/gull 5")
    let after = renewed(before, Self.changed)
    #expect(view(after).text.contains("/gull 5"))
    #expect(firstRow(after.after("<Esc>")) == firstRow(app.after("30j")))
  }

  @Test func aRemovedPositionMapsToTheNextOne() {
    let before = app.after("30j")
    let row = firstRow(before)
    let after = renewed(before, Self.lines.filter { $0 != row })
    let next = Self.lines.drop { $0 != row }.dropFirst().first
    #expect(firstRow(after) == next)
    #expect(firstRow(renewed(before, ["Nothing."])) == "Nothing.")
  }

  @Test(arguments: ["v", "O", "s", "?", ":", "5", "m", "i", "]v"]) func whateverIsOpenStaysValid(
    _ keys: String
  ) {
    for lines in [Self.changed, ["Nothing."], []] {
      let after = renewed(app.after("G" + keys), lines)
      _ = view(after)
      _ = view(after.after("jjjk<Enter><Esc>Gg"))
    }
  }

  @Test func aGrowingTextKeepsThePositionAndSaysSo() {
    var app = App(
      article: article(Array(Self.lines[..<5])), size: Size(columns: 100, rows: 12), isGrowing: true
    )
    #expect(view(app).text.contains("reading…"))
    app = renewed(app.after("]"), Array(Self.lines[..<40]), isGrowing: true)
    #expect(view(app).text.contains("reading…"))
    #expect(firstRow(app) == Self.lines[0])
    app = renewed(app.after("G"), Self.lines, isGrowing: true)
    #expect(app.viewport.isAtEnd)
    let left = firstRow(app.after("k"))
    app = renewed(app.after("k"), Self.lines + Self.lines)
    #expect(firstRow(app) == left)
    #expect(!view(app).text.contains("reading…"))
  }

  @Test func aLongTextReplacesAnArticleAndViceVersa() {
    let text = UTF8Text((Self.changed + Self.changed).joined(separator: "\n"))
    let long = LongText(text, grain: 200) { text, range in
      text.bytes[range].split(separator: .newline).map {
        Block(.paragraph, $0.startIndex..<$0.endIndex)
      }
    }
    let before = app.after("30j")
    var after = before
    #expect(
      reduce(into: &after, .renewed(Content(long))).contains { effect in
        if case .analyse = effect { true } else { false }
      })
    #expect(firstRow(after) == firstRow(before))
    #expect(firstRow(renewed(after, Self.lines)) == firstRow(before))
  }

  @Test func theEndIsFollowedPastTrailingBlankLines() {
    func long(_ lines: [String], blank: Int) -> LongText {
      let text = UTF8Text(lines.joined(separator: "\n") + String(repeating: "\n", count: blank))
      return LongText(text, grain: 200) { text, range in
        text.bytes[range].split(separator: .newline).map {
          Block(.paragraph, $0.startIndex..<$0.endIndex)
        }
      }
    }
    let first = Content(long(Self.lines, blank: 2_000), isGrowing: true)
    var app = App(
      article: first.article, size: Size(columns: 100, rows: 12), longText: first.longText,
      isGrowing: true
    ).after("G")
    let more = Self.lines + [String(repeating: "\n", count: 2_000), "The gull is back."]
    _ = reduce(into: &app, .renewed(Content(long(more, blank: 0))))
    #expect(view(app).text.contains("The gull is back."))
  }

  @Test func aChangeIsReportedWithTheKeyToReload() {
    var app = app
    _ = reduce(into: &app, .changed("gulls.txt"))
    #expect(view(app).text.contains("gulls.txt has changed: R reads it again"))
    #expect(view(app.after("j")).text.contains("changed"))
    #expect(app.press("R") == [.reread])
    #expect(!view(renewed(app.after("j"), Self.lines)).text.contains("changed"))
  }
}
