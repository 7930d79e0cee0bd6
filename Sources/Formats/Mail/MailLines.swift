import Text

/// The lines of a plain-text message: flowed lines joined (RFC 3676), without the armor of signatures and of files that
/// are written as text.
enum MailLines {
  /// How flowed lines are joined.
  enum Flow {
    /// Every line stands for itself.
    case fixed
    /// A line that ends with a space continues in the next.
    case flowed
    /// The same, and that space is not part of the text.
    case flowedTight
  }

  /// Returns a UTF-8 text with its lines joined and its armor removed. O(n).
  static func read(_ text: [UInt8], flow: Flow) -> [UInt8] {
    var armor = Armor()
    var lines: [ArraySlice<UInt8>] = []
    for line in text.split(separator: .newline, omittingEmptySubsequences: false) {
      let line = line.last == .carriageReturn ? line.dropLast() : line
      if let line = armor.without(line) { lines.append(line) }
    }
    return flow == .fixed ? Array(lines.joined(separator: [.newline])) : joined(lines, flow)
  }

  private static func joined(_ lines: [ArraySlice<UInt8>], _ flow: Flow) -> [UInt8] {
    var text: [UInt8] = []
    /// The number of marks before the open line; `nil` if the line before it was complete.
    var openMarks: Int?
    for line in lines {
      let marks = line.prefix { $0 == UInt8(ascii: ">") }
      var words = line.dropFirst(marks.count)
      // A space before the words protects a line that would look quoted, or follows the marks.
      if words.first == .space { words = words.dropFirst() }
      if openMarks == marks.count, !isSignatureMark(words) {
        if flow == .flowedTight { text.removeLast() }
      } else {
        if !text.isEmpty { text.append(.newline) }
        text += marks
        if !marks.isEmpty { text.append(.space) }
      }
      text += words
      openMarks = words.last == .space && !isSignatureMark(words) ? marks.count : nil
    }
    return text
  }

  /// Whether a line separates the text from the signature: `-- `.
  static func isSignatureMark(_ line: ArraySlice<UInt8>) -> Bool {
    line.elementsEqual("-- ".utf8) || line.elementsEqual("--".utf8)
  }

  /// What OpenPGP and uuencode put into a text.
  private struct Armor {
    private enum Place { case text, head, signedText, signature, file }
    private var place = Place.text

    /// The line as it was before it was signed; `nil` if it belongs to the armor.
    mutating func without(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
      switch place {
      case .text, .signedText:
        if line.elementsEqual("-----BEGIN PGP SIGNED MESSAGE-----".utf8) { place = .head }
        if line.elementsEqual("-----BEGIN PGP SIGNATURE-----".utf8) { place = .signature }
        if Self.opensFile(line) { place = .file }
        guard place == .text || place == .signedText else { return nil }
        return place == .signedText && line.starts(with: "- ".utf8) ? line.dropFirst(2) : line
      case .head:
        // `Hash: SHA512`, and an empty line.
        if line.isEmpty { place = .signedText }
        return nil
      case .signature:
        if line.elementsEqual("-----END PGP SIGNATURE-----".utf8) { place = .text }
        return nil
      case .file:
        if line.elementsEqual("end".utf8) { place = .text }
        return nil
      }
    }

    /// `begin 644 boat.jpg`
    private static func opensFile(_ line: ArraySlice<UInt8>) -> Bool {
      guard line.starts(with: "begin ".utf8) else { return false }
      let words = line.split(separator: .space)
      return words.count >= 3 && (3...4).contains(words[1].count)
        && words[1].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
    }
  }
}
