import Testing

@testable import Interface

@Suite struct RoleTests {
  @Test func aRoleIsDescribedByItsNameInThemeFiles() {
    for (name, role) in Role.named { #expect(role.description == name) }
    #expect(Set(Role.named.map(\.role)).count == Role.named.count)
  }

  @Test func speakersDifferFromAllOtherRoles() {
    #expect(Role.named.allSatisfy { $0.role.speaker == nil })
    #expect([0, 7, 1_000].map { Role.speaker($0).speaker } == [0, 7, 1_000])
  }
}
