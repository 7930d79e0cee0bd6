import Document
import Formats

/// Numeric codes of block kinds in the features of the learned trees. The weights depend on them: a
/// new kind gets a new number.
enum SegmentKind: Int, CaseIterable {
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
  /// The code of the kind; 0 for a segment that is not part of the article.
  var number: Float { Float(SegmentKind(self).rawValue) }

  /// Whether segments of this kind are part of the story.
  var isStory: Bool { self?.isBody == true || self == .correction }
}

/// Numeric codes of elements in the features of the learned trees. The weights depend on them, too.
enum SegmentElement: Int, CaseIterable {
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
  /// The code of the element.
  var number: Float { Float(SegmentElement(self).rawValue) }
}
