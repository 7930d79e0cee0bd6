import Document
import Formats
import Language
import Text

extension HTMLMetadata {
  /// The authors from the first source that has any. The publisher is an author only if no source
  /// has another one.
  var authors: [String] {
    let sources = [
      { linkedAuthors { !isOffice($0) }.flatMap(AuthorNames.names) }, { metaAuthors },
      { markedAuthors }, { linkedAuthors(where: isOffice).flatMap(AuthorNames.names) },
    ]
    var paper: [String] = []
    for source in sources {
      let names = AuthorNames.unique(source())
      let people = names.filter { !isPaper($0) }
      if !people.isEmpty { return people }
      if paper.isEmpty { paper = names }
    }
    return paper
  }

  /// The role that the page gives instead of an author: “Staff”, “Redaktion”.
  var authorRole: [String] {
    let linked = linkedAuthors { !isOffice($0) }.lazy.map(AuthorNames.roles)
    let stated = Self.authorTags.lazy.flatMap(tags.all).map(AuthorNames.roles)
    let elements = tree.nodes.indices.lazy.filter { tree.nodes[$0].tag != .text }
    let marked = elements.filter(isMarked).map { AuthorNames.roles(in: tree.words($0, limit: 80)) }
    let people = elements.filter(isInByline).map {
      AuthorNames.roles(in: tree.words($0, limit: 80))
    }
    return linked.first { !$0.isEmpty } ?? stated.first { !$0.isEmpty }
      ?? marked.first { $0.count == 1 } ?? people.first { $0.count == 1 } ?? []
  }

  /// Whether an element is a link to a person in an element that is marked as a byline or begins
  /// like one.
  private func isInByline(_ index: HTMLTree.Index) -> Bool {
    guard tree.leadsToPerson(index), !tree.isInside(.comments, index), !isOfTeaser(index) else {
      return false
    }
    return tree.ancestors(index).prefix(2).contains {
      authorRank($0) != nil || AuthorNames.hasOpening(tree.words($0, limit: 80))
    }
  }

  private func isMarked(_ index: HTMLTree.Index) -> Bool {
    tree.subtree(index).count < 12 && authorRank(index) != nil
      && !tree.isInside(.comments, index)
  }

