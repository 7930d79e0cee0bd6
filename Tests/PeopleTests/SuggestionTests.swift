import Testing

@testable import People

/// What a person is asked about names, and what nobody is asked.
@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("Robert Pell", "Bob Pell", .nickname), ("Robert “Bo” Pell", "Bo Pell", .nickname),
      ("Robert Pell", "R. Pell", .initial), ("Robert A. Pell", "Robert B. Pell", .initial),
      ("Robert Pell", "Pell", .surname),
    ] as [(String, String, Suggestion.Reason)])
  func aLikelyPairIsSuggested(_ one: String, _ other: String, _ reason: Suggestion.Reason) {
    #expect(suggested([name(one, 0, [1]), name(other, 1, [2])]) == [Suggestion(reason, 0, 1)])
  }

  @Test(arguments: [
    ("Robert Pell", "Ada Pell"), ("Robert Pell", "Bob Moss"), ("Robert Pell Jr.", "Bob Pell Sr."),
  ])
  func anUnlikelyPairIsNot(_ one: String, _ other: String) {
    #expect(suggested([name(one, 0, [1]), name(other, 1, [2])]) == [])
  }

  @Test func namesInOneArticleAreNeverSuggested() {
    #expect(suggested([name("Robert Pell", 0, [1, 2]), name("Bob Pell", 1, [2])]) == [])
    #expect(suggested([name("Robert Pell", 0, [1]), name("Pell", 1, [1])]) == [])
  }

  @Test func aSurnameOfTwoPersonsIsNotSuggested() {
    #expect(
      suggested([name("Robert Pell", 0, [1]), name("Ada Pell", 1, [2]), name("Pell", 2, [3])])
        == [])
  }

  @Test func rolesWithoutACommonWordAtOtherPublishersMayBeTwoPeople() {
    var (one, other) = (name("Ada Moss", 0, [1]), name("Ada B. Moss", 0, [2]))
    (one.roles, other.roles) = (["ferry captain"], ["school principal"])
    #expect(suggested([one, other]) == [])
    other.publishers = [2]
    #expect(suggested([one, other]) == [Suggestion(.role, 0, 1)])
    #expect(Suggestion(.role, 0, 1).isSplit)
    other.roles = ["retired captain"]
    #expect(suggested([one, other]) == [])
  }

  @Test func theMostUsedComeFirst() {
    let found = suggested([
      name("Robert Pell", 0, [1]), name("Bob Pell", 1, [2]), name("Susan Moss", 2, [1, 3, 4]),
      name("Sue Moss", 3, [5, 6]),
    ])
    #expect(found.map(\.first) == [2, 0])
  }

  private func name(_ spelling: String, _ person: Int, _ articles: Set<Int>) -> KnownName {
    KnownName(spelling: spelling, person: person, articles: articles, publishers: [1])
  }

  private func suggested(_ names: [KnownName]) -> [Suggestion] {
    People.suggestions(among: names)
  }
}
