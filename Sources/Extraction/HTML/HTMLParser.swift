import CHTMLParser

/// The HTML parser: bytes into a tree. This file, ``TreeBuilder`` and the C behind them are all that knows
/// which library parses.
///
/// The library reports elements and texts in order, which are taken down as they come; it builds no
/// tree of its own. It reads no network, no file and no external entity.
enum HTMLParser {
  /// Elements deeper than this are taken as their parents' own.
  static let maximumDepth = 256
  /// Steps through open elements, over all faults of a page, before it is given up.
  static let maximumWork = 100_000_000

  /// Why there is no tree.
  enum Failure: Error { case tooTangled, noMemory, noLibrary }

  /// Parses a page. The bytes are valid UTF-8 without U+0000.
  ///
  /// O(bytes) for pages that close what they open; bounded by ``maximumWork`` for others.
  static func tree(of page: [UInt8]) throws(Failure) -> HTMLTree {
    let builder = TreeBuilder()
    var listener = builder.listener
    let outcome = withExtendedLifetime(builder) {
      page.withUnsafeBufferPointer {
        html_parse($0.baseAddress, Int32(clamping: $0.count), &listener)
      }
    }
    switch Int(outcome) {
    case HTML_PARSED: break
    case HTML_NO_LIBRARY: throw .noLibrary
    default: throw .noMemory
    }
    guard !builder.isOverWorked else { throw .tooTangled }
    return builder.finish()
  }

  /// The character that a named character reference stands for: `eacute` is U+00E9.
  static func scalar(named name: String) -> UInt32? {
    let scalar = html_character_named(name)
    return scalar == 0 ? nil : scalar
  }

  /// Converts bytes of a named encoding to UTF-8, with U+FFFD for each byte that is invalid in it. O(n).
  ///
  /// - Returns: `nil` for an encoding that is not known, and where more than `limit` bytes are invalid.
  static func convert(_ bytes: [UInt8], from encoding: String, limit: Int) -> [UInt8]? {
    var length = 0
    guard let converted = html_convert(encoding, bytes, bytes.count, limit, &length) else {
      return nil
    }
    defer { html_free(converted) }
    return Array(UnsafeBufferPointer(start: converted, count: length))
  }
}
