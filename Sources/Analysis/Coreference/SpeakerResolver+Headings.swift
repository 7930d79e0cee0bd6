import Document
import Text

extension SpeakerResolver {
  /// Attributes quotations without a speaker in a heading to who says the same words below, or else
  /// to the next speaker.
  func withHeadings(_ attributions: [Attribution], _ found: [Resolution?]) -> [Resolution?] {
    var found = found
    for (index, attribution) in attributions.enumerated() {
      let block = table.blocks[attribution.block]
      guard CapitalUse.isHeading(block, in: table) || block.kind == .subheading,
        attribution.evidence == .floating || attribution.evidence == .none,
        !isAdverb(attribution)
      else { continue }
      let below = attributions.indices.dropFirst(index + 1).prefix(Self.echoReach).filter {
        attributions[$0].block > attribution.block && found[$0] != nil
      }
      let next = below.first.flatMap {
        attributions[$0].block <= attribution.block + Self.headingReach ? $0 : nil
      }
      let said = words(of: attribution)
      guard
        let source = below.first(where: {
          Self.echoes.contains(said.count) && table.isMarked(attributions[$0])
            && isPart(said, of: words(of: attributions[$0]))
        }) ?? next,
        let resolution = found[source]
      else { continue }
      found[index] = Resolution(
        entity: resolution.entity, probability: Self.headingProbability, source: source)
    }
    return found
  }

  /// “Moss ‘*permanently*’ shuts the harbor”: a word in doubt, not what somebody says.
  private func isAdverb(_ attribution: Attribution) -> Bool {
    let words = attribution.pieces.joined().filter { table[$0].kind == .word }
    return words.count == 1 && table[words[0]].shape.contains(.endsInLy)
  }

  /// Whether some words follow each other in others. Comparing them in place takes a hundredth of the time that the
  /// general search of the library takes.
  private func isPart(_ few: [NameKey], of many: [NameKey]) -> Bool {
    many.indices.contains { many[$0...].starts(with: few) }
  }

  private func words(of attribution: Attribution) -> [NameKey] {
    attribution.pieces.joined().filter { table[$0].kind == .word }.map {
      NameKey(table[$0], in: table.text)
    }
  }

  /// The maximum distance from a heading to the next speaker, in blocks.
  private static let headingReach = 2
  /// The numbers of words of a heading that are searched for. Longer ones are no headings.
  private static let echoes = 2...40
  /// The maximum number of attributions searched for the words of a heading.
  private static let echoReach = 60
  private static let headingProbability: Float = 0.6
}
