import Glibc

/// Where redirects may lead.
///
/// - What the user names is opened, on this machine and in its network too. The rest is about redirects.
/// - From https they never lead to http: what was asked for under cover would go in the open.
/// - They never lead nearer. A host of the internet cannot send the program to an address of the user's own
///   network or machine, nor a host of that network to the machine. The address that is connected to decides,
///   so a name that resolves to such an address is refused like the address itself.
/// - A proxy that the environment names may be anywhere. It looks names up itself: its answers count as those
///   of the internet, and of redirects through it only those are refused that say themselves where they lead,
///   by a written address or `localhost`. The rest is the proxy's to refuse.
struct RedirectPolicy {
  /// Why the last connection or redirect was refused; `nil` if it was not.
  private(set) var refusal: FetchError?
  /// How far the farthest host is that has answered; `nil` before an answer.
  private var farthest: Reach?
  private let proxies: () -> [NetworkAddress]

  /// A policy for one page.
  ///
  /// - Parameter proxies: Gives the addresses of the proxies that may be used.
  init(proxies: @escaping () -> [NetworkAddress] = Self.proxiesOfTheEnvironment) {
    self.proxies = proxies
  }

  /// Whether a connection may be opened.
  mutating func allows(_ address: NetworkAddress) -> Bool {
    guard let farthest, reach(of: address) < farthest else { return true }
    refusal = .nearRedirect
    return false
  }

  /// Whether an answer may be taken, by the address that it comes from; `nil` where that is not known.
  mutating func allows(answerFrom peer: NetworkAddress?) -> Bool {
    let reach = peer.map(reach) ?? .everywhere
    // A connection that was open before the farthest answer is not opened again.
    refusal = farthest.map { reach < $0 } == true ? .nearRedirect : nil
    farthest = max(farthest ?? reach, reach)
    return refusal == nil
  }

  /// How near an address is; a proxy speaks for the internet.
  private func reach(of address: NetworkAddress) -> Reach {
    let reach = address.reach
    return reach < .everywhere && proxies().contains(address) ? .everywhere : reach
  }

  /// Whether a redirect may be followed, as the answer from an address writes it.
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

  /// How near a host is that says it itself; `nil` for a name, which says nothing.
  private static func reach(written host: String) -> Reach? {
    let name = host.hasSuffix(".") ? String(host.dropLast()) : host
    if name == "localhost" || name.hasSuffix(".localhost") { return .ownMachine }
    return NetworkAddress.all(of: name, isWritten: true).first?.reach
  }
}

extension RedirectPolicy {
  /// The host of an address that begins with a scheme or `//`; `nil` for any other. The brackets of an address
  /// of version 6 are left out.
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

  /// The addresses of the proxies that libcurl may take from the environment.
  static func proxiesOfTheEnvironment() -> [NetworkAddress] {
    let variables = ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
    return variables.flatMap { name -> [NetworkAddress] in
      guard let value = getenv(name).map({ String(cString: $0).lowercased() }) else { return [] }
      let address = value.contains("://") ? value : "http://" + value
      guard let (host, port) = authority(of: address) else { return [] }
      // libcurl's ports where none is given.
      let usual = address.hasPrefix("https:") ? 443 : 1080
      return NetworkAddress.all(of: host, port: port ?? usual)
    }
  }
}
