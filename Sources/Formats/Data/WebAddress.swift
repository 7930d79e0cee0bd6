import Text

/// An `http` or `https` URL, parsed according to RFC 3986, without the user name and password.
package struct WebAddress: Equatable {
  /// `http` or `https`.
  private let scheme: String
  /// Host and port.
  private let authority: Substring
  /// The path, which is empty or starts with a slash.
  private let path: Substring
  /// The query with its question mark.
  private let query: Substring

  /// Parses a URL with a host; `nil` for other schemes.
  package init?(_ text: String) {
    let text = String(Self.bare(text)).withoutUserInformation
    guard let colon = text.firstIndex(of: ":") else { return nil }
    scheme = text[..<colon].lowercased()
    let rest = text[text.index(after: colon)...]
    guard scheme == "http" || scheme == "https", rest.hasPrefix("//") else { return nil }
    let place = rest.dropFirst(2).prefix { $0 != "#" }
    authority = place.prefix { $0 != "/" && $0 != "?" }
    guard !authority.isEmpty, !place.utf8.contains(where: \.isASCIISpace) else { return nil }
    let local = place[authority.endIndex...]
    path = local.prefix { $0 != "?" }
    query = local[path.endIndex...]
  }

  /// The URL as text.
  package var text: String { site + path + query }

  private var site: String { "\(scheme)://\(authority)" }

  /// Resolves a reference on the page at this URL (RFC 3986, section 5.2), without its fragment;
  /// `nil` for other schemes.
  package func resolving(_ reference: String) -> String? {
    let reference = Self.bare(reference).prefix { $0 != "#" }
    if Self.hasScheme(reference) { return WebAddress(String(reference))?.text }
    guard !reference.utf8.contains(where: \.isASCIISpace) else { return nil }
    if reference.hasPrefix("//") { return WebAddress("\(scheme):\(reference)")?.text }
    if reference.isEmpty { return text }
    let target = reference.prefix { $0 != "?" }
    let query = reference[target.endIndex...]
    if target.isEmpty { return site + path + query }
    if target.hasPrefix("/") { return site + Self.withoutDots(String(target)) + query }
    let folder = path[..<(path.lastIndex(of: "/") ?? path.startIndex)]
    return site + Self.withoutDots("\(folder)/\(target)") + query
  }

  /// Whether a reference on the page at this URL leads to another site: none of the labels of its
  /// host is that of the page's site. `shop.lantern.example` is no other site than
  /// `www.lantern.com`.
  package func leadsElsewhere(_ reference: String) -> Bool {
    guard let target = resolving(reference).flatMap(WebAddress.init) else { return false }
    return names.isDisjoint(with: target.names)
  }

  /// The labels of the host that name its site.
  private var names: Set<Substring> {
    let labels = authority.prefix { $0 != ":" }.lowercased().split(separator: ".")
    let named = labels.dropLast().filter { $0.utf8.count > Self.zoneLength && $0 != "www" }
    return Set(named.isEmpty ? labels : named)
  }

  /// The longest name of a zone in which sites are registered, such as `co.uk` or `com.au`.
  private static let zoneLength = 3

  /// A text without leading and trailing white space.
  private static func bare(_ text: String) -> Substring {
    var bare = text[...]
    while bare.utf8.first?.isASCIISpace == true { bare.removeFirst() }
    while bare.utf8.last?.isASCIISpace == true { bare.removeLast() }
    return bare
  }

  private static func hasScheme(_ reference: Substring) -> Bool {
    let name = reference.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    return !name.isEmpty && name.endIndex < reference.endIndex && reference[name.endIndex] == ":"
  }

  /// A path without `.` and `..`.
  private static func withoutDots(_ path: String) -> String {
    var steps: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for part in parts {
      if part == ".." { _ = steps.popLast() } else if part != "." { steps.append(part) }
    }
    if let last = parts.last, last == "." || last == ".." { steps.append("") }
    return "/" + steps.joined(separator: "/")
  }
}
