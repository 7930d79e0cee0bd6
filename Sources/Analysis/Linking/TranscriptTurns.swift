/// The turns of a transcript: “Ada Moss: The ferry runs. … Ode Lunt: It is late. … Ada Moss: It is not.”
///
/// In a dialogue somebody speaks again after somebody else, and people speak of themselves and to each
/// other. A list of people or fields with a note on each is none.
struct TranscriptTurns {
  /// One attribution a turn, in order.
  let all: [Attribution]
  private let table: TokenTable
  /// Where the blocks of the turns begin, as tokens.
  private let starts: Set<Int>

  /// Finds the turns among the attributions of the rules. O(tokens of the turns).
  init(_ attributions: [Attribution], in table: TokenTable) {
    self.table = table
    let labelled = attributions.filter { attribution in
      attribution.evidence == .label
        && attribution.mention.map { Self.isName($0, in: table) } ?? false
    }
    let names = Set(labelled.compactMap(\.mention).map { table.key([$0.head]) })
    let talk = labelled.count { attribution in
      attribution.pieces.joined().contains {
        table[$0].classes.contains(.firstOrSecondPerson)
      }
    }
    let isDialogue = names.count > 1 && labelled.count > names.count && talk * 3 >= labelled.count
    all = isDialogue ? labelled.map(Self.turn) : []
    starts = Set(all.map { table.blocks[$0.block].tokens.lowerBound })
  }

  private static func turn(_ attribution: Attribution) -> Attribution {
    var turn = attribution
    turn.isTurn = true
    return turn
  }

  /// “Q: …” names nobody, and “Dear Abby: …” is spoken to.
  private static func isName(_ label: Mention, in table: TokenTable) -> Bool {
    table[label.head].range.count > 1
      && table.words(label.tokens.prefix(1)).lowercased() != "dear"
  }

  /// Whether some words are in a turn.
  func contains(_ words: Range<Int>) -> Bool {
    !all.isEmpty && starts.contains(table.block(of: words.lowerBound).lowerBound)
  }
}
