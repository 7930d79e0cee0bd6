/// The positions before jumps, to go back to and forward again.
struct JumpList: Sendable, Equatable {
  /// The positions as offsets in the text, oldest first.
  private(set) var places: [Int] = []
  /// The index of the current position; the end of the list unless the user went back.
  private var index = 0

  /// The maximum number of positions.
  private static let limit = 100

  /// Adds the position before a jump. Positions after the current one are removed.
  mutating func leave(_ place: Int) {
    places.removeSubrange(min(index, places.count)...)
    places.removeAll { $0 == place }
    places.append(place)
    if places.count > Self.limit { places.removeFirst() }
    index = places.count
  }

  /// Maps every position to another text.
  mutating func move(_ place: (Int) -> Int) { places = places.map(place) }

  /// Goes back by a number of jumps, from the position `place`; `nil` if there are none.
  mutating func back(_ count: Int, from place: Int) -> Int? {
    guard index > 0 else { return nil }
    if index == places.count, places.last != place {
      places.append(place)
    } else if index == places.count {
      index -= 1
    }
    guard index > 0 else { return nil }
    index = max(0, index - count)
    return places[index]
  }

  /// Goes forward by a number of jumps; `nil` if there are none.
  mutating func forward(_ count: Int) -> Int? {
    guard index + 1 < places.count else { return nil }
    index = min(places.count - 1, index + count)
    return places[index]
  }
}
