/// The keys typed before the one that acts: a count, or a key that takes the next key as a name.
struct KeyPrefix: Sendable {
  /// A key that takes the next key as a name.
  enum Naming: Sendable {
    case setMark
    case goToMark
    case align
    case option
    case leave
  }

  /// The number typed so far.
  var count: Int?
  /// The key that takes the next one as a name.
  var naming: Naming?

  /// The largest count. No text on a screen has more rows.
  private static let countLimit = 99_999

  /// What the next key is expected to be, in forms from long to short; `nil` if nothing is awaited.
  ///
  /// - Parameter marks: the names of the marks.
  func awaited(marks: [String], keymap: Keymap) -> [String]? {
    if let naming { return Phrases.awaited(naming, marks: marks) }
    return count.map { count in
      Phrases.awaited(after: count) { keymap.keys(of: $0).first?.name }
    }
  }

  /// Adds a digit to the count and returns whether the key was one. A leading zero is not.
  mutating func take(_ key: Key) -> Bool {
    guard case .character(let scalar) = key.code, !key.control, !key.alt,
      ("0"..."9").contains(scalar), scalar != "0" || count != nil
    else { return false }
    count = min((count ?? 0) * 10 + Int(scalar.value - 48), Self.countLimit)
    return true
  }

  /// Drops the count and returns whether there was one, if the key is Esc.
  mutating func drop(_ key: Key) -> Bool {
    guard key == Key(.escape), count != nil else { return false }
    count = nil
    return true
  }
}

extension Key {
  /// Whether the key only ends what is awaited.
  var cancels: Bool {
    self == Key(.escape) || self == Key("c", control: true) || self == Key("g", control: true)
  }
}
