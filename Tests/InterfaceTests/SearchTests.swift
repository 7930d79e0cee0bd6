import Document
import Testing
import Text

@testable import Interface

@Suite struct SearchTests {
  private let app = App(article: Story.annotated, size: Size(columns: 80, rows: 24))

  /// The words that a search finds, in order.
  private func found(_ typed: String, after keys: String = "") -> [String] {
    let after = app.after(keys + "/" + typed)
    guard let search = after.search else { return [] }
    return (0..<search.count).map { after.article[search[$0]] }
  }

  @Test func capitalsMakeASearchCaseSensitive() {
    #expect(found("county") == ["county", "county", "county"])
    #expect(found("the last") == ["The last"])
    #expect(found("The Last") == [])
  }

  @Test func straightQuotesFindCurlyOnes() {
    #expect(found("can't") == ["can’t"])
    #expect(found("\"nobody") == ["“Nobody"])
  }

  @Test func aMatchMaySpanRows() {
    #expect(found("until midnight") == ["until midnight"])
    let frame = view(app.after("/until midnight"))
    #expect(frame.rows.joined().filter { $0.style.role == .currentMatch }.count == 13)
  }

  @Test(arguments: [
    ("fi", "ﬁnd it", "ﬁ"), ("find", "to ﬁnd it", "ﬁnd"), ("strasse", "die Straße", "Straße"),
    ("Straße", "die Strasse", "Strasse"), ("STRASSE", "DIE STRAẞE", "STRAẞE"),
    ("of", "the oﬃce", "oﬃ"), ("ice", "the oﬃce", "ﬃce"), ("aether", "the Æther", "Æther"),
    ("oe", "Cœur", "œ"), ("e fi", "the ﬁrst", "e ﬁ"),
  ])
  func ligaturesAndTheirLettersFindEachOther(typed: String, words: String, found: String) {
    let text = UTF8Text(words)
    let match = Pattern(words: typed)?.firstMatch(in: text, startingIn: text.range, of: text.range)
    #expect(match.map { text[$0] } == found)
  }

  @Test func quotesCanBeSearched() {
    #expect(found("the county").count == 3)
    #expect(found("q:the county").count == 2)
  }

  @Test func theQuotesOfASpeakerCanBeSearched() {
    #expect(found("s:okafor county").count == 2)
    #expect(found("s:R inn") == ["inn"])
    #expect(found("s:honest", after: "]") == ["honest"])
    #expect(found("s:ruiz").count == 4)
  }

  @Test func theStatusCountsMatchesAndThoseInQuotes() {
    #expect(view(app.after("/county")).text.contains("1/"))
    #expect(view(app.after("/honest")).text.contains("1/1, 1 in quotes"))
    #expect(view(app.after("/zebra")).text.contains("no match"))
  }

  @Test func escapeReturnsToWhereTheSearchBegan() {
    let start = app.after("3j")
    #expect(view(start.after("/inbox<Esc>")) == view(start))
    #expect(view(start.after("/inbox<C-g>")) == view(start))
    #expect(view(start.after("/inbox<Enter>")) != view(start))
  }

  @Test func erasingTheWholeLineReturnsToo() {
    let start = app.after("3j")
    #expect(view(start.after("/in<Backspace><Backspace><Backspace>")) == view(start))
  }

  @Test func aSearchWrapsAroundAndSaysSo() {
    let last = app.after("/county<Enter>nn")
    #expect(view(last.after("n")).text.contains("search wrapped to the start"))
    #expect(last.after("n").search?.current == 0)
    #expect(view(app.after("/county<Enter>N")).text.contains("search wrapped to the end"))
  }

  @Test func thePartThatFailsIsMarked() {
    let frame = view(app.after("/midnixyz"))
    let prompt = frame.rows[23].prefix(12)
    #expect(prompt.filter { $0.style.role == .prompt }.map(\.text).joined() == "/midni")
    #expect(prompt.filter { $0.style.role == .error }.map(\.text).joined() == "xyz")
  }

  @Test func pastedTextIsSearched() {
    var pasting = app.after("/")
    _ = reduce(into: &pasting, .input(.paste("honest\n")))
    #expect(pasting.search?.query.typed == "honest ")
  }

  @Test func keysAreHandledDuringASearchInALongText() {
    let sentence = "All day the gulls went round the tower. "
    let words = String(repeating: sentence, count: 50_000) + "At last a kestrel came."
    let text = UTF8Text(words)
    var long = App(
      article: Article(text: text, blocks: [Block(.paragraph, text.range)]),
      size: Size(columns: 80, rows: 24))
    for key in Key.sequence("/kestrel") { _ = reduce(into: &long, .input(.key(key))) }
    #expect(long.search?.isDone == false)
    #expect(view(long).text.contains("searching…"))
    _ = reduce(into: &long, .input(.key(Key(.enter))))
    #expect(reduce(into: &long, .input(.key("j"))) == [])
    while !(long.search?.isDone ?? true) { _ = reduce(into: &long, .proceed) }
    #expect(long.search?.count == 1)
    #expect(view(long).text.contains("kestrel"))
  }

  @Test func regularExpressionsCanBeSearched() {
    #expect(found("r:[a-z]+ty-[a-z]+") == ["twenty-nine", "twenty-nine"])
    #expect(found("r:(") == [])
    #expect(
      view(app.after("/r:(<Enter>")).text.contains(
        "invalid regular expression: ( · ( needs a closing )"))
  }

  @Test(arguments: [
    ("(a", RegexError.openGroup), ("a(b[)]", .openGroup), ("[a-z", .openSet), ("[]", .openSet),
    ("a)", .strayClose), ("*a", .nothingToRepeat), ("a|+", .nothingToRepeat),
    ("a\\", .trailingBackslash),
    ("\\q", .unknownEscape("q")), ("", .empty), ("a{900}", .other),
  ])
  func invalidRegularExpressionsAreExplained(_ typed: String, _ fault: RegexError) {
    #expect(RegularExpression(typed) == nil)
    #expect(RegexError.find(in: typed) == fault)
  }

  @Test func earlierLinesAreRecalled() {
    let searched = app.after("/honest<Enter>/county<Enter>")
    #expect(searched.after("/<Up>").search?.query.typed == "county")
    #expect(searched.after("/<Up><Up>").search?.query.typed == "honest")
    #expect(searched.after("/<Up><Up><Up>").search?.query.typed == "honest")
    #expect(searched.after("/inn<Up><Down>").search?.query.typed == "inn")
    #expect(view(searched.after(":<Up>")).text.contains(":county") == false)
  }
}
