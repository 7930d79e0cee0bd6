import Glibc

/// How near a host is, the nearest first.
enum Reach: Comparable {
  /// This machine: loopback.
  case ownMachine
  /// The network that this machine is in: private, shared, link-local, unique-local and multicast addresses.
  case ownNetwork
  /// Any other address.
  case everywhere
}

/// An address of version 4 or 6 with its port.
struct NetworkAddress: Equatable {
  /// The address in network order: 4 or 16 bytes. An address of version 4 in one of version 6 has 4.
  let bytes: [UInt8]
  /// The port, 0 to 65535.
  let port: Int

  /// The address in a structure of the system; `nil` for another family.
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
  /// - Parameter isWritten: Whether only an address that is written out counts, so that nobody is asked.
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

  /// How near the host with this address is.
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

  /// The address of version 4 that one of version 6 stands for: `::ffff:0:0/96`, `::/96`, NAT64's
  /// `64:ff9b::/96` and 6to4's `2002::/16`; any other as it is.
  private static func embedded(_ bytes: [UInt8]) -> [UInt8] {
    let zeros = [UInt8](repeating: 0, count: 10)
    let prefixes = [
      zeros + [0xFF, 0xFF], zeros + [0, 0], [0, 0x64, 0xFF, 0x9B] + zeros.prefix(8),
    ]
    // ::1 and its kind stand for themselves.
    let isShort = bytes.dropLast(2).allSatisfy { $0 == 0 }
    if !isShort, prefixes.contains(where: bytes.starts) { return Array(bytes[12...]) }
    return bytes.starts(with: [0x20, 0x02]) ? Array(bytes[2..<6]) : bytes
  }
}
