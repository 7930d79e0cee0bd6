import Document
import Text

/// Links of the text, and the pages that they lead to.
extension ReaderState {
  /// The links, in the order of the text.
  var links: [SpanIndex<Link>.Span] { annotations.links.spans }

  /// The current link, if it is on the screen.
  var shownLink: SpanIndex<Link>.Span? {
    guard let link, links.indices.contains(link), viewport.shows(links[link].range) else {
      return nil
    }
    return links[link]
  }

  /// Visits another link; `false` if the action does something else.
  mutating func visitLink(_ action: Action) -> Bool {
    switch action {
    case .nextLink where printout != nil && settings.chopsLines: scrollSideways(by: times)
    case .previousLink where printout != nil && settings.chopsLines: scrollSideways(by: -times)
    case .nextLink: visitLink(by: times)
    case .previousLink: visitLink(by: -times)
    default: return false
    }
    return true
  }

  private mutating func visitLink(by distance: Int) {
    guard !links.isEmpty else { return fail(Phrases.noLinks) }
    var next: Int
    if shownLink != nil, let link {
      next = link + distance
    } else {
      let first = annotations.links.first(startingAtOrAfter: viewport.visible.lowerBound)
      next = distance > 0 ? first + distance - 1 : first + distance
    }
    next = min(max(next, 0), links.count - 1)
    if next == link, shownLink != nil {
      return say(distance > 0 ? Phrases.lastLink : Phrases.firstLink)
    }
    visitLink(next)
  }

  private mutating func visitLink(_ index: Int) {
    link = index
    place.viewport.reveal(links[index].range)
    sayLink()
  }

  /// Shows where the current link leads, before anything is opened.
  private mutating func sayLink() {
    guard let link else { return }
    say(Phrases.link(link + 1, of: links.count, to: target(of: links[link].value)))
  }

  /// Where a link leads: an address, or the words at a place in the article.
  func target(of link: Link) -> String {
    guard let place = link.place else { return link.address }
    let block = article.blocks.first { place < $0.range.upperBound }
    return Phrases.inThisArticle(block.map { article.words(of: [$0.range]) } ?? link.address)
  }

  /// Goes where a link leads: to a place in the article, or to another page. Nothing else is ever opened, whatever an
  /// article says.
  mutating func follow(_ link: Link) -> [Effect] {
    guard let target = link.place else { return [.visit(.source(link.address))] }
    let anchor = viewport.anchor
    place.viewport.show(target, at: min(2, viewport.rows / 3))
    place.leave(anchor)
    // The place may have been on the screen before.
    say(self.target(of: link))
    return []
  }

  /// Opens a link in the browser.
  mutating func browse(_ link: Link) -> [Effect] {
    guard link.place == nil else {
      fail(Phrases.linkIsInThisArticle)
      return []
    }
    return [.open(url: link.address)]
  }

  /// Opens the list of links at the current one.
  mutating func openLinks() {
    if links.isEmpty { fail(Phrases.noLinks) } else { focus = .links(selected: link ?? 0) }
  }

  /// Moves in the list of links, or opens one; `nil` if the action is not one of the list's.
  mutating func moveInLinks(_ action: Action, from selected: Int) -> [Effect]? {
    if let distance = distance(action, to: links.count) {
      focus = .links(selected: min(max(selected + distance, 0), links.count - 1))
      return []
    }
    guard links.indices.contains(selected) else { return nil }
    switch action {
    case .choose:
      focus = .text
      link = selected
      return follow(links[selected].value)
    case .browse: return browse(links[selected].value)
    default: return nil
    }
  }
}
