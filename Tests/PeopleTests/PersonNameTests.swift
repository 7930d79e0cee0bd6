import Document
import Testing

@testable import People

/// The parts of names, and which names are of one person.
@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Ada Moss", "ada moss"), ("Gov. Ada Moss", "ada moss"), ("Ada B. Moss", "ada moss"),
    ("ADA MOSS", "ada moss"), ("Åda Möss", "ada moss"), ("Ada Moss, M.D.", "ada moss"),
    ("Ada Moss Jr.", "ada moss"), ("State Sen. Ada Moss", "ada moss"),
    ("Ada O’Pell", "ada opell"), ("Ada van der Moss", "ada van der moss"),
    ("J. Ada Moss", "ada moss"), ("A.B. Moss", "ab moss"), ("AB Moss", "ab moss"),
    ("Robert “Bob” Pell", "robert pell"), ("Ada Moss-Pell", "ada moss-pell"),
  ])
  func theKeyIsFirstAndLastName(_ spelling: String, _ key: String) {
    #expect(PersonName(spelling)?.key == key)
  }

  @Test(arguments: ["Moss", "Gov. Moss", "A. Moss", "Moss Jr."])
  func aLastNameAloneHasNoKey(_ spelling: String) {
    #expect(PersonName(spelling)?.key == nil)
    #expect(PersonName(spelling)?.last == "moss")
  }

  @Test func thePartsAreKept() {
    let name = PersonName("Lt. Gov. Robert J. “Bob” Pell III")
    #expect(name?.titles == ["lt", "gov"])
    #expect(name?.first == "robert")
    #expect(name?.middle == ["j"])
    #expect(name?.nickname == "bob")
    #expect(name?.last == "pell")
    #expect(name?.generation == "iii")
  }

  @Test func noWordIsNoName() {
    #expect(PersonName("") == nil)
    #expect(PersonName("“…”") == nil)
  }

  @Test(arguments: [
    ("Ada Moss Jr.", "Ada Moss Sr.", false), ("Ada Moss", "Ada Moss Jr.", true),
    ("Ada B. Moss", "Ada C. Moss", false), ("Ada B. Moss", "Ada Bell Moss", true),
    ("Ada Moss", "Ida Moss", false), ("Ada Moss", "Moss", false), ("A. Moss", "Ada Moss", false),
    ("Moss", "Moss", false), ("Bob Pell", "Robert Pell", false),
  ])
  func namesAreOfOnePersonOnlyIfFirstAndLastNameAre(
    _ one: String, _ other: String, _ isSame: Bool
  ) throws {
    let (one, other) = (try #require(PersonName(one)), try #require(PersonName(other)))
    #expect(one.isSame(as: other) == isSame)
    #expect(other.isSame(as: one) == isSame)
  }

  @Test func aNameThatFitsTwoPersonsIsNeither() throws {
    let (junior, senior) = (
      try #require(PersonName("Ada Moss Jr.")), try #require(PersonName("Ada Moss Sr."))
    )
    let bare = try #require(PersonName("Ada Moss"))
    #expect(People.person(for: bare, among: [[junior], [senior]]) == nil)
    #expect(People.person(for: junior, among: [[bare]]) == 0)
    #expect(People.person(for: senior, among: [[bare, junior]]) == nil)
  }

  @Test func twoSpeakersOfOneArticleAreNeverMerged() throws {
    let name = try #require(PersonName("Ada Moss"))
    #expect(People.person(for: name, among: [[name]]) == 0)
    #expect(People.person(for: name, among: [[name]], except: [0]) == nil)
  }

  @Test func groupsAndTheUnnamedStayWithTheirPublisher() {
    #expect(NameScope(.person, "Ada Moss") == .everywhere)
    #expect(NameScope(.person, "Moss") == .article)
    #expect(NameScope(.group, "Harbour Board") == .publisher)
    #expect(NameScope(.unnamed, "a sailor") == .article)
    #expect(Speaker.foldedName("The Harbour-Board’s") == "harbour boards")
  }
}
