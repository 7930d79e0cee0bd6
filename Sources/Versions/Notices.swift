import Document
import Text

extension Article {
  /// Whether a notice of this version speaks of a change: it is about a passage of the quotation or repeats words of
  /// it, or names nothing in particular.
  func speaks(_ notice: Correction, of change: QuotationChange) -> Bool {
    let claims = [notice.wrong, notice.right].compactMap { $0 }
    guard !claims.isEmpty || !notice.passages.isEmpty else { return true }
    if let piece = change.new?.range, notice.passages.contains(where: { $0.overlaps(piece) }) {
      return true
    }
    let words = Set([change.old, change.new].compactMap { $0 }.flatMap(keys))
    return claims.contains { claim in
      let claimed = Set(text.words(in: claim, limit: .max).map(\.key))
      return !claimed.isEmpty && claimed.intersection(words).count * 2 > claimed.count
    }
  }

  private func keys(of piece: QuotedPiece) -> [String] {
    let text = UTF8Text(piece.words + " " + (piece.who ?? ""))
    return text.words(in: text.range, limit: .max).map(\.key)
  }
}
