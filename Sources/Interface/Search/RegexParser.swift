import Text

/// A recursive-descent parser for regular expressions: alternatives, sequences, repetitions, atoms.
struct RegexParser {
  typealias Step = RegularExpression.Step

  private var rest: ArraySlice<Unicode.Scalar>
  private let isCaseSensitive: Bool
  private var depth = 0

  /// The maximum depth of nested groups.
  private static let depthLimit = 50
  /// The maximum number of repetitions in `{ }`.
  private static let repetitionLimit = 200

  init(_ typed: String, isCaseSensitive: Bool) {
    rest = Array(typed.unicodeScalars)[...]
    self.isCaseSensitive = isCaseSensitive
  }

  /// The program of the whole expression; `nil` if it is invalid.
  mutating func program() -> [Step]? {
    guard !rest.isEmpty, let steps = alternatives(), rest.isEmpty else { return nil }
    return steps + [.match]
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func alternatives() -> [Step]? {
    guard var steps = sequence() else { return nil }
    while take("|") {
      guard let other = sequence() else { return nil }
      steps =
        [.fork(1, steps.count + 2)] + steps.moved(by: 1)
        + [.jump(steps.count + 2 + other.count)] + other.moved(by: steps.count + 2)
      guard steps.count <= RegularExpression.programLimit else { return nil }
    }
    return steps
  }

  private mutating func sequence() -> [Step]? {
    var steps: [Step] = []
    while let next = rest.first, next != "|", next != ")" {
      guard let atom = atom(), let repeated = repeated(atom) else { return nil }
      steps += repeated.moved(by: steps.count)
      guard steps.count <= RegularExpression.programLimit else { return nil }
    }
    return steps
  }

  private mutating func atom() -> [Step]? {
    guard let scalar = rest.popFirst() else { return nil }
    switch scalar {
    case "(": return group()
    case "[": return set().map { [.set($0)] }
    case ".": return [.any]
    case "^": return [.assertion(.start)]
    case "$": return [.assertion(.end)]
    case "\\": return escape()
    case "*", "+", "?", "{": return nil
    default: return unit(scalar).map { [.unit($0)] } ?? []
    }
  }

  private mutating func group() -> [Step]? {
    depth += 1
    guard depth <= Self.depthLimit else { return nil }
    if take("?") { guard take(":") else { return nil } }
    guard let steps = alternatives(), take(")") else { return nil }
    depth -= 1
    return steps
  }

  private mutating func escape() -> [Step]? {
    guard let scalar = rest.popFirst() else { return nil }
    if let set = Self.named(scalar) { return [.set(set)] }
    switch scalar {
    case "b": return [.assertion(.wordBoundary)]
    case "B": return [.assertion(.noWordBoundary)]
    case "n", "t": return [.unit(0x20)]
    default: return scalar.properties.isAlphabetic ? nil : unit(scalar).map { [.unit($0)] }
    }
  }

  private static func named(_ scalar: Unicode.Scalar) -> CharacterSet? {
    switch scalar {
    case "d": .digits
    case "D": .digits.negated
    case "w": .words
    case "W": .words.negated
    case "s": .spaces
    case "S": .spaces.negated
    default: nil
    }
  }

  private func unit(_ scalar: Unicode.Scalar) -> UInt32? {
    Folded(scalar.value).map {
      RegularExpression.unit(scalar.value, $0, isCaseSensitive: isCaseSensitive)
    }
  }

  /// A character set, after its opening bracket.
  private mutating func set() -> CharacterSet? {
    var set = CharacterSet(isNegated: take("^"))
    var isFirst = true
    while let scalar = rest.popFirst() {
      if scalar == "]", !isFirst { return set }
      isFirst = false
      if scalar == "\\", let escaped = rest.popFirst() {
        if let named = Self.named(escaped) {
          guard !named.isNegated else { return nil }
          set.ranges += named.ranges
        } else if let unit = unit(escaped) {
          set.ranges.append(unit...unit)
        }
        continue
      }
      guard let low = unit(scalar) else { continue }
      guard rest.first == "-", let last = rest.dropFirst().first, last != "]" else {
        set.ranges.append(low...low)
        continue
      }
      rest = rest.dropFirst(2)
      guard let high = unit(last), low <= high else { return nil }
      set.ranges.append(low...high)
    }
    return nil
  }

  /// An atom with the repetition operator after it.
  private mutating func repeated(_ atom: [Step]) -> [Step]? {
    let (least, most): (Int, Int?)
    switch rest.first {
    case "*": (least, most) = (0, nil)
    case "+": (least, most) = (1, nil)
    case "?": (least, most) = (0, 1)
    case "{":
      guard let bounds = bounds() else { return nil }
      return Self.repeated(atom, bounds.least, bounds.most, isLazy: take("?"))
    default: return atom
    }
    rest.removeFirst()
    return Self.repeated(atom, least, most, isLazy: take("?"))
  }

  private mutating func bounds() -> (least: Int, most: Int?)? {
    rest.removeFirst()
    let inside = rest.prefix { $0 != "}" }
    guard inside.count < rest.count else { return nil }
    rest = rest.dropFirst(inside.count + 1)
    let numbers = inside.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      .map { Int(String(String.UnicodeScalarView($0))) }
    guard let first = numbers.first, let least = first, least <= Self.repetitionLimit else {
      return nil
    }
    guard numbers.count == 2 else { return (least, least) }
    guard let most = numbers[1] else { return inside.last == "," ? (least, nil) : nil }
    return most >= least && most <= Self.repetitionLimit ? (least, most) : nil
  }

  private static func repeated(
    _ atom: [Step], _ least: Int, _ most: Int?, isLazy: Bool
  ) -> [Step]? {
    let copies = max(least, most ?? least + 1)
    guard copies * (atom.count + 2) <= RegularExpression.programLimit else { return nil }
    var steps: [Step] = []
    for _ in 0..<least { steps += atom.moved(by: steps.count) }
    guard let most else {
      let start = steps.count
      let (inside, after) = (start + 1, start + atom.count + 2)
      steps.append(isLazy ? .fork(after, inside) : .fork(inside, after))
      return steps + atom.moved(by: inside) + [.jump(start)]
    }
    let end = steps.count + (most - least) * (atom.count + 1)
    for _ in least..<most {
      let inside = steps.count + 1
      steps.append(isLazy ? .fork(end, inside) : .fork(inside, end))
      steps += atom.moved(by: inside)
    }
    return steps
  }
}

extension [RegularExpression.Step] {
  /// The steps, with their targets moved by a distance.
  fileprivate func moved(by distance: Int) -> [Element] {
    map { step in
      switch step {
      case .fork(let one, let other): .fork(one + distance, other + distance)
      case .jump(let target): .jump(target + distance)
      default: step
      }
    }
  }
}
