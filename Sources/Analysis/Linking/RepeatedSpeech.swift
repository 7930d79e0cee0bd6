import Document
import Text

/// Finds pull quotes: words set apart that the story also quotes in place.
struct RepeatedSpeech {
  let table: TokenTable

  /// Shorter quotations may be said twice, in words.
  private static let fewWords = 4
  /// The most places that are compared with a pull quote.
  private static let mostPlaces = 8

  /// A word and the hash of its lowercase letters.
  private struct Word {
    var token: Int
    var hash: UInt64
  }

  /// The indices, out of some, of the attributions that are pull quotes. O(tokens).
  func repeated(_ indices: [Int], of attributions: [Attribution]) -> Set<Int> {
    var apart: [Int: [Word]] = [:]
    for index in indices {
      let tokens = attributions[index].pieces.joined().filter { isWord($0) }
      if standsApart(attributions[index], tokens.count) { apart[index] = words(tokens) }
    }
    guard !apart.isEmpty else { return [] }
    let all = words(table.tokens.indices.filter { isWord($0) })
    let places = places(of: Set(apart.values.map { Self.key($0[...]) }), in: all)
    let pulls = apart.filter { index, words in
      let pull = table.blocks[attributions[index].block]
      return places[Self.key(words[...]), default: []].contains { start in
        isOriginal(all[start].token, of: pull)
          && all[start...].prefix(words.count).elementsEqual(words) { $0.hash == $1.hash }
      }
    }
    return Set(pulls.keys)
  }

  /// Whether words are a block by themselves, but for the name of who says them.
  private func standsApart(_ attribution: Attribution, _ words: Int) -> Bool {
    let block = table.blocks[attribution.block]
    guard words >= Self.fewWords else { return false }
    switch block.kind {
    case .blockQuotation: return true
    case .paragraph: return block.tokens.count(where: isWord) == words
    default: return false
    }
  }

  /// Whether a token is in a longer block of the body than a pull quote, or in an equal one above.
  private func isOriginal(_ token: Int, of pull: TokenBlock) -> Bool {
    guard let block = table.block(containing: token), block.kind.isBody else { return false }
    return block.tokens.count > pull.tokens.count
      || block.tokens.count == pull.tokens.count && block.block < pull.block
  }

  /// The places of the runs of words with some keys, as indices into the words.
  private func places(of keys: Set<UInt64>, in words: [Word]) -> [UInt64: [Int]] {
    var places: [UInt64: [Int]] = [:]
    for start in words.indices.dropLast(Self.fewWords - 1) {
      let key = Self.key(words[start...])
      if keys.contains(key), places[key, default: []].count < Self.mostPlaces {
        places[key, default: []].append(start)
      }
    }
    return places
  }

  /// A hash of the first words.
  private static func key(_ words: ArraySlice<Word>) -> UInt64 {
    words.prefix(fewWords).reduce(0) { $0 &* 31 &+ $1.hash }
  }

  private func words(_ tokens: [Int]) -> [Word] {
    tokens.map { token in
      let letters = table.text.bytes[table[token].range].lazy.map(\.asciiLowercased)
      return Word(token: token, hash: WordHash(letters).value)
    }
  }

  private func isWord(_ token: Int) -> Bool {
    table[token].kind == .word || table[token].kind == .number
  }
}
