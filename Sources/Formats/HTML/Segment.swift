import Text

/// A run of text that readers perceive as a unit, such as a paragraph, a heading or a list item,
/// with its context.
package struct Segment {
  /// The range of its words in the collected text.
  package internal(set) var range: ByteRange
  /// The range of the page that it was read from.
  package internal(set) var source: ByteRange
  /// The block element that holds it.
  package let node: HTMLTree.Index
  /// Its first text node.
  package let place: HTMLTree.Index
  /// The level of a heading, 1 to 6; 0 for other segments.
  package let heading: Int
  /// The number of lists around it.
  package let listDepth: Int
  /// The number of the list item that it begins, in a numbered list; 0 for further text of such an
  /// item; `nil` elsewhere.
  package let number: Int?
  /// The kinds of the elements around it.
  package let context: SegmentContext
  /// The hints from the names of the elements around it.
  package internal(set) var hints: ElementHints
  /// The innermost suspect element around all of it, as an index; -1 for none.
  package internal(set) var suspect: Int
  /// Its length in characters; East Asian characters count twice.
  package internal(set) var letters = 0
  /// Characters inside links.
  package internal(set) var linkLetters = 0
  /// Characters in bold.
  package internal(set) var boldLetters = 0
  /// Commas, full stops and semicolons.
  package internal(set) var marks = 0
  /// Whether it ends like a sentence.
  package internal(set) var isClosed = false

  /// Characters outside links.
  package var ownLetters: Int { letters - linkLetters }
  /// The share of its characters that are inside links, 0 to 1.
  package var linkShare: Double { letters == 0 ? 0 : Double(linkLetters) / Double(letters) }
}

/// Words inside a link, possibly with the space before them.
package struct SegmentLink {
  /// The range of the words in the collected text.
  package let range: ByteRange
  /// The `<a>` element.
  package let node: HTMLTree.Index
}

/// The kinds of the elements around a segment.
package struct SegmentContext: OptionSet, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let figure = SegmentContext(rawValue: 1 << 0)
  package static let quotation = SegmentContext(rawValue: 1 << 1)
  package static let list = SegmentContext(rawValue: 1 << 2)
  package static let table = SegmentContext(rawValue: 1 << 3)
  package static let link = SegmentContext(rawValue: 1 << 4)
  package static let bold = SegmentContext(rawValue: 1 << 5)
  package static let caption = SegmentContext(rawValue: 1 << 6)
  package static let paragraph = SegmentContext(rawValue: 1 << 7)
  package static let article = SegmentContext(rawValue: 1 << 8)
  package static let row = SegmentContext(rawValue: 1 << 9)
  /// The attribution of the enclosing quotation.
  package static let signature = SegmentContext(rawValue: 1 << 10)
  /// Code, whose white space matters.
  package static let code = SegmentContext(rawValue: 1 << 11)
}

/// An element that is probably not part of the story, judging by its tag or its names.
package struct SuspectElement {
  /// The element.
  package let node: HTMLTree.Index
  /// The index of the next suspect element around it; -1 for none.
  package let outer: Int
  /// The hints from its names.
  package let hints: ElementHints
  /// A hash of its class, equal for elements of the same template and for all modules of a page.
  package let names: UInt64
}