  /// The names of the authors in JSON-LD.
  private func linkedAuthors(where isMeant: (JSON) -> Bool) -> [String] {
    let people =
      (thing ?? linked.page).flatMap { $0["author"] ?? $0["creator"] }?.list
      .map(linked.resolved) ?? []
    return people.filter(isMeant).compactMap { person -> String? in
      if let name = person.text ?? person["name"]?.list.first?.text { return name }
      let parts = [person["givenName"]?.text, person["familyName"]?.text].compactMap { $0 }
      return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
  }

  /// Whether an author is the site's own account: `/author/admin/`.
  private func isOffice(_ person: JSON) -> Bool {
    let address = [person["url"], person["@id"]].lazy.compactMap { $0?.text }.first
    return address.map(Self.isOffice) ?? false
  }

  private static func isOffice(_ address: String) -> Bool {
    address.split(separator: "/").last?.lowercased() == "admin"
  }

  /// The tags that name authors, the most reliable first.
  private static let authorTags = [
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "byl", "og:article:author", "dc.contributor", "cxenseparse:author",
    "authors", "mediator_author", "articleauthor", "citation_author",
  ]

  /// The names in the first tag that names somebody else than the publisher, or in the first one.
  private var metaAuthors: [String] {
    var paper: [String] = []
    for name in Self.authorTags {
      let names = tags.all(name).prefix(20).filter { !$0.contains("://") && !$0.hasPrefix("/") }
        .map { Self.catalogues.contains(name) ? AuthorNames.inOrder($0) : $0 }
        .flatMap { withoutPlace(AuthorNames.names(in: $0)) }
      if !names.allSatisfy(isPaper) { return names }
      if paper.isEmpty { paper = names }
    }
    let labelled = labelledAuthors
    return labelled.isEmpty ? paper : labelled
  }

  /// The tags in which catalogues give the family name first.
  private static let catalogues: Set = [
    "dc.creator", "dcterms.creator", "dc.contributor", "citation_author",
  ]

  /// Drops the place after a publisher: `lantern.example, Sandhaven`.
  private func withoutPlace(_ names: [String]) -> [String] {
    guard let first = names.first, isPaper(first) else { return names }
    return [first] + names.dropFirst().filter { $0.contains(" ") }
  }

  /// The author in the Twitter card labels: “Written by” and a name.
  private var labelledAuthors: [String] {
    guard let label = tags.first("twitter:label1"), let name = tags.first("twitter:data1"),
      AuthorNames.hasOpening(label + " ")
    else { return [] }
    return AuthorNames.names(in: name)
  }

  /// The authors in elements marked up by microdata, `rel=author`, hNews or a class: those of the
  /// first element of the most reliable kind, and of its siblings.
  private var markedAuthors: [String] {
    var best: (rank: Int, parent: HTMLTree.Index?, names: [String])?
    var left = Self.mostMarks
    for index in tree.nodes.indices where tree.nodes[index].tag != .text && left > 0 {
      guard let rank = authorRank(index), best.map({ rank <= $0.rank }) ?? true else { continue }
      left -= 1
      guard !tree.isInside(.comments, index), rank < 1 || !isOfTeaser(index), !isTopics(index)
      else { continue }
      let names = names(in: index, isSure: rank < 2)
      guard !names.isEmpty else { continue }
      let parent = tree.parent(index)
      if let old = best, old.rank == rank {
        if old.parent == parent { best?.names += names }
      } else {
        best = (rank, parent, names)
      }
    }
    return best?.names ?? []
  }

  /// The longest byline, in bytes.
  private static let bylineSize = 120
  /// The longest byline with the roles of its authors, in bytes.
  private static let roleSize = 400

  /// The names in a marked element; in a long one, those that link to people.
  private func names(in index: HTMLTree.Index, isSure: Bool) -> [String] {
    if let names = separateNames(index) { return names }
    let text = nameWords(index, without: isBeside)
    if text.utf8.count < Self.bylineSize {
      let names = linkedNames(index, isSure: isSure) ?? markedNames(text, index, isSure: isSure)
      guard names.isEmpty else { return names }
      let bare = nameWords(index) { isBeside($0) || isDay($0) }
      return AuthorNames.names(in: bare).filter(AuthorNames.isLikelyInPlace)
    }
    guard text.utf8.count < Self.roleSize, AuthorNames.hasOpening(text) else { return [] }
    return tree.subtree(index).filter(tree.leadsToPerson)
      .flatMap { AuthorNames.names(in: tree.words($0, limit: Self.bylineSize)) }
      .filter(AuthorNames.isLikely)
  }

  /// The names that the markup states one by one, with nothing between them; `nil` if it does not.
  private func separateNames(_ index: HTMLTree.Index) -> [String]? {
    guard tree.textCount(index) < Self.roleSize else { return nil }
    let names = tree.subtree(index).filter {
      tree.value(.itemprop, of: $0)?.elementsEqual("name".utf8) == true
    }
    let count = names.reduce(0) { $0 + tree.textCount($1) }
    guard names.count > 1, count == tree.textCount(index) else { return nil }
    let people = names.flatMap { AuthorNames.names(in: tree.words($0, limit: Self.bylineSize)) }
      .filter(AuthorNames.isLikelyInPlace)
    return people.isEmpty ? nil : people
  }

  /// The words of a marked element without what stands beside the names in its box.
  private func nameWords(
    _ index: HTMLTree.Index, without isBeside: (HTMLTree.Index) -> Bool
  ) -> String {
    let limit = Self.roleSize
    guard tree.nodes[index].tag != .text, tree.textCount(index) < limit,
      tree.subtree(index).dropFirst().contains(where: isBeside)
    else { return tree.words(index, limit: limit) }
    return tree.children(index).filter { !isBeside($0) }.map { nameWords($0, without: isBeside) }
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Words in the names of elements that say what an author does.
  private static let occupations: Set<Substring> = [
    "role", "title", "job", "jobtitle", "position", "occupation", "bio", "description",
  ]

  /// Whether an element is a date.
  private func isDay(_ index: HTMLTree.Index) -> Bool {
    guard tree.nodes[index].tag != .text else { return false }
    let hints = ElementHints(of: index, in: tree)
    return tree.nodes[index].tag == .time
      || hints.contains(.date) && !hints.contains(.byline)
        && tree.words(index, limit: 80).contains(where: \.isNumber)
  }

  /// Whether an element is a role, a link to a section or a row of buttons, which stand beside the
  /// names in the box of a byline.
  private func isBeside(_ index: HTMLTree.Index) -> Bool {
    let tag = tree.nodes[index].tag
    guard tag != .text, tag.headingLevel == 0 else { return false }
    if tree.leadsToTopic(index) || leadsToFolder(index) { return true }
    let hints = ElementHints(of: index, in: tree)
    guard !tree.subtree(index).contains(where: tree.leadsToPerson) else { return false }
    let names = [HTMLTree.Name.class, .itemprop].compactMap { tree.string($0, of: index) }
    return !hints.isDisjoint(with: [.biography, .junk]) && !hints.contains(.byline)
      || names.contains { name in
        name.lowercased().split { !$0.isLetter }.contains(where: Self.occupations.contains)
      }
  }

  /// Whether an element is a link to a folder that the page is in, as of its section.
  private func leadsToFolder(_ index: HTMLTree.Index) -> Bool {
    guard tree.nodes[index].tag == .a, !tree.leadsToPerson(index),
      let path = tree.string(.href, of: index), path.count > 1, !path.contains("@"),
      let own = tags.canonical ?? tags.first("og:url")
    else { return false }
    let folder = path.hasSuffix("/") ? path : path + "/"
    if folder.hasPrefix("/") { return own.firstRange(of: folder) != nil }
    return folder.contains("://") && own.hasPrefix(folder)
      && folder.split(separator: "/").count > Self.siteSteps
  }

  /// The steps of the address of a site: `https:` and its host.
  private static let siteSteps = 2

  /// Whether the links of an element lead to the stories on a topic.
  private func isTopics(_ index: HTMLTree.Index) -> Bool {
    let links = tree.subtree(index).lazy.filter { tree.nodes[$0].tag == .a }
    return !links.isEmpty && links.allSatisfy(tree.leadsToTopic)
  }

  /// The names in the links of an element that consists of links, possibly after “By”. There may be
  /// no space between them.
  private func linkedNames(_ index: HTMLTree.Index, isSure: Bool) -> [String]? {
    let links = tree.subtree(index).dropFirst().filter {
      tree.nodes[$0].tag == .a && !isBeside($0)
    }
    let rest = links.reduce(tree.textCount(index)) { $0 - tree.textCount($1) }
    guard links.count > 1,
      rest == 0
        || rest < Self.openingSize && AuthorNames.hasOpening(tree.words(index, limit: 200))
    else { return nil }
    return links.flatMap { markedNames(tree.words($0, limit: 200), $0, isSure: isSure) }
  }

  /// The most text beside the links of a byline, in bytes: `By`, `and`.
  private static let openingSize = 16

  /// How many levels up to search for the heading of a teaser.
  private static let teaserDepth = 4

  /// Whether an element is in a teaser of another story: the last heading before it is a link and
  /// not the title.
  private func isOfTeaser(_ index: HTMLTree.Index) -> Bool {
    if isInListOfStories(index) { return true }
    for node in tree.ancestors(index).prefix(Self.teaserDepth) {
      guard let heading = (node..<index).last(where: { tree.nodes[$0].tag.headingLevel > 0 }) else {
        continue
      }
      let words = tree.words(heading, limit: 400)
      let isLinked =
        tree.subtree(heading).contains { tree.nodes[$0].tag == .a }
        || tree.ancestors(heading).contains { tree.nodes[$0].tag == .a }
      return (1...4).contains(tree.nodes[heading].tag.headingLevel) && isLinked
        && !headings.site.contains(words)
        && PageTitle.likeness(words, tags.title ?? "") < Self.sameTitle
    }
    return false
  }

  /// Whether an element is in a list item that holds another `<article>`.
  private func isInListOfStories(_ index: HTMLTree.Index) -> Bool {
    let around = Array(tree.ancestors(index))
    guard let article = around.firstIndex(where: { tree.nodes[$0].tag == .article }) else {
      return false
    }
    return around[article...].contains { tree.nodes[$0].tag == .li }
  }

  /// Two titles that share more of their words than this may belong to the same story.
  private static let sameTitle = 0.5

  /// The names in a marked element. Unless the markup is reliable, they must look like names. A
  /// first name alone needs the opening phrase of a byline or a link to a person.
  private func markedNames(_ text: String, _ index: HTMLTree.Index, isSure: Bool) -> [String] {
    let names = AuthorNames.names(in: text)
    if isSure || names.count == 1 && isCard(index)
      || AuthorNames.isFirstName(names)
        && (AuthorNames.hasOpening(text)
          || isPersonal(index) && text == tree.words(index, limit: Self.roleSize))
    {
      return names
    }
    return names.filter(AuthorNames.isLikelyInPlace)
  }

  /// The most marked elements that are read.
  private static let mostMarks = 200

  private func authorRank(_ index: HTMLTree.Index) -> Int? {
    let name = tree.value(.class, of: index) ?? tree.value(.id, of: index)
    let hints = name.map { ElementHints(names: $0) } ?? []
    if hints.contains(.comments) { return nil }
    if tree.value(.itemprop, of: index)?.contains("author") == true {
      return tree.isOwnProperty(index) ? 0 : nil
    }
    if tree.leadsToTopic(index) { return nil }
    if tree.value(.rel, of: index)?.contains("author") == true {
      return tree.string(.href, of: index).map(Self.isOffice) == true ? nil : 1
    }
    return hints.contains(.byline) && hints.isDisjoint(with: [.section, .tags]) ? 2 : nil
  }

  /// Whether an element is or contains a link to an author page that hNews marks as a name, which
  /// may be a pen name: `<a class="url fn" href=/author/sea-dog>`.
  private func isCard(_ index: HTMLTree.Index) -> Bool {
    tree.subtree(index).prefix(8).contains {
      tree.leadsToPerson($0)
        && tree.value(.class, of: $0)?.split(separator: .space)
          .contains { $0.elementsEqual("fn".utf8) } == true
    }
  }

  /// Whether an element is or contains a link to an author page.
  private func isPersonal(_ index: HTMLTree.Index) -> Bool {
    tree.subtree(index).prefix(8).contains(where: tree.leadsToPerson)
  }
}
