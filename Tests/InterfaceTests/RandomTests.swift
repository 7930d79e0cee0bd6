import Document
import Testing
import Text

@testable import Interface

/// Random keys, resizes, pastes and clicks.
@Suite struct RandomTests {
  /// A seeded generator (SplitMix64), so that failures can be reproduced.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let keys: [Key] =
    Keymap.standard.sections.flatMap(\.entries).flatMap(\.keys) + Key.sequence("0123456789aeqr:")
    + [Key(.backspace), Key(.delete), Key("w", control: true), Key("u", control: true)]

  /// A hostile text.
  private static let hostile: Article = {
    let text: UTF8Text =
      "\u{202E}\u{1B}]52;c;x\u{7}\n\n夜船は出ない。👩‍🚒🇫🇷\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\n\n\t9:00\u{2028}\u{AD}\u{200B}"
    let blocks = [0..<11, 13..<57, 59..<text.count].map { range in
      Block(
        range.lowerBound == 59 ? .preformatted : .listItem,
        text.boundary(atOrBefore: range.lowerBound)..<text.boundary(atOrBefore: range.upperBound))
    }
    return Article(text: text, blocks: blocks)
  }()

  private static func message(_ generator: inout Generator) -> Message {
    let (column, row) = (
      Int.random(in: 0..<210, using: &generator), Int.random(in: 0..<40, using: &generator)
    )
    switch Int.random(in: 0..<40, using: &generator) {
    case 0: return .input(.resize(Size(columns: column, rows: row)))
    case 1: return .input(.paste("boat \u{1B}[A\n"))
    case 2:
      let kind = [Mouse.Kind.click, .drag, .wheelUp, .wheelDown].randomElement(using: &generator)
      return .input(.mouse(Mouse(kind ?? .click, column: column, row: row)))
    case 3: return .proceed
    case 4: return .annotated(Story.annotated)
    default: return .input(.key(keys.randomElement(using: &generator) ?? "j"))
    }
  }

  private static func run(_ article: Article, seed: UInt64, takesAnnotations: Bool) -> Frame? {
    var generator = Generator(state: seed)
    var app = App(article: article, size: Size(columns: 80, rows: 24))
    for _ in 0..<150 {
      let message = message(&generator)
      if case .annotated = message, !takesAnnotations { continue }
      _ = reduce(into: &app, message)
      let frame = view(app)
      guard frame.rows.count == app.size.rows,
        frame.rows.allSatisfy({ $0.count == app.size.columns }), frame.isHarmless
      else { return nil }
    }
    return view(app)
  }

  @Test(arguments: 0..<5) func anyInputLeavesAValidScreen(seed: Int) {
    #expect(Self.run(Story.bare, seed: UInt64(seed), takesAnnotations: true) != nil)
    #expect(Self.run(Self.hostile, seed: UInt64(seed), takesAnnotations: false) != nil)
  }

  @Test func theSameInputGivesTheSameScreen() {
    let one = Self.run(Story.annotated, seed: 99, takesAnnotations: true)
    #expect(one == Self.run(Story.annotated, seed: 99, takesAnnotations: true))
  }
}

extension Frame {
  /// Whether each cell has one character with combining marks and no control characters, and wide
  /// ones have two cells.
  fileprivate var isHarmless: Bool {
    rows.allSatisfy { row in
      row.hasWholeGlyphs
        && row.allSatisfy { cell in
          cell.text.unicodeScalars.count <= 5
            && cell.text.unicodeScalars.allSatisfy { CharacterClass($0.value).shape != .hostile }
        }
    }
  }
}

extension [Cell] {
  /// Whether each wide glyph has both of its cells, and each second cell has a glyph.
  fileprivate var hasWholeGlyphs: Bool {
    indices.allSatisfy { index in
      let isWide = UTF8Text(self[index].text).columns == 2
      let isFollowed = index + 1 < count && self[index + 1].text.isEmpty
      return isWide == isFollowed
    }
  }
}
