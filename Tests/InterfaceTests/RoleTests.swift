import Document
import Testing

@testable import Interface

@Suite struct RoleTests {
  @Test func aRoleIsDescribedByItsNameInThemeFiles() {
    for (name, role) in Role.named { #expect(role.description == name) }
    #expect(Set(Role.named.map(\.role)).count == Role.named.count)
  }

  @Test func aPullQuoteIsFaint() throws {
    var article = Story.annotated
    let deck = try #require(article.blocks.first { $0.kind == .deck })
    func roles() -> Set<Role> {
      let app = App(article: article, size: Size(columns: 100, rows: 24))
      return Set(view(app).rows.joined().map(\.style.role))
    }
    #expect(roles().contains(.deck))
    article.repeats = [deck.range]
    #expect(!roles().contains(.deck) && roles().contains(.faint))
  }

  @Test func speakersDifferFromAllOtherRoles() {
    #expect(Role.named.allSatisfy { $0.role.speaker == nil })
    #expect([0, 7, 1_000].map { Role.speaker($0).speaker } == [0, 7, 1_000])
  }
}
