import Text

/// A regular expression, matched in time linear in the text, whatever the expression: all its alternatives
/// are followed at once (the construction of Thompson, run in the order of Pike's matcher).
///
/// It knows `. [ ] ( ) | * + ? { } ^ $ \d \w \s \b` and the capitals of the last four. `^` and `$` are the ends of a
/// block. Letters fold as in a plain search.
struct RegularExpression: Sendable {
  /// A step of the program that an expression is made into.
  enum Step: Sendable {
    case unit(UInt32)
    case any
    case set(CharacterSet)
    case fork(Int, Int)
    case jump(Int)
    case assertion(Assertion)
    case match
  }

  /// A condition on a place that takes no character.
  enum Assertion: Sendable {
    case start
    case end
    case wordBoundary
    case noWordBoundary
  }

  /// The longest match in bytes; it keeps one search from running through a text again and again.
  static let matchLimit = 8192
  /// The longest program.
  static let programLimit = 2000

  private let program: [Step]
  private let mindsCase: Bool

  /// Reads an expression; nil when it is not one.
  init?(_ typed: String) {
    mindsCase = typed.unicodeScalars.contains { Folded($0.value)?.isCapital == true }
    var parser = RegexParser(typed, mindsCase: mindsCase)
    guard let program = parser.program(), program.count <= Self.programLimit else { return nil }
    self.program = program
  }

  /// The first match that starts in a range, is not empty and ends before `end`; of those that start at one place
  /// the one that the expression prefers.
  func firstMatch(in text: UTF8Text, startingIn range: ByteRange, of block: ByteRange) -> ByteRange?
  {
    var run = Run(program: program, text: text, block: block)
    var offset = range.lowerBound
    while offset <= block.upperBound {
      if run.found == nil, offset < range.upperBound { run.begin(at: offset) }
      if run.isIdle, offset >= range.upperBound || run.found != nil { break }
      guard offset < block.upperBound else {
        run.finish(at: offset)
        break
      }
      let next = text.decode(at: offset)
      run.take(unit(next.scalar), at: offset, next: offset + next.length)
      offset += next.length
    }
    return run.found
  }

  /// What a character is to the expression; nil for one that is passed over.
  private func unit(_ scalar: UInt32) -> UInt32? {
    Folded(scalar).map { RegularExpression.unit(scalar, $0, mindsCase: mindsCase) }
  }

  /// The base letter, as a capital when case counts and it is one.
  static func unit(_ scalar: UInt32, _ folded: Folded, mindsCase: Bool) -> UInt32 {
    guard mindsCase, folded.isCapital else { return folded.letter }
    return (0x61...0x7A).contains(folded.letter) ? folded.letter - 0x20 : scalar
  }
}

/// Ranges of characters, or all others.
struct CharacterSet: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var isNegated = false

  func contains(_ unit: UInt32) -> Bool {
    ranges.contains { $0.contains(unit) } != isNegated
  }

  static let digits = CharacterSet(ranges: [0x30...0x39])
  static let spaces = CharacterSet(ranges: [0x20...0x20])
  /// Letters, digits and the underscore; beyond ASCII everything that is not punctuation to a search.
  static let words = CharacterSet(
    ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xAA...0x1FFF, 0x2C00...0x10FFFF])

  var negated: CharacterSet { CharacterSet(ranges: ranges, isNegated: !isNegated) }
}

/// The alternatives of an expression that are still possible, in the order in which they are preferred.
private struct Run {
  private struct Thread {
    let step: Int
    let start: Int
  }

  let program: [RegularExpression.Step]
  let text: UTF8Text
  let block: ByteRange
  private(set) var found: ByteRange?
  private var threads: [Thread] = []
  private var seen: [Int]
  private var generation = 0

  init(program: [RegularExpression.Step], text: UTF8Text, block: ByteRange) {
    self.program = program
    self.text = text
    self.block = block
    seen = Array(repeating: -1, count: program.count)
  }

  /// Whether nothing is possible any more.
  var isIdle: Bool { threads.isEmpty }

  /// Adds the beginning of the expression at an offset, after what is preferred to it.
  mutating func begin(at offset: Int) {
    add(0, start: offset, at: offset)
  }

  /// Moves all alternatives over a character.
  mutating func take(_ unit: UInt32?, at offset: Int, next: Int) {
    guard let unit else { return }
    let before = threads
    threads.removeAll(keepingCapacity: true)
    generation += 1
    for thread in before {
      let isOver: Bool =
        switch program[thread.step] {
        case .unit(let wanted): wanted == unit
        case .any: true
        case .set(let set): set.contains(unit)
        case .match: matched(thread, at: offset)
        default: false
        }
      if case .match = program[thread.step] {
        if isOver { break }
      } else if isOver, next - thread.start <= RegularExpression.matchLimit {
        add(thread.step + 1, start: thread.start, at: next)
      }
    }
  }

  /// Takes the preferred match that ends with the block.
  mutating func finish(at offset: Int) {
    for thread in threads {
      if case .match = program[thread.step], matched(thread, at: offset) { break }
    }
  }

  private mutating func matched(_ thread: Thread, at offset: Int) -> Bool {
    guard offset > thread.start else { return false }
    found = thread.start..<offset
    return true
  }

  /// Adds a step and all that follow from it without a character.
  private mutating func add(_ step: Int, start: Int, at offset: Int) {
    var waiting = [step]
    while let step = waiting.popLast() {
      guard seen[step] != generation else { continue }
      seen[step] = generation
      switch program[step] {
      case .jump(let target): waiting.append(target)
      case .fork(let preferred, let other): waiting += [other, preferred]
      case .assertion(let assertion):
        if holds(assertion, at: offset) { waiting.append(step + 1) }
      default: threads.append(Thread(step: step, start: start))
      }
    }
  }

  private func holds(_ assertion: RegularExpression.Assertion, at offset: Int) -> Bool {
    switch assertion {
    case .start: offset == block.lowerBound
    case .end: offset == block.upperBound
    case .wordBoundary: isWord(before: offset) != isWord(at: offset)
    case .noWordBoundary: isWord(before: offset) == isWord(at: offset)
    }
  }

  private func isWord(at offset: Int) -> Bool {
    offset < block.upperBound && isWord(text.decode(at: offset).scalar)
  }

  private func isWord(before offset: Int) -> Bool {
    offset > block.lowerBound && isWord(text.decode(before: offset).scalar)
  }

  private func isWord(_ scalar: UInt32) -> Bool {
    Folded(scalar).map { CharacterSet.words.contains($0.letter) } ?? true
  }
}
