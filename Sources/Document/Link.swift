import Text

/// Words of an article that link to another page, or to a place in the article.
public struct Link: Sendable, Equatable {
  /// The words.
  public private(set) var range: ByteRange
  /// The address: `http` or `https`, in printable ASCII without spaces, without a name and a password, at most
  /// ``longestAddress`` bytes. For a place in the article `#` and its name, encoded alike.
  public let address: String
  /// The offset that it leads to in the article; `nil` for another page.
  public private(set) var place: Int?

  /// The longest address that is kept, in bytes: the limit of terminals.
  public static let longestAddress = 2083

  /// Creates a link; `nil` unless the address is `http` or `https`, has a host and is short enough.
  ///
  /// - Parameter given: the address as written in the page. Spaces around it and line ends in it are dropped;
  ///   characters that an address cannot contain are percent-encoded, as in the URL Standard.
  public init?(_ range: ByteRange, given: ArraySlice<UInt8>) {
    let bytes = given.filter { ![.tab, .newline, .carriageReturn].contains($0) }
    let trimmed = bytes.drop { $0 <= .space }
    let end = trimmed.lastIndex { $0 > .space } ?? trimmed.startIndex
    guard !trimmed.isEmpty else { return nil }
    let address = String(decoding: trimmed[...end].flatMap(Self.encoded), as: UTF8.self)
      .withoutUserInformation
    let start = address.prefix(8).lowercased()
    let host = start == "https://" ? 8 : start.hasPrefix("http://") ? 7 : nil
    guard let host, address.utf8.count > host, address.utf8.count <= Self.longestAddress,
      !"/?#".utf8.contains(address.utf8[address.utf8.index(address.startIndex, offsetBy: host)])
    else { return nil }
    self.range = range
    self.address = address
  }

  /// Creates a link to a place in the article; `nil` if the name of the place is empty or too long.
  public init?(_ range: ByteRange, to place: Int, named name: ArraySlice<UInt8>) {
    address = "#" + String(decoding: name.flatMap(Self.encoded), as: UTF8.self)
    guard (2...Self.longestAddress).contains(address.utf8.count) else { return nil }
    self.range = range
    self.place = place
  }

  /// The same link to another place in the article.
  public func leading(to place: Int) -> Link {
    var link = self
    link.place = place
    return link
  }

  /// The same link, moved by a number of bytes.
  public func moved(by distance: Int) -> Link {
    var link = self
    link.range = range.lowerBound + distance..<range.upperBound + distance
    return link
  }

  /// The same link of other words.
  public func covering(_ range: ByteRange) -> Link {
    var link = self
    link.range = range
    return link
  }

  private static func encoded(_ byte: UInt8) -> [UInt8] {
    guard byte <= .space || byte >= 0x7F || "\"<>\\^`{|}".utf8.contains(byte) else { return [byte] }
    let digits = Array("0123456789ABCDEF".utf8)
    return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
