import CHTMLParser
import Text

/// The HTML parser. Only this file, ``HTMLTreeBuilder`` and their C know which library parses.
///
/// The library reports elements and texts in order and builds no tree of its own. It never reads a network, a file
/// or an external entity.
package enum HTMLParser {
  /// The content of deeper elements becomes that of their parents.
  package static let maximumDepth = 256
  /// The steps through open elements, for all errors of a page, before parsing is stopped.
  package static let maximumWork = 100_000_000

  /// Why there is no tree.
  package enum Failure: Error { case tooTangled, noMemory, noLibrary }

  /// Parses a page. The bytes are valid UTF-8 without U+0000.
  ///
  /// O(bytes) for pages that close what they open; bounded by ``maximumWork`` for others.
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

  /// Converts bytes of a named encoding to UTF-8, with U+FFFD for each byte that is invalid in it. O(n).
  ///
  /// - Returns: `nil` for an encoding that the library does not know, and if more than `limit` bytes are invalid.
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
