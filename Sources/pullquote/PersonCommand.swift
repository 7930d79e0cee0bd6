import ArgumentParser
import Export
import Interface
import Library
import Text

/// `pullquote person`
struct PersonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "List what a person has said in the library, by date and source.",
    discussion: """
      --merge says that another name is the same person, --split that a name is not. Both are entries that \
      'pullquote judgements --undo' takes back.
      """)

  @Argument(help: "The name, or words of it.")
  var name: String

  @Option(help: "Another name of the same person.")
  var merge: String?

  @Option(help: "A name of this person that is somebody else's.")
  var split: String?

  @Option(help: "The most quotations; by default 1000.")
  var limit: Int?

  @Option(help: FormatHelp.listing)
  var format: ListingFormat = .text

  @OptionGroup var library: LibraryOption

  func validate() throws { try ListLimit.validate(limit) }

  func run() async throws {
    let store = try library.openExisting()
    let most = ListLimit(limit, otherwise: 1000)
    try library.reporting {
      let person = try store.onlyPerson(named: name)
      if let merge { try self.merge(person, try store.onlyPerson(named: merge), store) }
      if let split { try self.split(split, from: person, store) }
      guard merge == nil, split == nil else { return }
      let page = try PersonPage(person, in: store, limit: most.most)
      page.listing.write(format, to: StandardOutput.write)
      try most.reportCut(of: "quotations") {
        var query = SearchQuery()
        query.person = person.id
        return try !store.count(query, limit: most.most).isExact
      }
    }
  }

  private func merge(_ person: StoredPerson, _ other: StoredPerson, _ store: Store) throws {
    guard person.id != other.id else {
      throw Failure(.inputFailed, "\(person.name) and \(other.name) are one person already")
    }
    guard let name = try store.names(of: other.id).first,
      let kept = try store.names(of: person.id).first
    else { return }
    try store.decide(name, kept, areOne: true, author: LibraryOption.author)
    StandardOutput.write(
      TerminalSafety.oneLine("\(other.name) is \(person.name) now") + "\n")
  }

  private func split(_ spelling: String, from person: StoredPerson, _ store: Store) throws {
    let names = try store.names(of: person.id)
    guard let name = names.first(where: { $0.spelling == spelling }),
      let other = names.first(where: { $0.id != name.id })
    else {
      throw Failure(
        .inputFailed, "\(person.name) has no other name '\(spelling)'",
        fix: "the names are: \(names.map(\.spelling).joined(separator: ", "))")
    }
    try store.decide(name, other, areOne: false, author: LibraryOption.author)
    StandardOutput.write(
      TerminalSafety.oneLine("\(spelling) is not \(other.spelling) any more") + "\n")
  }
}

extension Store {
  /// The only person whose names have some words; of several the one that is called exactly so.
  func onlyPerson(named words: String) throws -> StoredPerson {
    let people = try people(named: words)
    let exact = people.filter { $0.name == words }
    if let only = exact.count == 1 ? exact.first : people.count == 1 ? people.first : nil {
      return only
    }
    guard let first = people.first else {
      throw Failure(
        .inputFailed, "nobody called '\(words)' is quoted in the library",
        fix: "'pullquote people' lists all")
    }
    // By far the most quoted of several is meant.
    if people.dropFirst().allSatisfy({ $0.quotes * 10 <= first.quotes }) { return first }
    let names = Set(people.map(\.name))
    guard names.count > 1 else {
      throw Failure(
        .inputFailed, "'\(first.name)' is somebody else in each of \(people.count) places",
        fix: "'pullquote search --speaker \"\(first.name)\"' lists all, with their articles")
    }
    throw Failure(
      .inputFailed, "'\(words)' may be \(people.count) people",
      fix: "name one of: " + names.sorted().prefix(10).joined(separator: ", "))
  }
}

/// What is known of a person: names, roles over time, quotations.
struct PersonPage {
  private let person: StoredPerson
  private let names: [StoredName]
  private let appearances: [StoredSpeaker]
  private let groups: [ArticleHits]

  init(_ person: StoredPerson, in store: Store, limit: Int) throws {
    self.person = person
    names = try store.names(of: person.id)
    appearances = try store.appearances(of: person.id)
    var query = SearchQuery()
    query.person = person.id
    query.limit = limit
    groups = try store.search(query)
  }

