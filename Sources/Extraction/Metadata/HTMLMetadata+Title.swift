import Text

extension HTMLMetadata {
  /// Collects the normalized names of the site, which are removed from titles.
  func findSiteNames() -> [String] {
    var names = [publisher, tags.first("application-name", "twitter:site", "al:android:app_name")]
      .compactMap { $0 }
    if let address = tags.canonical ?? tags.first("og:url") { names += Self.hostNames(address) }
    return (names + headings.site).map { PageTitle.letters($0[...]) }
  }

  /// `https://www.daily-echo.example/x` gives `daily-echo.example` and `daily-echo`.
  private static func hostNames(_ address: String) -> [String] {
    guard let scheme = address.firstRange(of: "://") else { return [] }
    var host = String(address[scheme.upperBound...].prefix { $0 != "/" && $0 != ":" && $0 != "?" })
    if host.hasPrefix("www.") { host = String(host.dropFirst(4)) }
    let labels = host.split(separator: ".")
    guard labels.count > 1 else { return [host] }
    return [host, labels.dropLast().joined(separator: "."), String(labels[labels.count - 2])]
  }

  /// The title, chosen by vote. Pages state several: some shortened for search engines, reworded
  /// for social networks, or with a kicker. The one with the most support wins.
  var title: String? {
    var ballot = TitleBallot()
    for (texts, weight) in titleSources {
      let cleaned = texts.map { PageTitle.cleaned($0, site: siteNames) }
      ballot.add(cleaned.filter { !PageTitle.isSite($0[...], siteNames) }, weight: weight)
    }
    return ballot.winner ?? tags.title
  }

  /// Whether a title was cut off at an unescaped quotation mark in its attribute: it ends where
  /// another title has one.
  private func isCut(_ title: String) -> Bool {
    let others =
      headings.titles(like: [title]) + [thing?["headline"]?.text, tags.title].compactMap { $0 }
    return others.contains { other in
      PageTitle.spelling(of: other).hasPrefix(PageTitle.spelling(of: title))
        && PageTitle.spelling(of: other).dropFirst(title.count).drop { $0 == " " }.first == "\""
    }
  }

  /// How much of its words a headline shares at least with a title that is written for search
  /// engines.
  private static let sameSubject = 0.3

  /// The only main heading if it is about the same as the given titles, but neither a part of one of
  /// them nor the other way round.
  private func shownHeadline(like given: [String]) -> String? {
    guard let heading = headings.onlyMain else { return nil }
    let letters = PageTitle.letters(heading[...])
    let others = given.map { PageTitle.letters($0[...]) }
    guard given.contains(where: { PageTitle.likeness($0, heading) >= Self.sameSubject }),
      !others.contains(where: {
        $0.firstRange(of: letters) != nil || letters.firstRange(of: $0) != nil
      })
    else { return nil }
    let parts = given.flatMap { PageTitle.parts(of: $0).keys }
    return parts.contains { 3 * $0.count > 2 * letters.count && letters.firstRange(of: $0) != nil }
      ? nil : heading
  }

  /// The weight of a headline that is certain, more than that of all other sources.
  private static let sureWeight = 2.2

  /// The sources of titles and their weights.
  ///
  /// The visible headline and the JSON-LD headline together outweigh the titles for social networks
  /// and search engines. Each alone is outweighed by those if they agree, unless the markup leaves no
  /// doubt that it is the headline of the only article.
  private var titleSources: [([String], Double)] {
    let machine = [thing?["headline"]?.text, tags.first("og:title"), tags.title].compactMap { $0 }
    let old = ["dc.title", "title", "parsely-title", "sailthru.title", "headline"]
      .compactMap { tags.first($0) }
    let given = (machine + old).map { PageTitle.cleaned($0, site: siteNames) }
    let marked = headings.headline(like: given) ?? shownHeadline(like: given)
    return [
      marked.map { ([$0], Self.sureWeight) } ?? (headings.titles(like: machine), 1),
      ([tags.first("og:title")].compactMap { $0 }.filter { !isCut($0) }, 0.9),
      ([thing?["headline"]?.text].compactMap { $0 }, 0.6),
      ([tags.first("twitter:title")].compactMap { $0 }, 0.25),
      (Array(old.prefix(1)), 0.15),
      ([tags.title].compactMap { $0 }, 0.25),
    ]
  }
}
