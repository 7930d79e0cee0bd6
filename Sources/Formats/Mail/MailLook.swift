import Text

/// Recognizes messages by the fields at their start.
enum MailLook {
  /// The number of bytes at the start of a source that are examined.
  private static let sight = 1 << 16
  /// Fields that occur only in mail. Other fields also occur above articles.
  private static let marks: Set<String> = [
    "received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature",
    "x-mailer", "x-mozilla-status", "snapshot-content-location", "content-transfer-encoding",
  ]
  private static let usual: Set<String> = ["from", "subject", "date", "to"]

  /// Whether bytes start like a message. O(1).
  ///
  /// - Parameter isNamed: Whether the file name indicates mail, in which case any common field
  ///   suffices.
  static func isLikely(_ bytes: [UInt8], isNamed: Bool) -> Bool {
    let names = fields(messageOfAppleMail(Array(bytes.prefix(sight))).map { Array($0) } ?? bytes)
    guard !names.isDisjoint(with: usual) else { return false }
    return isNamed || !names.isDisjoint(with: marks) || isMbox(bytes)
  }

  /// The message in a file of Apple Mail, which starts with the length of the message and ends with a property list;
  /// `nil` if the bytes are no such file.
  static func messageOfAppleMail(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let line = bytes.prefix(20).prefix { $0 != .newline }
    let digits = line.prefix { $0.isASCIIDigit }
    guard let count = Int(String(decoding: digits, as: UTF8.self)), line.count < 20,
      line[digits.endIndex...].allSatisfy({ $0 == .space })
    else { return nil }
    return bytes[min(line.endIndex + 1, bytes.count)...].prefix(count)
  }

  /// Whether the first line is the separator of an mbox file:
  /// `From a@b.example Fri Oct  3 09:15:00 2025`.
  private static func isMbox(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "From ".utf8) else { return false }
    let words = bytes.prefix(200).prefix { $0 != .newline }.split(separator: .space)
    return words.contains { $0.count == 8 && $0.dropFirst(2).first == .colon }
  }

  /// The lowercase names of the fields at the start; none if anything else is there.
  private static func fields(_ bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    var start = 0
    let end = min(bytes.count, sight)
    while start < end {
      let next = bytes[start..<end].firstIndex(of: .newline) ?? end
      let line = bytes[start..<next]
      if line.isEmpty || line.first == .carriageReturn { break }
      if line.first != .space && line.first != .tab {
        let name = line.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == .hyphen }
        if line[name.endIndex...].first == .colon, !name.isEmpty {
          names.insert(String(decoding: name, as: UTF8.self).lowercased())
        } else if start > 0 || !line.starts(with: "From ".utf8) {
          return next == end && end < bytes.count ? names : []
        }
      }
      start = next + 1
    }
    return names
  }
}
