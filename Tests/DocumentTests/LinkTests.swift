import Document
import Testing

@Suite struct LinkTests {
  private func address(_ given: String) -> String? {
    Link(0..<1, given: Array(given.utf8)[...])?.address
  }

  @Test func anAddressOfTheWebIsKept() {
    #expect(address("https://harbour.example/a?b=c&d#e") == "https://harbour.example/a?b=c&d#e")
    #expect(address(" HTTP://harbour.example\n/a ") == "HTTP://harbour.example/a")
  }

  @Test func aPlaceInTheArticleHasAName() {
    let name = Array("n 1\u{1b}".utf8)
    #expect(Link(0..<1, to: 7, named: name[...])?.address == "#n%201%1B")
    #expect(Link(0..<1, to: 7, named: name[...])?.leading(to: 9).place == 9)
    #expect(Link(0..<1, to: 7, named: []) == nil)
  }

  @Test func aPasswordIsLeftOut() {
    #expect(address("http://ann:secret@h.example/a") == "http://h.example/a")
    #expect(address("http://ann:secret@") == nil)
  }

  @Test func whatAnAddressCannotHoldIsEncoded() {
    #expect(address("http://h.example/a b") == "http://h.example/a%20b")
    #expect(address("http://h.example/é\u{202e}") == "http://h.example/%C3%A9%E2%80%AE")
    #expect(
      address("http://h.example/\u{1b}]8;;x\u{7}\u{1b}\\") == "http://h.example/%1B]8;;x%07%1B%5C")
    #expect(address("http://h.example/\u{9c}\u{7f}\"<") == "http://h.example/%C2%9C%7F%22%3C")
  }

  @Test(arguments: [
    "", "javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.example", "/story", "#top",
    "http://",
    "https:///x", "ftp://h.example", "http:/h.example", "data:text/html,x",
  ])
  func everythingElseIsNoLink(given: String) { #expect(address(given) == nil) }

  @Test func aVeryLongAddressIsNoLink() {
    #expect(address("http://h.example/" + String(repeating: "a", count: 2100)) == nil)
    #expect(address("http://h.example/" + String(repeating: "é", count: 400)) == nil)
  }
}
