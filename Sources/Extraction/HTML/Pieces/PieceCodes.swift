import Document

// The numbers by which the learned trees know kinds of blocks and elements. They are part of the weights: a new kind
// gets a new number, and the others keep theirs.

extension Block.Kind? {
  /// The number of a kind of block; 0 for a piece that is none.
  var pieceCode: Float {
    switch self {
    case nil: 0
    case .paragraph: 1
    case .subheading: 2
    case .listItem: 3
    case .blockQuotation: 4
    case .preformatted: 5
    case .correction: 6
    case .headline: 7
    case .deck: 8
    case .byline: 9
    case .dateline: 10
    case .caption: 11
    case .credit: 12
    case .trailer: 13
    default: 14
    }
  }

  /// Whether the rules take a piece of this kind for a part of the story.
  var isStory: Bool { self?.isBody == true || self == .correction }
}

extension HTMLTag {
  /// The number of an element.
  var pieceCode: Float {
    switch self {
    case .p: 1
    case .div: 2
    case .li: 3
    case .h1, .h2: 4
    case .h3, .h4, .h5, .h6: 5
    case .td, .th, .tr, .table, .tbody: 6
    case .section: 7
    case .article, .main: 8
    case .blockquote: 9
    case .figure, .figcaption: 10
    case .dt, .dd, .dl: 11
    case .header, .footer, .aside, .nav: 12
    case .ul, .ol: 13
    case .body: 14
    case .pre: 15
    default: 0
    }
  }
}
