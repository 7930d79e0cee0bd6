import Document
import Extraction
import Testing
import Text

/// Code on a page, and the headings of boxes that can be opened.
@Suite struct HTMLCodeTests {
  private func article(_ html: String) throws -> Article {
    let article = try HTMLPage.article(
      from: page("<h1>Ferry returns to Sandhaven</h1><div>\(story)\(html)\(story)</div>"))
    #expect(article.validate() == [])
    return article
  }

  @Test(arguments: [
    "<pre><code>\n{ boats: 2,\n\n\tpier: 'new' }\n</code></pre>",
    "<pre><span class=hljs-comment>{ boats: 2,</span>  \n\n\t<i>pier</i>: 'new' }</pre>",
    "<pre><code><div class=line>{ boats: 2,</div><br><div>\tpier: 'new' }</div></code></pre>",
    "<my-code><div class=code-toolbar><pre class=language-js><code>{ boats: 2,\n\n\tpier: 'new' }</code></pre></div></my-code>",
  ])
  func codeKeepsItsLines(_ html: String) throws {
    #expect(words(.preformatted, of: try article(html)) == ["{ boats: 2,\n\n\tpier: 'new' }"])
  }

  @Test func aLineOfCodeInALongStoryStays() throws {
    let code = "<div class=toolbar><pre><code>let pier = 2</code></pre><button>Copy</button></div>"
    let article = try article(String(repeating: story, count: 5) + code)
    #expect(words(.preformatted, of: article) == ["let pier = 2"])
  }

  @Test func codeThatLooksLikeATagIsCode() throws {
    let html = "<pre><code>&lt;img src=\"pier.png\"&gt;</code></pre>"
    #expect(words(.preformatted, of: try article(html)) == ["<img src=\"pier.png\">"])
  }

  @Test func linksThatCodeLeavesOpenDoNotOverlap() throws {
    let html = """
      <div><a href="https://a.example/">first <pre><code>let <a href="https://b.example/">pier </div> and more
      """
    let links = try article(html).links
    #expect(zip(links, links.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
  }

  @Test func textWithHardLineBreaksIsAParagraph() throws {
    let text = "The pier was built in 1903,\nand nobody knows\nwho paid for it in the end."
    let article = try article("<pre>\(text)</pre>")
    #expect(words(.preformatted, of: article) == [])
    #expect(body(of: article).contains(text.replacing("\n", with: " ")))
  }

  @Test func theHeadingOfABoxIsASubheading() throws {
    let article = try article(
      "<details><summary>May I take my dog on the ferry?</summary><p>Yes, on a lead.</p></details>")
    #expect(words(.subheading, of: article) == ["May I take my dog on the ferry?"])
  }

  @Test(arguments: ["“Späť,” – 5 €", "‘It’s late…’"])
  func textThatWasEncodedTwiceIsRead(_ words: String) throws {
    let text = "The ferry is late again, said Ingrid Vale: \(words) Nobody knows why."
    let latin = page("<h1>Ferry</h1><p>\(text)</p>").flatMap { String(Unicode.Scalar($0)).utf8 }
    let found = try HTMLPage.article(from: latin)
    #expect(body(of: found) == [text])
    #expect(found.repairs == [.note("text that was encoded twice was repaired")])
  }

  @Test(arguments: [
    "â€œYes,â€\u{9D} said Bo Falk in the cafÃ©.", "â€œYes,â€œ said Bo Falk in the café.",
  ])
  func soIsTextThatWasDecodedAsThatOfWindows(_ wrong: String) throws {
    let found = try HTMLPage.article(
      from: page("<h1>Ferry</h1><p>The ferry is late again. \(wrong)</p>"))
    #expect(body(of: found).first?.contains("“Yes,") == true)
    #expect(body(of: found).first?.hasSuffix("café.") == true)
  }

  @Test func accentsThatAreMeantStay() throws {
    let text = "Châu â la carte: Ã© is what became of é on her page, said Ingrid Vale."
    #expect(body(of: try HTMLPage.article(from: page("<h1>Ferry</h1><p>\(text)</p>"))) == [text])
  }
}
