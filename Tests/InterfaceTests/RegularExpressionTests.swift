import Testing
import Text

@testable import Interface

@Suite struct RegularExpressionTests {
  /// The matches of an expression, one after another.
  private func found(_ expression: String, in string: String) -> [String]? {
    guard let expression = RegularExpression(expression) else { return nil }
    let text = UTF8Text(string)
    var found: [String] = []
    var start = 0
    while let match = expression.firstMatch(
      in: text, startingIn: start..<text.count, of: text.range)
    {
      found.append(text[match])
      start = match.upperBound
    }
    return found
  }

  @Test func lettersMatchThemselves() {
    #expect(found("boat", in: "a boat, two boats") == ["boat", "boat"])
    #expect(found("b.t", in: "bat bit but bt") == ["bat", "bit", "but"])
  }

  @Test func repetitionsAreGreedyOrLazy() {
    #expect(found("a+", in: "caat a") == ["aa", "a"])
    #expect(found("<.*>", in: "<a> <b>") == ["<a> <b>"])
    #expect(found("<.*?>", in: "<a> <b>") == ["<a>", "<b>"])
    #expect(found("colou?r", in: "color colour") == ["color", "colour"])
    #expect(found("[0-9]{2,3}", in: "1 22 4444") == ["22", "444"])
    #expect(found("(ab){2}", in: "ab abab") == ["abab"])
    #expect(found("x{3,}", in: "xx xxxxx") == ["xxxxx"])
  }

  @Test func theFirstAlternativeThatMatchesIsTaken() {
    #expect(found("cat|dog", in: "dog cat") == ["dog", "cat"])
    #expect(found("a|ab", in: "ab") == ["a"])
    #expect(found("(mon|tues)day", in: "Monday, Tuesday") == ["Monday", "Tuesday"])
  }

  @Test func setsAndClasses() {
    #expect(found("[aeiou]+", in: "queue") == ["ueue"])
    #expect(found("[^ ]+", in: "no way") == ["no", "way"])
    #expect(found(#"\d+"#, in: "9 May 2031") == ["9", "2031"])
    #expect(found(#"\w+"#, in: "l’été, non") == ["l", "été", "non"])
    #expect(found(#"[\d-]+"#, in: "12-14 h") == ["12-14"])
    #expect(found("[]x]", in: "]") == ["]"])
  }

  @Test func assertionsConsumeNoCharacters() {
    #expect(found(#"\bno\b"#, in: "no nose no") == ["no", "no"])
    #expect(found("^no", in: "no no") == ["no"])
    #expect(found("no$", in: "no no") == ["no"])
  }

  @Test func lettersFoldAsInAWordSearch() {
    #expect(found("ecole", in: "École") == ["École"])
    #expect(found("\"no\"", in: "“No”") == ["“No”"])
    #expect(found("É.*", in: "école Élan") == ["Élan"])
    #expect(found("[A-Z]+", in: "ABc") == ["AB"])
  }

  @Test(arguments: ["(", ")", "[a", "a{2", "a{3,2}", "*", "+a", "\\", "\\q", "(?=a)", "a{999}", ""])
  func invalidExpressionsAreRejected(_ typed: String) {
    #expect(RegularExpression(typed) == nil)
  }

  @Test func emptyMatchesAreIgnored() {
    #expect(found("x*", in: "axa") == ["x"])
    #expect(found("^", in: "abc") == [])
  }

  @Test func catastrophicBacktrackingIsAvoided() {
    let text = String(repeating: "a", count: 2000) + "b"
    #expect(found("(a*)*c", in: text) == [])
    #expect(found("(a|aa)+$", in: text) == [])
  }

  @Test func deepOrLongExpressionsAreRejected() {
    let groups = String(repeating: "(", count: 5000) + "a" + String(repeating: ")", count: 5000)
    #expect(RegularExpression(groups) == nil)
    #expect(RegularExpression("((a{100}){100}){100}") == nil)
  }
}
