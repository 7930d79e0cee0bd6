import Document
import Language
import Text

/// What the words of a chunk say that it is, wherever it stands.
enum Cue: Equatable {
  /// An editor's notice, or its label alone.
  case notice(NoticeParagraph)
  /// “By …”.
  case byline
  /// A date or a time of publication.
  case dateline
  /// Who made a picture.
  case credit
  /// A caption that ends with its credit.
  case caption
  /// Belongs to the page, wherever it stands: sharing, advertisements, “Read more: …”.
  case aside
  /// Asks for something: a subscription, an address, a follower.
  case promotion
  /// A heading that belongs to the page and not to the story: “Most popular”, “Newsletters”.
  case ending
  /// A heading under which nothing of the story comes any more: “Comments”, “Related posts”.
  case closing

  /// Reads the cue in the folded beginning of a chunk that is no notice; `nil` when there is none.
  init?(of chunk: Chunk, head: [UInt8], in text: UTF8Text) {
    if Cue.isPromotion(head, words: chunk.words) {
      self = .promotion
    } else if chunk.words <= 12, Cue.closings.isWhole(head[...]) {
      self = .closing
    } else if chunk.words <= 12, Cue.headings.isWhole(head[...]) {
      self = .ending
    } else if Cue.isClosing(head, words: chunk.words) {
      self = .closing
    } else if Cue.isByline(head, chunk, in: text) {
      self = .byline
    } else if Cue.isCredit(head, chunk, in: text) {
      self = .credit
    } else if Cue.isAside(head, chunk) {
      self = .aside
    } else if Cue.isDateline(head, chunk, in: text) {
      self = .dateline
    } else if Cue.endsWithCredit(head, chunk, in: text) {
      self = .caption
    } else {
      return nil
    }
  }
}

extension Cue {
  /// No chunk with more words has a cue but that of a notice.
  static let mostWords = 90

  /// Whether folded text is a place for a picture (`[photo-1]`), a form field, a button.
  static func isDevice(_ head: [UInt8], words: Int) -> Bool {
    guard let first = head.first, let last = head.last else { return true }
    if boxes.match(head) != nil { return true }
    if saysTheSameTwice(head) { return true }
    guard words <= 12 else { return false }
    if words == 1, addresses.match(head) != nil || head.contains(0x40) { return true }
    if words <= 4, pictureFiles.isFound(in: head) { return true }
    if words <= 2, first.isASCIIDigit, isCount(head) { return true }
    if first == 0x5B, last == 0x5D, words <= 3 { return true }
    if embedded.match(head) != nil { return true }
    return fields.isFound(in: head)
  }

  /// Whether folded text is the same words twice, as a picture's alternative text and the line below it are.
  private static func saysTheSameTwice(_ head: [UInt8]) -> Bool {
    guard head.count >= 16, head.count < 190 else { return false }
    let half = head.count / 2
    return head[..<half].elementsEqual(head[(head.count - half)...])
      && (head.count == 2 * half || head[half] == .space)
  }

  /// Whether folded text is a number as counters show it: “438.3k”, “14k shares”.
  private static func isCount(_ head: [UInt8]) -> Bool {
    let rest = head.drop { $0.isASCIIDigit || $0 == .fullStop || $0 == .comma }
    let unit = rest.prefix { $0 != .space }
    return unit.elementsEqual("k".utf8) || unit.elementsEqual("m".utf8)
      || rest.first == .space
        && counters.contains(String(decoding: rest.dropFirst(), as: UTF8.self))
  }

  /// Whether a folded paragraph of so many words asks for something or speaks of the site.
  private static func isPromotion(_ head: [UInt8], words: Int) -> Bool {
    if words <= 60, promotions.match(head) != nil || consents.match(head) != nil { return true }
    guard words <= 40 else { return false }
    if follow.match(head) != nil { return networks.isFound(in: head) }
    return makesOffer(head)
  }

  /// Whether a short folded paragraph says what only a site says, or asks for what sites ask for.
  static func makesOffer(_ head: [UInt8]) -> Bool {
    siteTalk.isFound(in: head) || requests.match(head) != nil && offers.isFound(in: head)
  }

  /// “More from …”, “More harbour stories”, “12 comments”.
  private static func isClosing(_ head: [UInt8], words: Int) -> Bool {
    guard words <= 8 else { return false }
    if closingOpenings.match(head) != nil { return true }
    if storyLists.contains(where: {
      head.starts(with: $0.first) && head.suffix($0.last.count).elementsEqual($0.last)
    }) {
      return true
    }
    guard let first = head.first, first.isASCIIDigit, words <= 3 else { return false }
    let rest = head.drop { $0.isASCIIDigit || $0 == .space || $0 == .comma }
    return answers.contains(String(decoding: rest, as: UTF8.self))
  }

  /// The two ends of headings such as “More harbour stories”.
  private static let storyLists: [(first: [UInt8], last: [UInt8])] =
    Language.phrases(\.boilerplate.storyLists).compactMap {
      let ends = $0.split(separator: "…" as Character).map { Array($0.utf8) }
      return ends.count == 2 ? (ends[0], ends[1]) : nil
    }

  private static func isAside(_ head: [UInt8], _ chunk: Chunk) -> Bool {
    if chunk.words <= 3, buttons.match(head) != nil { return true }
    if chunk.words <= 8, buttons.isWhole(head[...]) { return true }
    guard chunk.words <= 30 else { return false }
    if asides.match(head) != nil { return true }
    return looseAsides.match(head).map { isBrief(head, after: $0) } ?? false
  }

  /// The most that stands behind a phrase in a line that is little else, in bytes.
  private static let briefRest = 16

  /// Whether folded text that opens with a phrase of a length is little else, or leads to something.
  static func isBrief(_ head: [UInt8], after length: Int) -> Bool {
    head.last == .colon || head.count <= length + briefRest
  }
}
