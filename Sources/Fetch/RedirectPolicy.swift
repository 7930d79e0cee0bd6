import Glibc

/// Decides which redirects are followed.
///
/// - The address that the user gives is always opened, even on this machine and in its network. The rules are for
///   redirects.
/// - A redirect from https to http is refused: the request would no longer be encrypted.
/// - A redirect to a nearer host is refused: a host of the internet cannot send the program to the user's own network or
///   machine, nor a host of that network to the machine. The address of the connection decides, so that a name that
///   resolves to such an address is refused like the address itself.
/// - A proxy of the environment may be anywhere. It resolves names itself, so its responses count as those of the
///   internet. Of redirects through it, only those to a numeric address or `localhost` can be refused.
struct RedirectPolicy {
  /// Why the last connection or redirect was refused; `nil` if it was not.
  private(set) var refusal: FetchError?
  /// The reach of the farthest host that has responded; `nil` before a response.
  private var farthest: Reach?
  private let proxies: () -> [NetworkAddress]

  /// A policy for one page.
  ///
  /// - Parameter proxies: Returns the addresses of the proxies that may be used.
  /// - Parameter refusesNear: Whether the first address is refused like a redirect from the internet.
  init(
    refusesNear: Bool = false,
    proxies: @escaping () -> [NetworkAddress] = Self.proxiesOfTheEnvironment
  ) {
    self.proxies = proxies
    if refusesNear { farthest = .everywhere }
  }

  /// Whether a connection may be opened.
  mutating func allows(_ address: NetworkAddress) -> Bool {
    guard let farthest, reach(of: address) < farthest else { return true }
    refusal = .nearRedirect
    return false
  }

  /// Whether to accept a response from an address; `nil` if it is not known.
  mutating func allows(answerFrom peer: NetworkAddress?) -> Bool {
    let reach = peer.map(reach) ?? .everywhere
    // A connection that was opened before the farthest response is reused without asking.
    refusal = farthest.map { reach < $0 } == true ? .nearRedirect : nil
    farthest = max(farthest ?? reach, reach)
    return refusal == nil
  }

  /// The reach of an address. A proxy counts as the internet.
  private func reach(of address: NetworkAddress) -> Reach {
    let reach = address.reach
    return reach < .everywhere && proxies().contains(address) ? .everywhere : reach
  }

  /// Whether to follow a redirect to a target, as written in the response from an address.
  mutating func allows(redirectTo target: String, from address: String) -> Bool {
    let (target, address) = (target.lowercased(), address.lowercased())
    if address.hasPrefix("https:"), target.hasPrefix("http:") {
      refusal = .openRedirect
    } else if let farthest, let host = Self.host(of: target), let reach = Self.reach(written: host),
      reach < farthest
    {
      refusal = .nearRedirect
    }
    return refusal == nil
  }

  /// The reach of a numeric address or of `localhost`; `nil` for other names.
  private static func reach(written host: String) -> Reach? {
    let name = host.hasSuffix(".") ? String(host.dropLast()) : host
    if name == "localhost" || name.hasSuffix(".localhost") { return .ownMachine }
    return NetworkAddress.all(of: name, isWritten: true).first?.reach
  }
}

extension RedirectPolicy {
  /// The host of a URL that starts with a scheme or `//`, without the brackets of IPv6; `nil` for others.
  static func host(of address: String) -> String? { authority(of: address)?.host }

  private static func authority(of address: String) -> (host: String, port: Int?)? {
    let rest: Substring
    if address.hasPrefix("//") {
      rest = address.dropFirst(2)
    } else {
      guard let colon = address.firstIndex(of: ":"), address[colon...].hasPrefix("://")
      else { return nil }
      rest = address[colon...].dropFirst(3)
    }
    let place = rest.prefix { !"/?#\\".contains($0) }
    let host = place.lastIndex(of: "@").map { place[place.index(after: $0)...] } ?? place
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") {
      let inside = host[host.index(after: host.startIndex)..<end].prefix { $0 != "%" }
      return (String(inside), Int(host[end...].dropFirst(2)))
    }
    let parts = host.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.first.map { (String($0), parts.count > 1 ? Int(parts[1]) : nil) }
  }

  /// The addresses of the proxies in the environment that libcurl may use.
  static func proxiesOfTheEnvironment() -> [NetworkAddress] {
    let variables = ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
    return variables.flatMap { name -> [NetworkAddress] in
      guard let value = getenv(name).map({ String(cString: $0).lowercased() }) else { return [] }
      let address = value.contains("://") ? value : "http://" + value
      guard let (host, port) = authority(of: address) else { return [] }
      // libcurl's default ports.
      let usual = address.hasPrefix("https:") ? 443 : 1080
      return NetworkAddress.all(of: host, port: port ?? usual)
    }
  }
}