  /// A record a quotation, the newest article first. The text begins with the person.
  var listing: Listing {
    let hits = groups.flatMap { group in group.hits.map { (group.article, $0) } }
    return Listing(
      name: "quotes",
      fields: [
        "name", "said_as", "role", "text", "kind", "uncertain", "title", "publisher",
        "published", "url", "source",
      ],
      records: hits.map(record), lines: head + [""] + groups.flatMap(lines),
      markdown: ["# " + Markdown.escaped(person.name), ""]
        + head.dropFirst().map { Markdown.escaped($0) + "  " } + [""] + groups.flatMap(markdown))
  }

  /// The page for the screen: an entry a quotation.
  var digest: Digest {
    Digest(
      title: head[0], introduction: Array(head.dropFirst()),
      entries: groups.flatMap { group in
        group.hits.enumerated().map { index, hit in
          Digest.Entry(
            heading: index == 0 ? TerminalSafety.oneLine(heading(group.article)) : nil,
            new: TerminalSafety.oneLine(hit.shownWords),
            target: .kept(group.article.id, quote: hit.quote))
        }
      })
  }

  private func record(_ article: ListedArticle, _ hit: SearchHit) -> [JSON.Member] {
    [
      .init("name", .string(person.name)), .init("said_as", JSON(hit.speaker)),
      .init("role", JSON(role(in: article.id))), .init("text", .string(hit.words)),
      .init("kind", .string(hit.kind)), .init("uncertain", .bool(hit.isUncertain)),
      .init("title", .string(article.title)), .init("publisher", JSON(article.publisher)),
      .init("published", JSON(article.published)), .init("url", JSON(article.url)),
      .init("source", JSON(article.source)),
    ]
  }

  private func role(in article: Int64) -> String? {
    appearances.first { $0.article == article && $0.about != nil }?.about
  }

  /// Name, other names and roles, the latest first.
  private var head: [String] {
    let others = Set(names.map(\.spelling)).subtracting([person.name]).sorted()
    let hits = groups.flatMap(\.hits)
    let paraphrases = hits.count { $0.kind == "indirect" }
    return [
      "\(person.name): "
        + SearchCount.speech(hits.count - paraphrases, paraphrases, inArticles: groups.count)
    ] + (others.isEmpty ? [] : ["also written as: " + others.joined(separator: ", ")])
      + (roles.isEmpty ? [] : ["roles: " + roles.joined(separator: "; ")])
  }

  /// The roles in order of time, the latest first, each with the year.
  private var roles: [String] {
    var seen: Set<String> = []
    return appearances.compactMap { appearance in
      guard let about = appearance.about, seen.insert(about.lowercased()).inserted else {
        return nil
      }
      let year = groups.first { $0.article.id == appearance.article }?.article.published?.prefix(4)
      return about + (year.map { " (\($0))" } ?? "")
    }
  }

  private func heading(_ article: ListedArticle) -> String {
    let day = article.published.map { String($0.prefix(10)) }
    return [day, article.publisher, article.title].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  private func lines(_ group: ArticleHits) -> [String] {
    [TerminalSafety.oneLine(heading(group.article))]
      + group.hits.map { "  " + TerminalSafety.oneLine($0.shownWords) }
  }

  private func markdown(_ group: ArticleHits) -> [String] {
    ["## " + Markdown.escaped(heading(group.article)), ""]
      + group.hits.flatMap { ["> " + Markdown.escaped($0.shownWords), ""] }
  }
}

extension StoredSpeaker {
  /// Role and affiliation as written.
  fileprivate var about: String? {
    let parts = [role, affiliation].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension SearchHit {
  /// The words, with a label if they are not all the speaker's.
  fileprivate var shownWords: String {
    (wording.label.map { "[\($0)] " } ?? "") + words + (isUncertain ? " (?)" : "")
  }
}

extension SearchCount {
  /// Speech for people: “2 quotes and 1 paraphrase in 3 articles”.
  static func speech(_ quotes: Int, _ paraphrases: Int, inArticles articles: Int) -> String {
    let counts = [(quotes, "quote"), (paraphrases, "paraphrase")].filter { $0.0 > 0 }
    return counts.map { counted($0, $1) }.joined(separator: " and ") + " in "
      + counted(articles, "article")
  }
}

extension Store {
  /// How much a person says in the library, in words.
  func speech(of person: StoredPerson) throws -> String {
    let paraphrases = try paraphrases(of: person.id)
    return SearchCount.speech(
      person.quotes - paraphrases, paraphrases, inArticles: person.articles)
  }
}
