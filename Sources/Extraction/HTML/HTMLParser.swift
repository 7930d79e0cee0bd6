import CLibXML2

/// The HTML parser: bytes into a tree. This file alone knows which library parses.
///
/// The library reports elements and texts in order, which are taken down as they come; it builds no
/// tree of its own. It reads no network, no file and no external entity.
enum HTMLParser {
  /// Elements deeper than this are taken as their parents' own.
  static let maximumDepth = 256
  /// Steps through open elements, over all tags, that a page may cost before it is given up.
  static let maximumWork = 40_000_000

  /// Why there is no tree.
  enum Failure: Error { case tooTangled, noMemory }

  /// Parses a page. The bytes are valid UTF-8 without U+0000.
  ///
  /// O(bytes) for pages that close what they open; bounded by ``maximumWork`` for others.
  static func tree(of page: [UInt8]) throws(Failure) -> HTMLTree {
    xmlInitParser()
    let builder = TreeBuilder()
    var handler = xmlSAXHandler()
    listen(&handler)
    let parsed = page.withUnsafeBufferPointer { parse($0, with: &handler, into: builder) }
    guard parsed else { throw .noMemory }
    guard !builder.isOverWorked else { throw .tooTangled }
    return builder.finish()
  }

  private static func parse(
    _ page: UnsafeBufferPointer<UInt8>, with handler: inout xmlSAXHandler, into builder: TreeBuilder
  ) -> Bool {
    guard let start = page.baseAddress, page.count > 0 else { return true }
    let characters = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
    guard let context = htmlCreateMemoryParserCtxt(characters, Int32(clamping: page.count)) else {
      return false
    }
    defer { htmlFreeParserCtxt(context) }
    let flags = [
      HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET,
      HTML_PARSE_IGNORE_ENC,
    ]
    htmlCtxtUseOptions(context, flags.reduce(0) { $0 | Int32($1.rawValue) } | Int32(XML_PARSE_HUGE.rawValue))
    return withExtendedLifetime(builder) {
      withUnsafeMutablePointer(to: &handler) { handler in
        let own = context.pointee.sax
        context.pointee.sax = handler
        context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
        builder.context = context
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        htmlParseDocument(context)
        context.pointee.sax = own
        builder.context = nil
        return true
      }
    }
  }

  private static func listen(_ handler: inout xmlSAXHandler) {
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElement = { TreeBuilder.of($0)?.open(name: $1, attributes: $2) }
    handler.endElement = { data, _ in TreeBuilder.of(data)?.close() }
    handler.characters = { TreeBuilder.of($0)?.append($1, count: Int($2)) }
    handler.ignorableWhitespace = { TreeBuilder.of($0)?.append($1, count: Int($2)) }
    handler.cdataBlock = { TreeBuilder.of($0)?.append($1, count: Int($2)) }
    handler.serror = { data, _ in TreeBuilder.of(data)?.stumble() }
  }

  /// The character that a named character reference stands for: `eacute` is U+00E9.
  static func scalar(named name: String) -> UInt32? {
    htmlEntityLookup(name)?.pointee.value
  }

  /// Converts bytes of a named encoding to UTF-8; `nil` for an encoding that the library does not know.
  /// Bytes that are invalid in it become U+FFFD. O(n).
  static func convert(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    guard let handler = xmlFindCharEncodingHandler(encoding) else { return nil }
    defer { xmlCharEncCloseFunc(handler) }
    guard let input = xmlBufferCreateSize(bytes.count + 1), let output = xmlBufferCreateSize(bytes.count * 2)
    else { return nil }
    defer {
      xmlBufferFree(input)
      xmlBufferFree(output)
    }
    guard xmlBufferAdd(input, bytes, Int32(clamping: bytes.count)) == 0 else { return nil }
    while xmlBufferLength(input) > 0 {
      let before = xmlBufferLength(input)
      _ = xmlCharEncInFunc(handler, output, input)
      guard xmlBufferLength(input) > 0 else { break }
      if xmlBufferLength(input) == before {
        xmlBufferShrink(input, 1)
        xmlBufferAdd(output, [0xEF, 0xBF, 0xBD], 3)
      }
    }
    let content = UnsafeBufferPointer(start: xmlBufferContent(output), count: Int(xmlBufferLength(output)))
    return Array(content)
  }
}
