import Document
import Text

/// Finds what a newsletter says about itself: how to leave it, where it is sent from, how to see it
/// in a browser.
struct Mailing {
  private let article: Article
  /// The body's blocks, as indices.
  private let body: [Int]

  init(_ article: Article) {
    self.article = article
    body = article.blocks.indices.filter { article.blocks[$0].kind.isBody }
  }

  /// The longest paragraph about the newsletter, in bytes.
  private static let longest = 300
  /// The largest share of the body below its last paragraph.
  private static let footerShare = 0.5
  /// The number of blocks at the start that may be about the newsletter.
  private static let head = 2

  /// The article with the text about the newsletter as trailers. An article that would have no body
  /// left is returned unchanged.
  func marked() -> Article {
    var furniture = Set(body.prefix(Self.head).filter(isAboutMail))
    if let first = body.indices.first(where: isFooter) { furniture.formUnion(body[first...]) }
    for (above, index) in zip(body, body.dropFirst()).prefix(Self.head)
    where furniture.contains(above) && isAddress(index) { furniture.insert(index) }
    guard furniture.count < body.count else { return article }
    var article = article
    for index in furniture {
      article.blocks[index].kind = .trailer
      article.blocks[index].level = 0
    }
    return article
  }

  private func isAboutMail(_ index: Int) -> Bool {
    let range = article.blocks[index].range
    return range.count <= Self.longest
      && Boilerplate.mailings.isFound(in: article.text.folded(range, limit: Self.longest))
  }

  /// Whether the body ends here: a block is about the newsletter, and only short ones follow.
  private func isFooter(_ place: Int) -> Bool {
    guard isAboutMail(body[place]) else { return false }
    let sizes = body.map { article.blocks[$0].range.count }
    return sizes[place...].allSatisfy { $0 <= Self.longest }
      && Double(sizes[place...].reduce(0, +)) <= Self.footerShare * Double(sizes.reduce(0, +))
  }

  /// Whether a block is only a URL.
  private func isAddress(_ index: Int) -> Bool {
    let range = article.blocks[index].range
    return Boilerplate.addresses.match(article.text.folded(range)) != nil
      && !article.text.bytes[range].contains(.space)
  }
}
