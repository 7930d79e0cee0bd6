extension String {
  /// The address without the name and the password before its host: `https://host/story` of
  /// `https://ann:secret@host/story`. A text without `://` stays as it is. O(n).
  ///
  /// A password with a `/`, `?` or `#` that should have been percent-encoded is taken off too.
  public var withoutUserInformation: String {
    let bytes = Array(utf8)
    guard let start = bytes.authorityStart else { return self }
    let marks: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
    let end = bytes[start...].firstIndex(where: marks.contains) ?? bytes.count
    let authority = bytes[start..<end]
    let last =
      authority.lastIndex(of: .atSign)
      ?? (authority.hasPort ? nil : bytes[end...].lastIndex(of: .atSign))
    guard let last else { return self }
    return String(decoding: bytes[..<start] + bytes[(last + 1)...], as: UTF8.self)
  }
}

extension [UInt8] {
  /// Where the part of an address behind the first `://` begins.
  fileprivate var authorityStart: Int? {
    indices.dropLast(2).first { self[$0] == .colon && self[($0 + 1)...].starts(with: "//".utf8) }
      .map { $0 + 3 }
  }
}

extension ArraySlice<UInt8> {
  /// Whether what follows the last colon can be a port: digits or nothing. True without a colon, and for the
  /// address of version 6 in brackets.
  fileprivate var hasPort: Bool {
    guard let colon = lastIndex(of: .colon), last != UInt8(ascii: "]") else { return true }
    return self[(colon + 1)...].allSatisfy(\.isASCIIDigit)
  }
}

extension UInt8 {
  fileprivate static let atSign = UInt8(ascii: "@")
}
