import Learned
import Testing

@Suite struct FeatureSchemaTests {
  private enum Two: Int, CaseIterable { case near, far }
  private enum Three: Int, CaseIterable { case near, far, gone }
  private enum Swapped: Int, CaseIterable { case far, near }

  private static func schema<Code: CaseIterable & RawRepresentable>(
    _ codes: Code.Type
  ) -> FeatureSchema where Code.RawValue == Int {
    var schema = FeatureSchema()
    schema.add("distance", codes)
    return schema
  }

  @Test func everyCaseIsNamedWithItsCode() {
    #expect(Self.schema(Two.self).lines == ["distance.near = 0", "distance.far = 1"])
  }

  @Test func oneMoreCaseOrAnotherOrderIsAnotherSchema() {
    let hashes = [Self.schema(Two.self), Self.schema(Three.self), Self.schema(Swapped.self)]
      .map(\.hash)
    #expect(Set(hashes).count == 3)
  }

  @Test func theDifferenceNamesWhatCameAndWent() {
    let difference = Self.schema(Three.self).difference(from: Self.schema(Swapped.self))
    #expect(
      difference == [
        "- distance.far = 0", "- distance.near = 1", "+ distance.near = 0", "+ distance.far = 1",
        "+ distance.gone = 2",
      ])
  }
}

@Suite struct FeatureRowTests {
  private enum Feature: Int, CaseIterable, Sendable { case height, width, depth }

  @Test func featuresAreSetByName() {
    var row = FeatureRow<Feature>()
    row[.width] = 2
    row.set(.height, .depth, to: -1)
    row[.depth] += 3
    #expect(row.values == [-1, 2, 2])
    #expect(FeatureRow<Feature>.width == 3)
  }
}
