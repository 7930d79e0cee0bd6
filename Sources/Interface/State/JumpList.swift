/// The places that the reader jumped from, to go back to and forward again.
struct JumpList: Sendable, Equatable {
  /// The places as offsets in the text, the earliest first.
  private(set) var places: [Int] = []
  /// Where the reader is among them; at their end before going back.
  private var index = 0

  /// Places that are kept.
  private static let limit = 100

  /// Remembers the place that a jump leaves. Places that were gone back over are forgotten.
  mutating func leave(_ place: Int) {
    places.removeSubrange(min(index, places.count)...)
    places.removeAll { $0 == place }
    places.append(place)
    if places.count > Self.limit { places.removeFirst() }
    index = places.count
  }

  /// Moves every place to where it is in another text.
  mutating func move(_ place: (Int) -> Int) { places = places.map(place) }

  /// The place so many jumps back, coming from `place`; nil when there is none.
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

  /// The place so many jumps forward; nil when there is none.
  mutating func forward(_ count: Int) -> Int? {
    guard index + 1 < places.count else { return nil }
    index = min(places.count - 1, index + count)
    return places[index]
  }
}
