import Text

/// A piece of a page's text that a reader sees as one: a paragraph, a heading, an item, a cell.
struct HTMLSegment {
  /// Where its words stand in the page's collected text.
  var range: ByteRange
  /// The bytes of the page that it was read from.
  var source: ByteRange
  /// The block element that holds it.
  var node: HTMLTree.Index
  /// The text node that it begins with.
  var place: HTMLTree.Index
  /// The heading's depth, 1 to 6; 0 for no heading.
  var heading = 0
  /// How many lists it stands in.
  var listDepth = 0
  /// What the elements around it are.
  var context: HTMLContext
  /// What the names of the elements around it say.
  var cues: HTMLCues
  /// The innermost element around it that seems no part of the story; -1 for none.
  var suspect: Int
  /// Characters.
  var letters = 0
  /// Characters inside links.
  var linkLetters = 0
  /// Characters in bold.
  var boldLetters = 0
  /// Commas, full stops and other marks of sentences.
  var marks = 0
  /// Whether it ends like a sentence.
  var isClosed = false

  /// Characters outside links.
  var ownLetters: Int { letters - linkLetters }
  /// The share of its characters that are links, 0 to 1.
  var linkShare: Double { letters == 0 ? 0 : Double(linkLetters) / Double(letters) }
}

/// Words inside a link, perhaps with the space before them.
struct HTMLLink {
  /// Where they stand in the page's collected text.
  let range: ByteRange
  /// The link.
  let node: HTMLTree.Index
}

/// The elements around a piece of text.
struct HTMLContext: OptionSet {
  let rawValue: UInt16

  static let figure = HTMLContext(rawValue: 1 << 0)
  static let quotation = HTMLContext(rawValue: 1 << 1)
  static let list = HTMLContext(rawValue: 1 << 2)
  static let table = HTMLContext(rawValue: 1 << 3)
  static let link = HTMLContext(rawValue: 1 << 4)
  static let bold = HTMLContext(rawValue: 1 << 5)
  static let caption = HTMLContext(rawValue: 1 << 6)
  static let paragraph = HTMLContext(rawValue: 1 << 7)
  static let article = HTMLContext(rawValue: 1 << 8)
  static let header = HTMLContext(rawValue: 1 << 9)
  static let preformatted = HTMLContext(rawValue: 1 << 10)
  static let row = HTMLContext(rawValue: 1 << 11)
}

/// An element that seems no part of the story, by its kind or its names.
struct HTMLSuspect {
  /// The element.
  var node: HTMLTree.Index
  /// The next such element around it; -1 for none.
  var outer: Int
  /// What its names say.
  var cues: HTMLCues
  /// A hash of its class, the same for elements that a page makes alike.
  var names: UInt64
}
