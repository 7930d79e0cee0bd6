import Document
import Formats
import Text

extension HTMLMetadata {
  /// The publication date: from the metadata, the URL, or the visible text.
  var published: Timestamp? {
    date(
      thing?["datePublished"]?.text, linked.published,
      tags.first(
        "article:published_time", "datepublished", "og:published_time", "article:published",
        "parsely-pub-date", "sailthru.date", "publish-date", "publishdate", "published_time",
        "cxenseparse:recs:publishtime", "article.published", "dc.date.issued", "dcterms.created",
        "dc.date", "dc.date.created", "dcterms.date", "pubdate", "publication_date", "date",
        "pdate",
        "article_date_original", "og:article:published_time", "article:post_date",
        "published-date", "originalpublicationdate", "rnews:datepublished", "dcterms.issued",
        "citation_publication_date", "citation_online_date", "citation_date"),
      marks.published, time, marks.created)
      ?? given.lazy.compactMap(Timestamp.init(inAddress:)).first
      ?? date(thing?["dateCreated"]?.text, thing?["dateModified"]?.text)
      ?? shownDate(isSure: true)
  }

  /// The date that a number in the URL begins with.
  var numberedDate: Timestamp? { given.lazy.compactMap(Timestamp.init(inNumberOf:)).first }

  /// The modification date; `nil` if it is before the day of publication.
  func modified(after published: Timestamp?) -> Timestamp? {
    let modified = date(
      thing?["dateModified"]?.text,
      tags.first(
        "article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod",
        "dcterms.modified", "dc.date.modified", "article:modified", "revised"),
      marks.modified)
    guard let published, let modified else { return modified }
    let (first, last) = (Self.days(published), Self.days(modified))
    return last.lexicographicallyPrecedes(first) ? nil : modified
  }

  /// A publication date in UTC as the local date that the page shows, if that is the day before or
  /// after. Other dates are returned unchanged.
  ///
  /// - Parameters:
  ///   - shown: The date near the headline.
  ///   - modified: The date of modification, which the page may show instead.
  static func local(
    _ published: Timestamp?, shown: Timestamp?, modified: Timestamp?
  ) -> Timestamp? {
    guard let published, published.zone == 0, let hour = published.hour, let shown,
      modified.map({ days($0) == days(published) || days($0) != days(shown) }) ?? true
    else { return published }
    // Zones are up to 14 hours ahead of UTC, and up to 12 behind.
    let isNear =
      hour >= 10 && days(published.dayAfter) == days(shown)
      || hour < 12 && days(shown.dayAfter) == days(published)
    return isNear ? shown : published
  }

  private static func days(_ date: Timestamp) -> [Int] {
    [date.year, date.month, date.day].map { $0 ?? 0 }
  }

  /// The first `<time datetime>`, preferably outside menus, lists of other stories and comments.
  private var time: String? {
    let times = marks.times.filter { date($0.datetime) != nil }
    return (times.first { !isElsewhere($0.place) } ?? times.first)?.datetime
  }

  /// The first date in an element named after dates.
  ///
  /// - Parameter isSure: Whether dates in menus, comments and lists of other stories are skipped.
  func shownDate(isSure: Bool) -> Timestamp? {
    DateMarks.named(in: tree).lazy.filter { !isSure || !isElsewhere($0) }
      .compactMap { date(tree.words($0, limit: 200, spaced: .span)) }.first
  }

  /// The most nodes of a list item about another story.
  private static let itemSize = 100

  /// Whether an element is in a menu, in comments, or in a list item with a link to another story.
  private func isElsewhere(_ index: HTMLTree.Index) -> Bool {
    tree.isInside([.junk, .comments], index)
      || tree.ancestors(index).contains { node in
        tree.nodes[node].tag == .li && tree.subtree(node).count < Self.itemSize
          && tree.subtree(node).contains {
            tree.nodes[$0].tag == .a && tree.words($0, limit: 100).utf8.count > 20
          }
      }
  }

  /// Whether the day comes before the month in numeric dates, judging by the page's language:
  /// everywhere except North America.
  var isDayFirst: Bool {
    guard let language, language != "en" else { return false }
    return !["en-US", "en-CA", "en-PH"].contains(language)
  }

  /// The first of the texts that parses as a date.
  private func date(_ texts: String?...) -> Timestamp? {
    for text in texts {
      if let date = text.flatMap({ Timestamp(machine: $0, isDayFirst: isDayFirst) }) { return date }
    }
    return nil
  }
}
