import Testing
import Text

@Suite struct PartitionTests {
  @Test func theFirstElementOfTheSecondPartIsFound() {
    let numbers = [1, 3, 3, 7, 9]
    #expect(numbers.partitioningIndex { $0 >= 3 } == 1)
    #expect(numbers.partitioningIndex { $0 > 3 } == 3)
    #expect(numbers.partitioningIndex { $0 >= 0 } == 0)
    #expect(numbers.partitioningIndex { $0 > 9 } == 5)
    #expect([Int]().partitioningIndex { $0 > 0 } == 0)
  }

  @Test func indicesOfASliceAreThoseOfItsBase() {
    #expect([9, 9, 1, 2, 3][2...].partitioningIndex { $0 >= 3 } == 4)
    #expect((10..<20).partitioningIndex { $0 * $0 >= 200 } == 15)
  }

  @Test func itAgreesWithALinearSearchForEveryLengthAndPlace() {
    for length in 0..<20 {
      for place in 0...length {
        #expect((0..<length).partitioningIndex { $0 >= place } == place)
      }
    }
  }
}

@Suite struct StableHashTests {
  /// The published values of FNV-1a.
  @Test func hashesAreThoseOfFNV1a() {
    #expect(StableHash().value == 0xCBF2_9CE4_8422_2325)
    #expect(StableHash("a".utf8).value == 0xAF63_DC4C_8601_EC8C)
    #expect(StableHash("foobar".utf8).value == 0x8594_4171_F739_67E8)
  }

  @Test func bytesCanBeAddedOneByOne() {
    var hash = StableHash("foo".utf8)
    for byte in "bar".utf8 { hash.append(byte) }
    #expect(hash == StableHash("foobar".utf8))
  }
}
