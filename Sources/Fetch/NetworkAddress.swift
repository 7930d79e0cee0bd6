import Glibc

/// How far away a host is, from near to far.
enum Reach: Comparable {
  /// This machine: loopback.
  case ownMachine
  /// The network of this machine: private, shared, link-local, unique-local and multicast addresses.
  case ownNetwork
  /// Any other address.
  case everywhere
}

/// An IPv4 or IPv6 address with its port.
struct NetworkAddress: Equatable {
  /// The address in network byte order: 4 or 16 bytes. An IPv4 address that is embedded in an IPv6 address has 4.
  let bytes: [UInt8]
  /// The port, 0 to 65535.
  let port: Int

  /// The address in a socket address; `nil` for other families.
  init?(_ address: UnsafePointer<sockaddr>) {
    let raw = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET:
      let address = raw.loadUnaligned(as: sockaddr_in.self)
      bytes = withUnsafeBytes(of: address.sin_addr) { Array($0) }
      port = Int(UInt16(bigEndian: address.sin_port))
    case AF_INET6:
      let address = raw.loadUnaligned(as: sockaddr_in6.self)
      bytes = withUnsafeBytes(of: address.sin6_addr) { Self.embedded(Array($0)) }
      port = Int(UInt16(bigEndian: address.sin6_port))
    default: return nil
    }
  }

  /// The addresses of a host.
  ///
  /// - Parameter isWritten: Whether to accept numeric addresses only, without asking a name server.
  static func all(of host: String, port: Int = 0, isWritten: Bool = false) -> [NetworkAddress] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = isWritten ? AI_NUMERICHOST : 0
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, "\(port)", &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    return sequence(first: list) { $0?.pointee.ai_next }.prefix { $0 != nil }
      .compactMap { $0?.pointee.ai_addr.flatMap { NetworkAddress($0) } }
  }

  /// How far away the host with this address is.
  ///
  /// Source: the IANA registries of special-purpose addresses (RFC 6890).
  var reach: Reach {
    let (one, two) = (bytes[0], bytes[1])
    if bytes.count == 16 {
      if bytes.dropLast().allSatisfy({ $0 == 0 }) { return .ownMachine }
      // fc00::/7, fe80::/10 and the older fec0::/10, ff00::/8
      return one & 0xFE == 0xFC || one == 0xFE && two >= 0x80 || one == 0xFF
        ? .ownNetwork : .everywhere
    }
    switch (one, two) {
    case (0, _), (127, _): return .ownMachine
    case (10, _), (100, 64...127), (169, 254), (172, 16...31), (192, 168), (224..., _):
      return .ownNetwork
    default: return .everywhere
    }
  }

  /// The IPv4 address embedded in an IPv6 address (`::ffff:0:0/96`, `::/96`, NAT64's `64:ff9b::/96`, 6to4's
  /// `2002::/16`); other addresses unchanged.
  private static func embedded(_ bytes: [UInt8]) -> [UInt8] {
    let zeros = [UInt8](repeating: 0, count: 10)
    let prefixes = [
      zeros + [0xFF, 0xFF], zeros + [0, 0], [0, 0x64, 0xFF, 0x9B] + zeros.prefix(8),
    ]
    // ::1 and the like embed nothing.
    let isShort = bytes.dropLast(2).allSatisfy { $0 == 0 }
    if !isShort, prefixes.contains(where: bytes.starts) { return Array(bytes[12...]) }
    return bytes.starts(with: [0x20, 0x02]) ? Array(bytes[2..<6]) : bytes
  }
}
