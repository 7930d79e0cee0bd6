import Document
import Text

/// Makes stories of invented words, the same for the same number: words and speakers are as unevenly used as in print.
struct StoryMaker {
  private var state: UInt64

  /// - Parameter number: the number of the story.
  init(_ number: Int) { state = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// The words from the most to the least used.
  static let words = ["the", "of", "and", "to", "a", "in", "that", "is", "we", "it"] + made(50_000)

  /// A word that is used about as often as its place says. The first ones are stop words.
  static func made(_ count: Int) -> [String] {
    let (heads, tails) = (Array("bdfgklmnprstvz"), Array("aeiou"))
    return (0..<count).map { number in
      var (word, rest) = ("", number + 1)
      while rest > 0 {
        word.append(heads[rest % 14])
        word.append(tails[rest / 14 % 5])
        rest /= 70
      }
      return word + (number % 3 == 0 ? "n" : number % 3 == 1 ? "s" : "r")
    }
  }

  private mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  private mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }

  /// A number below a limit, small ones more often: about as 1/n.
  mutating func skewed(_ limit: Int) -> Int {
    var power = 1.0
    // 2 to the power of a random number, without Foundation.
    let exponent = unit() * Double(Int.bitWidth - limit.leadingZeroBitCount)
    for _ in 0..<Int(exponent) { power *= 2 }
    return min(limit - 1, Int(power * (1 + exponent - exponent.rounded(.down))) - 1)
  }

  private mutating func sentence(_ count: Int) -> String {
    (0..<count).map { _ in Self.words[skewed(Self.words.count)] }.joined(separator: " ")
  }

  /// The name of a person. Those below 100 are one who is written in a hundred ways.
  static func name(_ number: Int) -> String {
    let given = words[40 + number % 400].capitalizedFirst
    if number < 100 { return "\(given) \(words[39].capitalizedFirst)" }
    return "\(given) \(words[500 + number / 3].capitalizedFirst)"
  }

  /// The story of a number with annotated quotations.
  ///
  /// - Parameter quotes: how many quotations it has.
  static func article(_ number: Int, quotes: Int = 10) -> Article {
    var maker = StoryMaker(number)
    var text = "Story \(number): \(maker.sentence(5))"
    var (blocks, ranges): ([Block], [(ByteRange, ByteRange, Int)]) = (
      [Block(.headline, 0..<text.utf8.count)], []
    )
    for _ in 0..<quotes {
      text += "\n\n"
      let start = text.utf8.count
      text += "“\(maker.sentence(14)),”"
      let end = text.utf8.count
      let person = maker.skewed(60_000)
      text += " said "
      let mention = text.utf8.count
      text += name(person)
      ranges.append((start..<end, mention..<text.utf8.count, person))
      text += ", \(maker.sentence(8))."
      blocks.append(Block(.paragraph, start..<text.utf8.count))
    }
    var article = Article(text: UTF8Text(text), blocks: blocks)
    article.annotate(ranges)
    article.metadata.title = text.split(separator: "\n").first.map(String.init)
    article.metadata.publisher = "The \(words[700 + maker.skewed(200)].capitalizedFirst) Post"
    article.metadata.canonicalURL = "https://example.com/story/\(number)"
    // Twenty years, in order.
    let day = number / 14
    article.metadata.published = Timestamp(
      year: 2005 + day / 336, month: 1 + day % 336 / 28, day: 1 + day % 28, hour: number % 14 + 6,
      minute: number * 7 % 60, zone: 0)
    return article
  }
}

extension Article {
  fileprivate mutating func annotate(
    _ ranges: [(quote: ByteRange, mention: ByteRange, person: Int)]
  ) {
    var places: [Int: Int] = [:]
    for (index, range) in ranges.enumerated() {
      let id = places[range.person] ?? speakers.count
      if id == speakers.count {
        places[range.person] = id
        speakers.append(
          Speaker(
            id: id, name: StoryMaker.name(range.person), kind: .person, firstMention: range.mention)
        )
      }
      speakers[id].quotes.append(index)
      speakers[id].wordsQuoted += 14
      quotes.append(
        Quote(
          pieces: [range.quote], kind: index % 3 == 2 ? .indirect : .direct, mention: range.mention,
          speaker: id, evidence: .cue, confidence: 0.9))
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
