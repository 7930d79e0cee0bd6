import Document
import Extraction
import Formats
import Testing

@Suite struct ExtractorTests {
  @Test func blanksBeforeAPageDoNotHideIt() {
    let blanks = String(repeating: " \n", count: 5000)
    #expect(SourceFormat(Array((blanks + "<!doctype html><p>Words").utf8)) == .html)
    #expect(SourceFormat(Array((blanks + "Words").utf8)) == .plainText)
  }

  @Test(arguments: [
    "<!DOCTYPE html><p>Hi", "\u{FEFF}\n <html lang=en>", "<!-- saved --><HTML>",
    "<?xml version='1.0'?><html>",
    "<div>\(story)</div>",
  ])
  func pagesAreToldByTheirStart(_ page: String) {
    #expect(SourceFormat(Array(page.utf8)) == .html)
    let utf16 = page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(SourceFormat([0xFF, 0xFE] + utf16) == .html)
  }

  @Test(arguments: [
    "", "Ferry returns", "<3 is a heart", "In HTML, <p> is a paragraph.", "< html >",
  ])
  func plainTextIsNotTakenForAPage(_ text: String) {
    #expect(SourceFormat(Array(text.utf8)) == .plainText)
  }

  @Test func bothKindsGiveAnArticle() throws {
    #expect(
      try Extractor.article(from: page(story), source: "ferry.html").metadata.source == "ferry.html"
    )
    #expect(try Extractor.article(from: Array("Ferry returns.".utf8)).text == "Ferry returns.")
  }
}
