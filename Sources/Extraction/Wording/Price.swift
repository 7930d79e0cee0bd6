import Text

/// Prices in a text: `£204.98`, `20 €`.
enum Price {
  private static let currencies = ["$", "£", "€", "¥", "₹"].map { Array($0.utf8) }

  /// Whether words have a currency sign beside a number. O(bytes).
  static func isFound(in words: ArraySlice<UInt8>) -> Bool {
    words.indices.contains { index in
      let rest = words[index...]
      guard let sign = currencies.first(where: { rest.starts(with: $0) }) else { return false }
      return rest.dropFirst(sign.count).first { $0 != .space }?.isASCIIDigit == true
        || words[..<index].last { $0 != .space }?.isASCIIDigit == true
    }
  }
}
