import Language
import Text

extension TokenTable {
  /// The end of a list of names that begins with a comma: “*, Tobacco, Firearms and Explosives*”;
  /// `nil` if there is none. Lists of people and places are none.
  func endOfSeries(at comma: Int, to limit: Int) -> Int? {
    var end = comma
    while end + 1 < limit, self[end].kind == .comma, let part = endOfTerms(end + 1, to: limit) {
      end = part
    }
    guard end > comma, end < limit else { return nil }
    if self[end].kind == .comma { end += 1 }
    guard end + 1 < limit,
      self[end].word == Words.shared.and && self[end].kind == .word
        || text.bytes[self[end].range].elementsEqual("&".utf8)
    else { return nil }
    return endOfTerms(end + 1, to: limit)
  }

  /// The end of the capitalized common nouns from an index; `nil` without any.
  private func endOfTerms(_ start: Int, to limit: Int) -> Int? {
    let end =
      (start..<limit).first { index in
        self[index].kind != .word || !self[index].shape.contains(.capitalised)
          || self[index].classes.meets([.place, .title, .role, .demonym, .time])
          || isFirstName(index)
      } ?? limit
    return end > start && end - start < 4 ? end : nil
  }
}
