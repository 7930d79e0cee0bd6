import Document
import Text

/// Whether the words that say who speaks were edited, and name somebody else.
///
/// That another person was found by analysis is no edit: the words for the old one must be gone from the sentences around
/// the quotation, and those for the new one must be new there.
struct AttributionEdits {
  private let old: VersionText
  private let new: VersionText

  init(_ old: VersionText, _ new: VersionText) {
    self.old = old
    self.new = new
  }

  /// Whether the attribution of the same words was edited.
  func isEdited(_ one: VersionText.Piece, _ other: VersionText.Piece) -> Bool {
    let (before, after) = (old.article.quotes[one.quote], new.article.quotes[other.quote])
    guard let mention = before.mention, let other = after.mention else { return false }
    let (gone, come) = (old.distinct(mention, new, other), new.distinct(other, old, mention))
    guard !gone.isEmpty || !come.isEmpty,
      !isSameName(before, after) || old.hasOther(before, than: after, in: new)
        || new.hasOther(after, than: before, in: old),
      !old.isDescription(before), !new.isDescription(after)
    else { return false }
    // A name shares words with what stands around: the place of a dateline, a relative.
    let isGone = gone.isEmpty || !gone.isSubset(of: new.around(after))
    return isGone && (come.isEmpty || !come.isSubset(of: old.around(before)))
  }

  /// Whether one name is the other with more or fewer words, such as “Gov. Tom Wolf” and “Wolf”.
  private func isSameName(_ one: Quote, _ other: Quote) -> Bool {
    let names = (old.names(one), new.names(other))
    return names.0.contains { name in
      names.1.contains { $0.isSubset(of: name) || name.isSubset(of: $0) }
    }
  }
}

extension VersionText {
  /// The words of a mention that a mention in another version does not have.
  fileprivate func distinct(
    _ mention: ByteRange, _ other: VersionText, _ otherMention: ByteRange
  ) -> Set<Int32> {
    Set(words[wordRange(mention)]).subtracting(other.words[other.wordRange(otherMention)])
  }

  /// Whether the mention is a pronoun or a description of somebody with a name.
  fileprivate func isDescription(_ quote: Quote) -> Bool {
    guard let mention = quote.mention, article.speaker(of: quote)?.kind == .person else {
      return false
    }
    let all = article.speakers(of: quote).flatMap { [$0.name] + $0.aliases }
    let names = letters(of: all.joined(separator: " "))
    return letters(of: article.text[mention]).isDisjoint(with: names)
  }

  /// The words of each name of whoever says a quotation, and of the mention.
  fileprivate func names(_ quote: Quote) -> [Set<String>] {
    let mention = quote.mention.map { [article.text[$0]] } ?? []
    return (mention + article.speakers(of: quote).map(\.name)).map(letters)
  }

  /// Whether somebody says a quotation together with others whom the mention in another version does not name.
  fileprivate func hasOther(_ quote: Quote, than other: Quote, in version: VersionText) -> Bool {
    guard quote.others.count > other.others.count, let mention = other.mention else { return false }
    let named = letters(of: version.article.text[mention])
    return quote.others.contains { letters(of: article.speakers[$0].name).isDisjoint(with: named) }
  }

  private func letters(of name: String) -> Set<String> {
    let text = UTF8Text(name)
    return Set(text.words(in: text.range, limit: .max).map { text.letters(of: $0.range) })
  }

  /// The words of the paragraphs of a quotation and its mention, without what is in marks.
  fileprivate func around(_ quote: Quote) -> Set<Int32> {
    var found: Set<Int32> = []
    let places = quote.pieces + [quote.mention, quote.cue].compactMap { $0 }
    for block in Set(places.compactMap { article.blockIndex(at: $0.lowerBound) }) {
      let range = wordRange(article.blocks[block].range)
      let first = pieces.partitioningIndex { $0.words.upperBound > range.lowerBound }
      let marked = pieces[first...].prefix { $0.words.lowerBound < range.upperBound }
      var start = range.lowerBound
      for piece in marked {
        if piece.words.lowerBound > start { found.formUnion(words[start..<piece.words.lowerBound]) }
        start = max(start, piece.words.upperBound)
      }
      if start < range.upperBound { found.formUnion(words[start..<range.upperBound]) }
    }
    return found
  }
}
