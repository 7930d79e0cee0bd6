/// Addresses that a page gives, made whole.
enum WebAddress {
  /// The address with scheme and host; `nil` for any other scheme than http and https, and for a part of
  /// an address that cannot be completed from `base`, an address of the same site.
  static func absolute(_ address: String, base: String? = nil) -> String? {
    if isAbsolute(address) { return address }
    let site = base.map(site)
    if address.hasPrefix("//") { return (site?.scheme ?? "https:") + address }
    guard address.hasPrefix("/"), let site else { return nil }
    return site.scheme + "//" + site.host + address
  }

  private static func isAbsolute(_ address: String) -> Bool {
    let small = address.prefix(8).lowercased()
    return small.hasPrefix("http://") || small.hasPrefix("https://")
  }

  /// The scheme and the host of a whole address.
  private static func site(_ address: String) -> (scheme: String, host: String) {
    guard let mark = address.firstRange(of: "//") else { return ("https:", "") }
    return (
      String(address[..<mark.lowerBound]), String(address[mark.upperBound...].prefix { $0 != "/" })
    )
  }
}
