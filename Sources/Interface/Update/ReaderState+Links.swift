import Document
import Text

/// Links of the text, and the pages that they lead to.
extension ReaderState {
  /// The links, in the order of the text.
  var links: [SpanIndex<String>.Span] { annotations.links.spans }

  /// The current link, if it is on the screen.
  var shownLink: SpanIndex<String>.Span? {
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
    say(Phrases.link(link + 1, of: links.count, to: links[link].value))
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
      return [.visit(.source(links[selected].value))]
    case .browse: return [.open(url: links[selected].value)]
    default: return nil
    }
  }
}
