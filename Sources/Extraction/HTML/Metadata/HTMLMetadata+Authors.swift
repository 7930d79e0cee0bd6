import Document
import Text

extension HTMLMetadata {
  /// Whether a name is the paper's own.
  func isPaper(_ name: String) -> Bool {
    let letters = PageTitle.letters(name[...])
    return isHost(name) || siteNames.contains(letters)
  }

  /// Whether a name is an address, such as `lantern.example`.
  private func isHost(_ name: String) -> Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { $0.count > 1 && $0.allSatisfy(\.isLowercase) }
  }

  /// The authors of the first source that names somebody; the paper only if nobody names anybody else,
  /// and the administrator last.
  var authors: [String] {
    let sources = [
      { linkedAuthors { !isOffice($0) } }, { metaAuthors }, { markedAuthors },
      { linkedAuthors(where: isOffice) },
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

  private func linkedAuthors(where isMeant: (JSONValue) -> Bool) -> [String] {
    guard let thing else { return [] }
    let people = (thing["author"] ?? thing["creator"])?.list.map(linked.resolved) ?? []
    return people.filter(isMeant).flatMap { person -> [String] in
      if let name = person.text { return AuthorNames.names(in: name) }
      if let name = person["name"]?.list.first?.text { return AuthorNames.names(in: name) }
      let parts = [person["givenName"]?.text, person["familyName"]?.text].compactMap { $0 }
      return parts.isEmpty ? [] : AuthorNames.names(in: parts.joined(separator: " "))
    }
  }

  /// Whether an author is the account that publishes everything: `/author/admin/`.
  private func isOffice(_ person: JSONValue) -> Bool {
    let address = [person["url"], person["@id"]].lazy.compactMap { $0?.text }.first
    return address.map(Self.isOffice) ?? false
  }

  private static func isOffice(_ address: String) -> Bool {
    address.split(separator: "/").last?.lowercased() == "admin"
  }

  private var metaAuthors: [String] {
    for name in [
      "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
      "dcterms.creator",
      "byl", "og:article:author", "dc.contributor", "cxenseparse:author", "authors",
      "mediator_author", "articleauthor",
    ] {
      let names = tags.all(name).prefix(20).filter { !$0.contains("://") && !$0.hasPrefix("/") }
        .flatMap { withoutPlace(AuthorNames.names(in: $0)) }
      if !names.isEmpty { return names }
    }
    return labelledAuthors
  }

  /// `lantern.example, Sandhaven` names a paper and where it is.
  private func withoutPlace(_ names: [String]) -> [String] {
    guard let first = names.first, isPaper(first) else { return names }
    return [first] + names.dropFirst().filter { $0.contains(" ") }
  }

  /// The author in the table that cards of social networks show: “Written by”, and a name.
  private var labelledAuthors: [String] {
    guard let label = tags.first("twitter:label1"), let name = tags.first("twitter:data1"),
      AuthorNames.hasOpening(label + " ")
    else { return [] }
    return AuthorNames.names(in: name)
  }

  /// Authors that microdata, `rel=author`, hNews or a class of that name marks: those of the first element
  /// of the surest kind and of its siblings.
  private var markedAuthors: [String] {
    var best: (rank: Int, parent: HTMLTree.Index?, names: [String])?
    var left = Self.mostMarks
    for index in tree.nodes.indices where tree.nodes[index].tag != .text && left > 0 {
      guard let rank = authorRank(index), best.map({ rank <= $0.rank }) ?? true else { continue }
      left -= 1
      let text = tree.words(index, limit: 200)
      let names = AuthorNames.names(in: text).filter { rank < 2 || AuthorNames.isLikely($0) }
      guard !names.isEmpty, text.utf8.count < 120, !isInComments(index) else { continue }
      let parent = tree.parent(index)
      if let old = best, old.rank == rank {
        if old.parent == parent { best?.names += names }
      } else {
        best = (rank, parent, names)
      }
    }
    return best?.names ?? []
  }

  /// No page is searched for more marked authors or dates.
  static let mostMarks = 200

  private func authorRank(_ index: HTMLTree.Index) -> Int? {
    let name = tree.value(.class, of: index) ?? tree.value(.id, of: index)
    let cues = name.map { HTMLCues(names: $0) } ?? []
    if cues.contains(.comments) { return nil }
    if tree.value(.itemprop, of: index)?.contains("author") == true { return 0 }
    if tree.value(.rel, of: index)?.contains("author") == true {
      return tree.string(.href, of: index).map(Self.isOffice) == true ? nil : 1
    }
    return cues.contains(.byline) ? 2 : nil
  }

  /// Whether a mark stands among what readers wrote.
  private func isInComments(_ index: HTMLTree.Index) -> Bool {
    var node = index
    while let parent = tree.parent(node), parent > 0 {
      if HTMLCues(of: parent, in: tree).contains(.comments) { return true }
      node = parent
    }
    return false
  }
}
