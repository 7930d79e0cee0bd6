import Document
import Glibc
import Interface
import Library

/// Keeps in the library what the reader decides, and compares the article with its earlier versions there.
///
/// The library is opened for each of these and closed again, since they are rare. Without one a decision holds until the
/// reader quits.
struct ReaderRulings: Sendable {
  /// The file of the library; `nil` if none is used.
  let path: String?

  /// What a decision leads to.
  func rule(_ ruling: Ruling, on article: Article) -> [Message] {
    let decision = Decision(author: LibraryOption.author, time: Store.now())
    var ruled = article
    let isPlaced = ruled.apply([MadeRuling(ruling, decision)]).isEmpty
    guard isPlaced else { return [.report("these words stand here several times: not decided")] }
    let note = using(makesOne: true) { store in
      let id = try store.keep(article, analyser: Store.analyser).article
      guard let key = try store.key(of: id), let kind = Judgement.Kind(rawValue: ruling.kind) else {
        return "not kept: the library does not have the article"
      }
      try store.append(
        Judgement(
          at: decision.time, author: decision.author, kind: kind, article: key, body: ruling.body))
      return "decided and kept; :undo takes it back"
    }
    return [.ruled(ruled), .report(note)]
  }

  /// Takes back the last decision on an article.
  func takeBack(on article: Article) -> [Message] {
    var messages: [Message] = []
    let note = using { store in
      guard let id = try store.id(of: article), let key = try store.key(of: id),
        let judgement = try store.undo(ofArticle: key, author: LibraryOption.author)
      else { return "nothing was decided on this article" }
      if let corrected = try Self.article(like: article, id, store) {
        messages.append(.ruled(corrected))
      }
      return "taken back: " + judgement.line
    }
    return messages + [.report(note)]
  }

  /// What changed since the version before.
  func compare(_ article: Article) -> [Message] {
    var messages: [Message] = []
    let note = using { store in
      guard let id = try store.id(of: article) else {
        return "the library has no earlier version of this"
      }
      let versions = try store.versions(of: id)
      let number = try versions.first {
        try store.article(id, version: $0.number)?.text == article.text
      }
      let earlier = versions.filter { $0.number < number?.number ?? .max }
      guard let last = earlier.last, let old = try store.article(id, version: last.number) else {
        return "the library has no earlier version of this"
      }
      messages.append(.digest(ChangeListing(old, article).digest(since: last)))
      return ""
    }
    return messages.isEmpty ? [.report(note)] : messages
  }

  /// What a person has said in the library.
  func person(named name: String) -> [Message] {
    var messages: [Message] = []
    let note = using { store in
      let person = try store.onlyPerson(named: name)
      messages.append(.digest(try PersonPage(person, in: store, limit: 1000).digest))
      return ""
    }
    return messages.isEmpty ? [.report(note)] : messages
  }

  /// The article as decisions in the library correct it; `nil` if there are none. Fails silently: an article is read
  /// without its library rather than not at all.
  func corrected(_ article: Article) -> Article? {
    guard let path, access(path, F_OK) == 0, let store = try? Store.open(at: path) else {
      return nil
    }
    defer { store.close() }
    let rulings = store.rulings(on: article)
    return rulings.isEmpty ? nil : article.applying(rulings)
  }

  /// The article of the library with the same text.
  private static func article(like article: Article, _ id: Int64, _ store: Store) throws -> Article?
  {
    for version in try store.versions(of: id).reversed() {
      if let found = try store.article(id, version: version.number), found.text == article.text {
        return found
      }
    }
    return nil
  }

  /// Opens the library for what returns a line for the reader. Errors become one.
  ///
  /// - Parameter makesOne: whether to make a library if there is none.
  private func using(makesOne: Bool = false, _ body: (Store) throws -> String) -> String {
    guard let path else {
      return makesOne ? "held until you quit: no library is used" : "no library is used"
    }
    guard makesOne || access(path, F_OK) == 0 else { return "the library is empty" }
    do {
      let store = try Store.open(at: path)
      defer { store.close() }
      return try body(store)
    } catch {
      return "\(error)"
    }
  }
}

extension Store {
  /// What holds of what people decided on an article; nothing if the library cannot be read.
  func rulings(on article: Article) -> [MadeRuling] {
    guard let id = try? id(of: article) else { return [] }
    return (try? judgements(of: id).holding.compactMap(\.ruling)) ?? []
  }
}

extension Article {
  /// The article as decisions correct it. Those that have no place in it do nothing.
  func applying(_ rulings: [MadeRuling]) -> Article {
    var article = self
    _ = article.apply(rulings)
    return article
  }
}
