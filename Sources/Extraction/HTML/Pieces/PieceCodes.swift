import Document

/// The numbers by which the learned trees know kinds of blocks. They are part of the weights: a new kind
/// gets a new number, and the others keep theirs.
enum PieceKind: Int, CaseIterable {
  case none, paragraph, subheading, listItem, blockQuotation, preformatted, correction, headline
  case deck, byline, dateline, caption, credit, trailer, section

  init(_ kind: Block.Kind?) {
    self =
      switch kind {
      case nil: .none
      case .paragraph: .paragraph
      case .subheading: .subheading
      case .listItem: .listItem
      case .blockQuotation: .blockQuotation
      case .preformatted: .preformatted
      case .correction: .correction
      case .headline: .headline
      case .deck: .deck
      case .byline: .byline
      case .dateline: .dateline
      case .caption: .caption
      case .credit: .credit
      case .trailer: .trailer
      case .section: .section
      }
  }
}

extension Block.Kind? {
  /// The number of a kind of block; 0 for a piece that is none.
  var pieceCode: Float { Float(PieceKind(self).rawValue) }

  /// Whether the rules take a piece of this kind for a part of the story.
  var isStory: Bool { self?.isBody == true || self == .correction }
}

/// The numbers by which the learned trees know elements. They are part of the weights, too.
enum PieceElement: Int, CaseIterable {
  case other, paragraph, division, item, heading, subheading, table, section, article, quotation
  case figure, definition, frame, list, body, preformatted

  init(_ tag: HTMLTag) {
    self =
      switch tag {
      case .p: .paragraph
      case .div: .division
      case .li: .item
      case .h1, .h2: .heading
      case .h3, .h4, .h5, .h6: .subheading
      case .td, .th, .tr, .table, .tbody: .table
      case .section: .section
      case .article, .main: .article
      case .blockquote: .quotation
      case .figure, .figcaption: .figure
      case .dt, .dd, .dl: .definition
      case .header, .footer, .aside, .nav: .frame
      case .ul, .ol: .list
      case .body: .body
      case .pre: .preformatted
      default: .other
      }
  }
}

extension HTMLTag {
  /// The number of an element.
  var pieceCode: Float { Float(PieceElement(self).rawValue) }
}
