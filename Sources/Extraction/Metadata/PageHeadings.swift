import Formats
import Text

/// The headings of a page that may be its title.
struct PageHeadings {
  /// The text of `<h1>` elements that link to the site's home page: its name.
  private(set) var site: [String] = []
  private var main: [String] = []
  /// The main headings that are entirely a link.
  private var linked: Set<String> = []
  private var menus: [String] = []
  private var lesser: [HTMLTag: [HTMLTree.Index]] = [:]
  /// The only main heading, and the only lesser one, that the markup makes a headline.
  private var marked: (main: String?, lesser: String?)
  private let tree: HTMLTree

  /// The most headings of a kind that are read.
  private static let most = 12
  /// The longest heading that is read, in bytes.
  private static let length = 400
  /// Two titles that share more of their words than this may belong to the same story.
  private static let sameTitle = 0.4

  /// Reads the headings of a page. O(nodes).
  init(_ tree: HTMLTree) {
    self.tree = tree
    var first: [HTMLTree.Index] = []
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .h1: if first.count < Self.most { first.append(index) }
      case .h2, .h3:
        if lesser[tree.nodes[index].tag, default: []].count < Self.most {
          lesser[tree.nodes[index].tag, default: []].append(index)
        }
      default: break
      }
    }
    let title =
      tree.nodes.indices.first { tree.nodes[$0].tag == .title }
      .map { tree.words($0, limit: Self.length) } ?? ""
    let sites = first.filter { isSite($0, in: title) }
    site = sites.map(words)
    first.removeAll(where: sites.contains)
    sort(first)
    marked.main = onlyHeadline(among: first)
    marked.lesser = onlyHeadline(among: lesser[.h2] ?? []) ?? onlyHeadline(among: lesser[.h3] ?? [])
  }

  /// The most text between the name of a site and the headline of a page, in bytes.
  private static let banner = 400

  /// Whether a main heading is one half of the page's title and a longer heading right below it is
  /// the other: the name of a diary above the headline of a day. A link may have more words behind
  /// the name: `Orm Islands: news from the sea`.
  private func isSite(_ index: HTMLTree.Index, in title: String) -> Bool {
    let name = PageTitle.letters(words(index)[...])
    let isLink = isLink(index)
    let halves = PageTitle.halves(of: title)
    let others = halves.filter { $0.0 == name || isLink && isNamed(name, $0.0) }.map(\.1)
    guard !name.isEmpty, !others.isEmpty else { return false }
    let below = [HTMLTag.h2, .h3].flatMap { lesser[$0] ?? [] }.filter {
      $0 > index
        && tree.textCount(from: index, to: 0) - tree.textCount(from: $0, to: 0)
          < Self.banner + tree.textCount($0)
    }
    return below.contains { heading in
      let letters = PageTitle.letters(words(heading)[...])
      return (isLink || letters.count > name.count) && others.contains(letters)
    }
  }

  /// The shortest name of a site that more words may follow, in letters.
  private static let siteLength = 6

  private func isNamed(_ heading: String, _ name: String) -> Bool {
    name.count >= Self.siteLength && heading.hasPrefix(name)
  }

  private func onlyHeadline(among headings: [HTMLTree.Index]) -> String? {
    let found = Set(headings.filter(isHeadline).map { withoutKicker(words($0), $0) })
    return found.count == 1 ? found.first : nil
  }

  /// The heading that the markup of the page makes its headline; `nil` if it may not be the title: a
  /// main heading that adds a kicker to a given title or leaves one out, or a lesser heading that is
  /// none, or stands below a main heading that resembles one.
  ///
  /// - Parameter given: Titles without the name of the site.
  func headline(like given: [String]) -> String? {
    if let main = marked.main {
      return given.contains { PageTitle.differInKicker($0, main) } ? nil : main
    }
    let isShown = main.contains { heading in
      given.contains { PageTitle.likeness($0, heading) > Self.sameTitle }
    }
    return marked.lesser.flatMap { !isShown && Self.isOne($0, of: given) ? $0 : nil }
  }

  /// Whether a heading is one of some titles, none of which differs from it in a kicker, or all of
  /// them end with it.
  private static func isOne(_ heading: String, of titles: [String]) -> Bool {
    let letters = PageTitle.letters(heading[...])
    let all = titles.map { PageTitle.letters($0[...]) }
    return !all.isEmpty && all.allSatisfy { $0.hasSuffix(letters) }
      || all.contains(letters) && !titles.contains { PageTitle.differInKicker($0, heading) }
  }

  /// The fewest words of a marked headline; a section has fewer.
  private static let headlineWords = 3
  /// The same in characters, in a script without spaces.
  private static let headlineLength = 10

  private static func isLong(_ words: String) -> Bool {
    words.split(separator: " ").count >= headlineWords
      || words.unicodeScalars.count { $0.value > 0x2E7F } >= headlineLength
  }

  /// Whether a heading is marked as another one than the headline: `itemprop=alternativeHeadline`.
  private func isAlternative(_ index: HTMLTree.Index) -> Bool {
    tree.string(.itemprop, of: index)?.lowercased() == "alternativeheadline"
  }

  /// Whether a heading is named a headline or is in the header of an article, and is no link to
  /// another one.
  private func isHeadline(_ index: HTMLTree.Index) -> Bool {
    guard Self.isLong(words(index)), !isLink(index), !isInMenu(index), !leadsHome(index),
      !isTranslator(index), !isAlternative(index)
    else { return false }
    return ElementHints(of: index, in: tree).contains(.headline) || isInHeader(index)
  }

  private func isInHeader(_ index: HTMLTree.Index) -> Bool {
    let outer = Array(tree.ancestors(index))
    let header = outer.firstIndex { tree.nodes[$0].tag == .header }
    return header.map { outer[$0...].contains { tree.nodes[$0].tag == .article } } ?? false
  }

  /// Sorts the headings into site names, headlines and menu headings.
  private mutating func sort(_ headings: [HTMLTree.Index]) {
    for index in headings {
      let words = words(index)
      guard words.utf8.count > 3, !isTranslator(index), !isAlternative(index) else { continue }
      if leadsHome(index) {
        site.append(words)
      } else if isInMenu(index) {
        menus.append(words)
      } else {
        main.append(withoutKicker(words, index))
        if isLink(index) { linked.insert(words) }
      }
    }
  }

  /// The text of the headings of the first kind that has any. A linked heading must resemble
  /// another title of the page; otherwise it links to a section. Of `<h2>` and `<h3>`, only those
  /// that share the most words with a title count. Menu headings come last.
  func titles(like given: [String]) -> [String] {
    let own = main.filter { heading in
      !linked.contains(heading) || given.isEmpty
        || given.contains { PageTitle.likeness($0, heading) > Self.sameTitle }
    }
    if !own.isEmpty {
      let alike = own.filter { heading in
        given.contains { PageTitle.likeness($0, heading) > Self.sameTitle }
      }
      return alike.isEmpty ? own : alike
    }
    let whole = Set(given.map { PageTitle.letters($0[...]) })
    let parts = whole.union(given.flatMap { PageTitle.parts(of: $0).keys })
    let others = [HTMLTag.h2, .h3].flatMap { lesser[$0] ?? [] }
    let named = others.filter { ElementHints(of: $0, in: tree).contains(.headline) }
      .map { withoutKicker(words($0), $0) }
    if let exact = named.first(where: {
      Self.isLong($0) && parts.contains(PageTitle.letters($0[...]))
    }) {
      return [exact]
    }
    // The title of the page is its headline wherever it is, if no other heading is.
    if !others.contains(where: { whole.contains(PageTitle.letters(words($0)[...])) }),
      let title = menus.first(where: {
        Self.isLong($0) && whole.contains(PageTitle.letters($0[...]))
      })
    {
      return [title]
    }
    for tag in [HTMLTag.h2, .h3] {
      let headings = (lesser[tag] ?? []).map { withoutKicker(words($0), $0) }.filter { heading in
        given.contains { PageTitle.likeness($0, heading) > Self.sameTitle }
      }
      let shared = headings.map { heading in given.map { PageTitle.shared($0, heading) }.max() ?? 0
      }
      if let most = shared.max(), most > 1 {
        return zip(headings, shared).filter { $0.1 == most }.map(\.0)
      }
    }
    return main + menus
  }

  private func isLink(_ index: HTMLTree.Index) -> Bool {
    let link = tree.subtree(index).first { tree.nodes[$0].tag == .a }
    return link.map { tree.textCount($0) == tree.textCount(index) } ?? false
  }

  /// The only main heading, if it is no link, shown outside menus, and long enough to be the
  /// headline: what readers see, while the other titles may be written for search engines.
  var onlyMain: String? {
    guard main.count == 1, let heading = main.first, !linked.contains(heading),
      heading.split(separator: " ").count > Self.headlineWords
    else { return nil }
    return heading
  }

  /// The text of a heading without the link to it: `¶`, `#`.
  private func words(_ index: HTMLTree.Index) -> String {
    let words = tree.words(index, limit: Self.length, spaced: .span)
    return tree.subtree(index).reduce(words) { words, node in
      guard tree.nodes[node].tag == .a else { return words }
      let mark = tree.words(node, limit: Self.markSize)
      guard !mark.isEmpty, mark.utf8.count < Self.markSize,
        !mark.contains(where: { $0.isLetter || $0.isNumber })
      else { return words }
      if words.hasPrefix(mark) { return String(words.dropFirst(mark.count)).trimmed }
      return words.hasSuffix(mark) ? String(words.dropLast(mark.count)).trimmed : words
    }
  }

  /// The longest mark that links to a heading, in bytes.
  private static let markSize = 8

  /// The text of a heading without a leading kicker.
  private func withoutKicker(_ words: String, _ index: HTMLTree.Index) -> String {
    guard let kicker = tree.subtree(index).dropFirst().first(where: isKicker).map(self.words),
      !kicker.isEmpty, words.utf8.count > kicker.utf8.count, words.hasPrefix(kicker)
    else { return words }
    return String(words.dropFirst(kicker.count)).trimmed
  }

  private func isKicker(_ index: HTMLTree.Index) -> Bool {
    switch tree.nodes[index].tag {
    case .span, .small, .div, .p, .a, .strong, .em: break
    default: return false
    }
    return tree.value(.class, of: index).map { ElementHints(names: $0).contains(.section) } ?? false
  }

  /// Whether a heading belongs to the widget that shows the original of a translated page.
  private func isTranslator(_ index: HTMLTree.Index) -> Bool {
    tree.ancestors(index).contains { tree.value(.class, of: $0)?.contains("skiptranslate") == true }
  }

  /// Whether a heading is in, or contains, a link to the site's home page.
  private func leadsHome(_ index: HTMLTree.Index) -> Bool {
    let links = Array(tree.ancestors(index).prefix(2)) + Array(tree.subtree(index))
    return links.contains {
      guard tree.nodes[$0].tag == .a else { return false }
      return tree.value(.rel, of: $0)?.elementsEqual("home".utf8) == true
        || tree.string(.href, of: $0).map(Self.isHome) == true
    }
  }

  /// Whether a URL is a site's home page: `/`, `https://lantern.example/`, `../index.html`.
  private static func isHome(_ address: String) -> Bool {
    let path: Substring
    if let scheme = address.lastRange(of: "://") {
      path = address[scheme.upperBound...].drop { $0 != "/" }
      if path.isEmpty { return true }
    } else {
      path = address[...]
    }
    let steps = path.split(separator: "/").filter { $0 != ".." && $0 != "." }
    return steps.isEmpty ? !path.isEmpty : steps.count == 1 && steps[0].hasPrefix("index.")
  }

  /// The longest breadcrumb trail, in bytes.
  private static let trail = 400

  /// Whether a heading is in a menu or a breadcrumb trail, where no headline is.
  private func isInMenu(_ index: HTMLTree.Index) -> Bool {
    var node = index
    while let parent = tree.parent(node) {
      node = parent
      switch tree.nodes[node].tag {
      case .nav, .footer, .dialog, .button: return true
      case .ul, .ol:
        if tree.words(node, limit: 2 * Self.trail).utf8.count < Self.trail { return true }
      default: if tree.value(.class, of: node)?.contains("crumb") == true { return true }
      }
    }
    return false
  }
}
