import Document
import Formats

// Questions and answers that follow the story outside its container.
extension SegmentRules {
  /// How far below the story the first question may be, in segments: below a heading.
  private static let questionReach = 2
  /// The fewest questions.
  private static let fewQuestions = 2
  /// The longest question and the shortest answer, in characters.
  private static let (questionLength, answerLength) = (200, 40)
  /// The largest share of link text in either.
  private static let answerLinks = 0.5

  /// Extends the region by the questions and answers right below it: pages put what readers ask in a
  /// box beside the container of the story. O(segments).
  mutating func takeQuestions() {
    let start = region.upperBound
    let below = start..<finder.segments.count
    guard let first = below.prefix(Self.questionReach).first(where: isQuestion),
      (start..<first).allSatisfy({ finder.segments[$0].heading > 0 && isText($0) })
    else { return }
    var (end, count) = (first, 0)
    while let next = endOfAnswer(to: end) { (end, count) = (next, count + 1) }
    guard count >= Self.fewQuestions else { return }
    for index in start..<end { take(index, as: isQuestion(index) ? .subheading : kind(index)) }
  }

  /// The end of the text that answers a question; `nil` if a segment is no question, or none answers
  /// it.
  private func endOfAnswer(to question: Int) -> Int? {
    guard question < finder.segments.count, isQuestion(question) else { return nil }
    let answer = (question + 1..<finder.segments.count).prefix {
      isText($0) && finder.segments[$0].heading == 0 && !isQuestion($0)
    }
    let letters = answer.reduce(0) { $0 + finder.segments[$1].letters }
    return letters < Self.answerLength ? nil : answer.upperBound
  }

  private func isQuestion(_ index: Int) -> Bool {
    isText(index) && finder.segments[index].letters <= Self.questionLength
      && Accordions.isQuestion(String(decoding: words(index), as: UTF8.self))
  }

  private func isText(_ index: Int) -> Bool {
    !finder.isOutside[index] && finder.segments[index].linkShare < Self.answerLinks
  }
}
