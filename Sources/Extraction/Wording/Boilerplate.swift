import Document
import Language
import Text

/// The kind of a segment by its words alone, regardless of its position.
enum Boilerplate: Equatable {
  /// An editor's notice or its label.
  case notice(NoticeParagraph)
  /// “By …”.
  case byline
  /// A date or time of publication.
  case dateline
  /// The credit of a picture.
  case credit
  /// A caption that ends with its credit.
  case caption
  /// A line that belongs to the page rather than the story: sharing, advertisements, “Read more:
  /// …”.
  case aside
  /// A request to subscribe, follow or enter an address.
  case promotion
  /// A heading that belongs to the page rather than the story: “Most popular”, “Newsletters”.
  case ending
  /// A heading below which the story does not continue: “Comments”, “Related posts”.
  case closing

  /// Classifies a segment by its folded beginning; `nil` for running text. Notices are detected
  /// earlier.
  init?(of segment: TextSegment, head: [UInt8], in text: UTF8Text) {
    if Boilerplate.isPromotion(head, words: segment.words) {
      self = .promotion
    } else if segment.words <= 12, Boilerplate.closings.isWhole(head[...]) {
      self = .closing
    } else if segment.words <= 12, Boilerplate.headings.isWhole(head[...]) {
      self = .ending
    } else if Boilerplate.isClosing(head, words: segment.words) {
      self = .closing
    } else if Boilerplate.isByline(head, segment, in: text) {
      self = .byline
    } else if Boilerplate.isCredit(head, segment, in: text) {
      self = .credit
    } else if Boilerplate.isAside(head, segment) {
      self = .aside
    } else if Boilerplate.isDateline(head, segment, in: text) {
      self = .dateline
    } else if Boilerplate.endsWithCredit(head, segment, in: text) {
      self = .caption
    } else {
      return nil
    }
  }
}

extension Boilerplate {
  /// The most words in a segment that is neither a notice nor running text.
  static let mostWords = 90

  /// Whether folded text is a picture placeholder (`[photo-1]`), a form field or a button.
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

  /// Whether folded text is the same words twice, like a picture's `alt` text and its caption.
  private static func saysTheSameTwice(_ head: [UInt8]) -> Bool {
    guard head.count >= 16, head.count < 190 else { return false }
    let half = head.count / 2
    return head[..<half].elementsEqual(head[(head.count - half)...])
      && (head.count == 2 * half || head[half] == .space)
  }

  /// Whether folded text is a counter: “438.3k”, “14k shares”.
  private static func isCount(_ head: [UInt8]) -> Bool {
    let rest = head.drop { $0.isASCIIDigit || $0 == .fullStop || $0 == .comma }
    let unit = rest.prefix { $0 != .space }
    return unit.elementsEqual("k".utf8) || unit.elementsEqual("m".utf8)
      || rest.first == .space
        && counters.contains(String(decoding: rest.dropFirst(), as: UTF8.self))
  }

  /// Whether a folded paragraph asks for something or is about the site.
  private static func isPromotion(_ head: [UInt8], words: Int) -> Bool {
    if appeals.match(head) != nil { return true }
    if words <= 60,
      promotions.match(head) != nil || claimsCopyright(head) || consents.match(head) != nil
        || makesLongOffer(head)
    {
      return true
    }
    guard words <= 40 else { return false }
    if follow.match(head) != nil { return networks.isFound(in: head) }
    return makesOffer(head)
  }

  /// Whether folded text is a notice of copyright: “Copyright 2031 Lantern”.
  static func claimsCopyright(_ head: [UInt8]) -> Bool {
    guard let length = copyrights.match(head) else { return false }
    return head.dropFirst(length).prefix(while: \.isASCIIDigit).count == 4
  }

  /// Whether a short folded paragraph is about the site or makes an offer.
  static func makesOffer(_ head: [UInt8]) -> Bool {
    siteTalk.isFound(in: head) || requests.match(head) != nil && offers.isFound(in: head)
  }

  /// Whether a folded paragraph of a few lines asks for something and speaks of the site: “Get the
  /// best of the Lantern in your inbox. …”
  static func makesLongOffer(_ head: [UInt8]) -> Bool {
    requests.match(head) != nil && siteTalk.isFound(in: head)
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
    return words <= 3 && countsAnswers(head)
  }

  /// “12 comments”.
  static func countsAnswers(_ head: [UInt8]) -> Bool {
    guard head.first?.isASCIIDigit == true else { return false }
    let rest = head.drop { $0.isASCIIDigit || $0 == .space || $0 == .comma }
    return answers.contains(String(decoding: rest, as: UTF8.self))
  }

  /// The first and last phrases of headings such as “More harbour stories”.
  private static let storyLists: [(first: [UInt8], last: [UInt8])] =
    Language.phrases(\.boilerplate.storyLists).compactMap {
      let ends = $0.split(separator: "…" as Character).map { Array($0.utf8) }
      return ends.count == 2 ? (ends[0], ends[1]) : nil
    }

  private static func isAside(_ head: [UInt8], _ segment: TextSegment) -> Bool {
    if segment.words <= 3, buttons.match(head) != nil { return true }
    if segment.words <= 8, buttons.isWhole(head[...]) { return true }
    guard segment.words <= 30 else { return false }
    if asides.match(head) != nil { return true }
    return looseAsides.match(head).map { isBrief(head, after: $0) } ?? false
  }

  /// The longest remainder of a line that is little more than a phrase, in bytes.
  private static let briefRest = 16

  /// Whether folded text is little more than its opening phrase, or ends with a colon.
  static func isBrief(_ head: [UInt8], after length: Int) -> Bool {
    head.last == .colon || head.count <= length + briefRest
  }
}
