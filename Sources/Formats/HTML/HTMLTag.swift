import Text

/// The elements that extraction distinguishes.
package enum HTMLTag: String, CaseIterable {
  case text, other
  case html, head, title, meta, link, base, script, body
  case article, main, section, nav, aside, header, footer, div, p, form, fieldset, address, center
  case h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd, menu
  case blockquote, q, pre, figure, figcaption, hr, br, details, summary
  case table, caption, thead, tbody, tfoot, tr, td, th
  case a, b, strong, i, em, u, s, small, big, span, font, cite, sup, sub, mark, abbr, time, label,
    code, ruby, rt, rp
  case img, picture, video, audio, source, iframe, object, embed, svg, canvas, map
  case button, select, option, input, textarea, noscript, template, style, dialog
  case annotation, annotationXML = "annotation-xml"

  /// The elements by their names.
  static let byName = WordTable(
    Dictionary(
      uniqueKeysWithValues: allCases.filter { $0 != .text && $0 != .other }
        .map { (WordHash($0.rawValue.utf8).value, $0) }))

  /// A byte that identifies the element.
  package var code: UInt8 { Self.codes[self] ?? 0 }

  private static let codes = Dictionary(
    uniqueKeysWithValues: zip(allCases, UInt8(1)...))

  /// Whether the element's edges end a segment.
  package var isBlock: Bool {
    switch self {
    case .text, .other, .a, .b, .strong, .i, .em, .u, .s, .small, .big, .span, .font, .cite, .sup,
      .sub, .mark, .abbr, .time, .label, .code, .ruby, .rt, .rp, .q, .br, .img, .picture, .source,
      .map, .meta, .link, .script, .input, .button, .noscript, .annotation, .annotationXML:
      false
    default: true
    }
  }

  /// Whether the element's content is never text.
  package var isSilent: Bool {
    switch self {
    case .script, .style, .noscript, .template, .iframe, .object, .embed, .svg, .canvas, .button,
      .select, .option, .input, .textarea, .head, .video, .audio, .map, .rt, .rp,
      .annotation, .annotationXML:
      true
    default: false
    }
  }

  /// Whether the element only stands in a body, and HTML 4 did not know it.
  var beginsBody: Bool {
    switch self {
    case .article, .main, .section, .nav, .aside, .header, .footer, .figure, .details, .dialog: true
    default: false
    }
  }

  /// Whether the element's content is code.
  var holdsCode: Bool { self == .script || self == .style }

  /// The level of a heading, 1 to 6; 0 for other elements.
  package var headingLevel: Int {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: 0
    }
  }
}
