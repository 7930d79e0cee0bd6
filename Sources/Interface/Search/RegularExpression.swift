import Text

/// A regular expression that is matched in time linear in the text. All alternatives are followed
/// at once, by a Pike VM for a Thompson NFA.
///
/// The syntax is `. [ ] ( ) | * + ? { } ^ $ \d \w \s \b` and the capitals of the last four. `^` and
/// `$` match the ends of a block. Letters fold as in a search for words.
struct RegularExpression: Sendable {
  /// An instruction of a compiled expression.
  enum Step: Sendable {
    case unit(UInt32)
    case any
    case set(CharacterSet)
    case fork(Int, Int)
    case jump(Int)
    case assertion(Assertion)
    case match
  }

  /// A condition on a position, which consumes no character.
  enum Assertion: Sendable {
    case start
    case end
    case wordBoundary
    case noWordBoundary
  }

  /// The longest match in bytes. Without a limit, a search could read the rest of the text for
  /// every match.
  static let matchLimit = 8192
  /// The maximum number of steps.
  static let programLimit = 2000

  private let program: [Step]
  private let isCaseSensitive: Bool

  /// Compiles an expression; `nil` if it is invalid.
  init?(_ typed: String) {
    isCaseSensitive = typed.unicodeScalars.contains { Folded($0.value)?.isCapital == true }
    var parser = RegexParser(typed, isCaseSensitive: isCaseSensitive)
    guard let program = parser.program(), program.count <= Self.programLimit else { return nil }
    self.program = program
  }

  /// The first match that starts in a range, is not empty and ends in the block. Of matches with
  /// the same start, it is the one that the expression prefers.
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

  /// The unit that a character is compared as; `nil` for a character that is skipped.
  private func unit(_ scalar: UInt32) -> UInt32? {
    Folded(scalar).map { RegularExpression.unit(scalar, $0, isCaseSensitive: isCaseSensitive) }
  }

  /// The base letter, as a capital if it is one and the search is case sensitive.
  static func unit(_ scalar: UInt32, _ folded: Folded, isCaseSensitive: Bool) -> UInt32 {
    guard isCaseSensitive, folded.isCapital else { return folded.letter }
    return (0x61...0x7A).contains(folded.letter) ? folded.letter - 0x20 : scalar
  }
}

/// Ranges of characters, or their complement.
struct CharacterSet: Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var isNegated = false

  func contains(_ unit: UInt32) -> Bool {
    ranges.contains { $0.contains(unit) } != isNegated
  }

  static let digits = CharacterSet(ranges: [0x30...0x39])
  static let spaces = CharacterSet(ranges: [0x20...0x20])
  /// Letters, digits and the underscore. Outside ASCII, everything that a search does not fold to
  /// punctuation.
  static let words = CharacterSet(
    ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xAA...0x1FFF, 0x2C00...0x10FFFF])

  var negated: CharacterSet { CharacterSet(ranges: ranges, isNegated: !isNegated) }
}

/// The threads of a match, in order of preference.
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

  /// Whether no threads are left.
  var isIdle: Bool { threads.isEmpty }

  /// Starts a thread at an offset, with the lowest preference.
  mutating func begin(at offset: Int) {
    add(0, start: offset, at: offset)
  }

  /// Advances all threads over a character.
  mutating func take(_ unit: UInt32?, at offset: Int, next: Int) {
    guard let unit else { return }
    let before = threads
    threads.removeAll(keepingCapacity: true)
    generation += 1
    for thread in before {
      let advances: Bool =
        switch program[thread.step] {
        case .unit(let wanted): wanted == unit
        case .any: true
        case .set(let set): set.contains(unit)
        case .match: matched(thread, at: offset)
        default: false
        }
      if case .match = program[thread.step] {
        if advances { break }
      } else if advances, next - thread.start <= RegularExpression.matchLimit {
        add(thread.step + 1, start: thread.start, at: next)
      }
    }
  }

  /// Takes the preferred match that ends at the end of the block.
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

  /// Adds a step, and all steps that it leads to without consuming a character.
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
    // Also of a line inside the block, as those of a printout are.
    case .start: offset == block.lowerBound || text.bytes[offset - 1] == .newline
    case .end: offset == block.upperBound || text.bytes[offset] == .newline
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
