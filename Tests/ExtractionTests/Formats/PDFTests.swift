import Document
import Extraction
import Testing
import Text

@testable import Formats

/// PDF as articles, by poppler.
@Suite struct PDFTests {
  typealias Line = PDFMaker.Line

  private func read(_ pages: [[Line]], info: String = "<< >>") throws -> Article {
    let article = try Extractor.article(from: PDFMaker.file(pages, info: info))
    #expect(article.validate() == [])
    return article
  }

  private static let first = PDFMaker.paragraph(
    72, 650, "The gull walked in through the", "open door of the library on Mon-",
    "day morning and took the mouse", "of the only public computer.")
  private static let second = PDFMaker.paragraph(
    72, 570, "It was quick, said Tobias Renn,", "a retired ferry pilot who swears",
    "by the tables of the tides.")
  private static let third = PDFMaker.paragraph(
    330, 650, "The county will buy a new one,", "with a longer cable and a lock",
    "of a well-known maker on it.")

  @Test func linesAreJoinedAndHyphensRemoved() throws {
    let article = try read([Self.first])
    #expect(
      body(of: article) == [
        "The gull walked in through the open door of the library on Monday morning and took the mouse "
          + "of the only public computer."
      ])
  }

  @Test func wordsOutsideOfALineAreLeftOut() throws {
    let block = "<block><word>Tide</word><line><word>High water</word></line></block>"
    let page = "<html><word>Gull</word><page><word>Orm</word>\(block)</page></html>"
    let pages = try PDFPages(Array(page.utf8)).pages
    #expect(pages.flatMap(\.blocks).flatMap(\.lines).map(\.words) == [Array("High water ".utf8)])
  }

  @Test func aHyphenOfTheWordStays() throws {
    let article = try read([
      Self.third + PDFMaker.paragraph(330, 560, "Nobody knows the well-", "known maker of it.")
    ])
    #expect(body(of: article).last == "Nobody knows the well-known maker of it.")
  }

  @Test func columnsAreReadOneAfterTheOther() throws {
    let title = [Line(72, 710, size: 24, "Gull steals the only mouse of the library")]
    let article = try read([title + Self.first + Self.third + Self.second])
    let starts = body(of: article).map { String($0.prefix(10)) }
    #expect(words(.headline, of: article) == ["Gull steals the only mouse of the library"])
    #expect(starts == ["The gull w", "It was qui", "The county"])
  }

  @Test func headsAndNumbersOfPagesAreLeftOut() throws {
    let pages = (1...3).map { page in
      [Line(72, 760, size: 9, "The Pell Lantern  \(page)"), Line(300, 30, size: 9, "\(page)")]
        + PDFMaker.paragraph(
          72, 650, "On day \(page) the tide was high and", "nobody went to sea, the county", "said."
        )
    }
    #expect(
      body(of: try read(pages))
        == (1...3).map {
          "On day \($0) the tide was high and nobody went to sea, the county said."
        })
  }

  @Test func aTitleThatIsARunningHeadLaterIsTheHeadline() throws {
    let pages = (1...4).map { page in
      [Line(72, 740, size: page == 1 ? 24 : 9, "The tides of Pell Harbor")]
        + PDFMaker.paragraph(72, 650, "On day \(page) the tide was high and", "nobody went out.")
    }
    let article = try read(pages)
    #expect(words(.headline, of: article) == ["The tides of Pell Harbor"])
    #expect(body(of: article).count == 4)
  }

  /// As LaTeX sets articles: the number of the page stands far above its edge, between the columns.
  @Test func aNumberBetweenTheColumnsIsLeftOut() throws {
    let pages = (1...2).map { page in
      [Line(302, 130, size: 11, "\(page)")] + Self.first + Self.third + Self.second
    }
    let starts = body(of: try read(pages)).map { String($0.prefix(10)) }
    #expect(
      starts == [
        "The gull w", "It was qui", "The county", "The gull w", "It was qui", "The county",
      ])
  }

  @Test func theHeadOfBothPagesIsLeftOut() throws {
    let pages = (1...2).map { page in
      [Line(72, 760, size: 9, "The Pell Lantern")]
        + PDFMaker.paragraph(
          72, 650, "On day \(page) the tide was high and", "nobody went to sea, she said.")
    }
    #expect(
      body(of: try read(pages))
        == (1...2).map { "On day \($0) the tide was high and nobody went to sea, she said." })
  }

  @Test func aDropCapIsTheStartOfItsWord() throws {
    let cap = [Line(72, 630, size: 40, "T")]
    let beside = PDFMaker.paragraph(
      100, 650, "he gull walked in through the", "open door of the library on")
    let below = PDFMaker.paragraph(72, 622, "Monday morning and took the mouse.")
    let title = [Line(72, 720, size: 20, "Gull steals mouse")]
    let article = try read([title + cap + beside + below])
    #expect(words(.headline, of: article) == ["Gull steals mouse"])
    #expect(article.plainText().contains("The gull walked in through the open door"))
    #expect(!article.plainText().contains("T\n"))
  }

  @Test func aTitleOfTwoLinesIsOneHeadline() throws {
    let title = [
      Line(72, 730, size: 20, "Gull steals the mouse"), Line(110, 708, size: 20, "of the library"),
    ]
    let article = try read([title + Self.first])
    #expect(words(.headline, of: article) == ["Gull steals the mouse of the library"])
  }

  @Test func bulletsStartItems() throws {
    let article = try read([
      Self.first
        + PDFMaker.paragraph(
          72, 560, "\\267 A longer cable for the", "mouse of the library", "\\267 A lock")
    ])
    #expect(
      words(.listItem, of: article) == ["A longer cable for the mouse of the library", "A lock"])
  }

  @Test func linesOfScriptsWithoutSpacesAreJoinedWithoutOne() throws {
    func line(_ top: Int, _ words: String) -> String {
      "<line xMin=\"72\" yMin=\"\(top)\" xMax=\"280\" yMax=\"\(top + 10)\"><word xMin=\"72\" yMin=\"\(top)\" "
        + "xMax=\"280\" yMax=\"\(top + 10)\">\(words)</word></line>"
    }
    let block = "<block>\(line(100, "夜の船は五月で"))\(line(114, "なくなる。"))</block>"
    let document = try PDF.document(
      words: Array("<html><page width=\"612\" height=\"792\">\(block)</page></html>".utf8))
    #expect(String(decoding: document.bytes, as: UTF8.self) == "<p>夜の船は五月でなくなる。</p>\n")
  }

  /// A raised number makes its line higher, but no heading.
  @Test func theSizeOfALineIsThatOfItsWords() throws {
    let line =
      "<line xMin=\"72\" yMin=\"100\" xMax=\"280\" yMax=\"116\">"
      + "<word xMin=\"72\" yMin=\"106\" xMax=\"200\" yMax=\"116\">reading.</word>"
      + "<word xMin=\"201\" yMin=\"100\" xMax=\"205\" yMax=\"107\">1</word></line>"
    let page = "<html><page><block>\(line)</block></page></html>"
    #expect(try PDFPages(Array(page.utf8)).pages[0].blocks[0].lines.map(\.size) == [10])
  }

  /// Fonts of TeX: the title is hardly higher than the text, but its letters are wider.
  @Test func aTitleInWideLettersIsTheHeadline() throws {
    func line(_ top: Int, _ right: Int, _ words: String) -> String {
      let place = "xMin=\"72\" yMin=\"\(top)\" xMax=\"\(right)\" yMax=\"\(top + 14)\""
      return "<block><line \(place)><word \(place)>\(words)</word></line></block>"
    }
    let text = "The gull walked in through the open door of the library and took the mouse."
    let body =
      line(100, 195, "Boats and islands") + line(130, 130, "Ann Lee")
      + line(200, 420, text) + line(216, 420, text)
    let document = try PDF.document(
      words: Array("<html><page width=\"612\" height=\"792\">\(body)</page></html>".utf8))
    #expect(document.metadata.title == "Boats and islands")
  }

  @Test func aPlainHyphenIsOfTheWordWhereLinesEndWithTheTypographicOne() throws {
    func line(_ words: String) -> PDFLine {
      var line = PDFLine(left: 0, top: 0, right: 9, bottom: 9)
      line.words = Array("\(words) ".utf8)
      return line
    }
    let page = PDFPage(
      width: 9, height: 9, blocks: [PDFBlock(lines: [line("the mu‐"), line("nicipality")])])
    let hyphens = Hyphens([page])
    #expect(hyphens.cut(Array("a well-".utf8), before: Array("known".utf8)[...]) == 0)
    #expect(hyphens.cut(Array("the mu‐".utf8), before: Array("nicipality".utf8)[...]) == 3)
  }

  @Test func theNameOfTheSiteBehindTheTitleIsLeftOut() throws {
    let title = [Line(72, 710, size: 24, "Gull steals mouse")]
    let article = try read(
      [title + Self.first], info: "<< /Title (Gull steals mouse - The Lantern) >>")
    #expect(article.metadata.title == "Gull steals mouse")
    #expect(words(.headline, of: article) == ["Gull steals mouse"])
  }

  @Test func aParagraphGoesOnOnTheNextPage() throws {
    let article = try read([
      PDFMaker.paragraph(
        72, 400, "The tide was high and nobody went", "to sea on Monday, said the"),
      PDFMaker.paragraph(72, 650, "county of Pell Harbor, which had", "closed the pier."),
    ])
    #expect(body(of: article).count == 1)
    #expect(body(of: article)[0].contains("said the county of Pell Harbor"))
    #expect(article.sourceLine(at: article.blocks[0].range.lowerBound) == 1)
  }

  @Test func aLineOfThePageIsTheNumberOfThePage() throws {
    let article = try read([Self.first, Self.second, Self.third])
    #expect(article.blocks.map { article.sourceLine(at: $0.range.lowerBound) } == [1, 2, 3])
  }

  @Test func theFileSaysWhoWroteItAndWhen() throws {
    let info =
      "<< /Title (Gull steals mouse) /Author (Imogen Vane) /CreationDate (D:20251003091500Z) >>"
    let data = try read([Self.first], info: info).metadata
    #expect(data.title == "Gull steals mouse")
    #expect(data.authors == ["Imogen Vane"])
    #expect(data.published?.iso8601 == "2025-10-03")
    let draft = try read([Self.first], info: "<< /Title (Microsoft Word - gull 2.doc) >>")
    #expect(draft.metadata.title == nil)
  }

  @Test func controlCharactersAndTagsAreWords() throws {
    let article = try read([PDFMaker.paragraph(72, 650, "A <b>tag</b> & more \\033[2J of it.")])
    #expect(body(of: article)[0].hasPrefix("A <b>tag</b> & more"))
    #expect(!article.text.bytes.contains(0x1B))
  }

  @Test func aFileWithoutTextSaysSo() {
    #expect(throws: ReadingFailure.format(.nothing("text (it may be scanned)", in: "the PDF"))) {
      try read([[]])
    }
  }

  @Test(arguments: ["%PDF-1.7", "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\n"])
  func aDamagedFileSaysSo(file: String) {
    #expect(throws: ReadingFailure.self) { try Extractor.article(from: Array(file.utf8)) }
  }
}
