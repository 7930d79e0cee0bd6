import CHTMLParser
import Text

/// The HTML parser. Only this file, ``HTMLTreeBuilder`` and their C code depend on a particular
/// library.
///
/// The library reports elements and texts in order and builds no tree of its own. It never accesses
/// the network, files or external entities.
package enum HTMLParser {
  /// Elements nested deeper are dropped, and their content moves to their parents.
  package static let maximumDepth = 256
  /// The number of steps through open elements, over all errors of a page, after which parsing
  /// stops.
  package static let maximumWork = 100_000_000

  /// The reason why parsing failed.
  package enum Failure: Error { case tooTangled, noMemory, noLibrary }

  /// Parses a page. The bytes are valid UTF-8 without U+0000.
  ///
  /// O(bytes) for well-formed pages; bounded by ``maximumWork`` for others.
  package static func tree(of page: [UInt8]) throws(Failure) -> HTMLTree {
    assert(!page.contains(0) && UTF8Text.isValid(page), "a page is valid UTF-8 without U+0000")
    let builder = HTMLTreeBuilder()
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

  /// The scalar of a named character reference: `eacute` is U+00E9.
  package static func scalar(named name: String) -> UInt32? {
    let scalar = html_character_named(name)
    return scalar == 0 ? nil : scalar
  }

  /// Converts bytes in a named encoding to UTF-8, replacing each invalid byte by U+FFFD. O(n).
  ///
  /// - Returns: `nil` if the library does not know the encoding, or if more than `limit` bytes are
  ///   invalid.
  package static func convert(
    _ bytes: [UInt8], from encoding: String, limit: Int
  ) -> [UInt8]? {
    var length = 0
    guard let converted = html_convert(encoding, bytes, bytes.count, limit, &length) else {
      return nil
    }
    defer { html_free(converted) }
    return Array(UnsafeBufferPointer(start: converted, count: length))
  }
}
