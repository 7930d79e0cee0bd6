import Text

/// Prepares a page's bytes for the parser: UTF-8, without content that is never read.
package enum HTMLSource {
  /// The most equals signs, spaces and slashes in a tag, about five hundred attributes. The rest of
  /// the tag is removed.
  static let maximumMarks = 1_000

  /// Removes scripts (except JSON-LD), styles, SVG, comments, script data in attributes, U+0000 and
  /// the rest of overlong tags.
  ///
  /// This removes more than half of an average page, as well as input on which the parser takes
  /// superlinear time. O(n).
  package static func reduced(_ page: [UInt8]) -> Reduced {
    var scanner = Scanner(page: page)
    scanner.run()
    return Reduced(bytes: scanner.kept, offsets: scanner.offsets, cutTags: scanner.cutTags)
  }

  /// The part of a page that is kept.
  package struct Reduced {
    package let bytes: [UInt8]
    /// The offsets of ``bytes`` in the page.
    package let offsets: SourceOffsets
    /// The number of tags that lost attributes.
    package let cutTags: Int
  }

  private struct Scanner {
    let page: [UInt8]
    var kept: [UInt8] = []
    var offsets = SourceOffsets()
    var cutTags = 0
    var index = 0
    var start = 0

    init(page: [UInt8]) {
      self.page = page
      kept.reserveCapacity(page.count / 2)
    }

    mutating func run() {
      while index < page.count {
        if page[index] == UInt8(ascii: "<") {
          scanTag()
        } else {
          index += 1
        }
      }
      keep()
    }

    /// Keeps the bytes scanned since the last cut, without U+0000.
    mutating func keep() {
      while let zero = page[start..<index].firstIndex(of: 0) {
        append(start..<zero)
        start = zero + 1
      }
      append(start..<index)
      start = index
    }

    private mutating func append(_ range: Range<Int>) {
      guard !range.isEmpty else { return }
      offsets.resume(at: range.lowerBound, kept: kept.count)
      kept.append(contentsOf: page[range])
    }

    mutating func skip(to end: Int) {
      keep()
      index = min(end, page.count)
      start = index
    }

    mutating func scanTag() {
      if page.matches("<!--", at: index) { return skip(to: endOfComment()) }
      guard index + 1 < page.count, page[index + 1].isASCIILetter else {
        index += 1
        return
      }
      for name: StaticString in ["script", "style", "svg"] where isTag(name) {
        return scanSilent(name)
      }
      scanAttributes()
    }

    func isTag(_ name: StaticString) -> Bool {
      let end = index + 1 + name.utf8CodeUnitCount
      guard page.matches(name, at: index + 1), end < page.count else { return false }
      return page[end].isASCIISpace || page[end] == UInt8(ascii: ">")
        || page[end] == UInt8(ascii: "/")
    }

    func endOfComment() -> Int {
      if page.matches("<!-->", at: index) { return index + 5 }
      return page.position(of: "-->", from: index + 4).map { $0 + 3 } ?? page.count
    }

    mutating func scanSilent(_ name: StaticString) {
      let opening = index
      scanAttributes()
      let isData = page[opening..<index].contains("ld+json")
      if index >= 2, page[index - 2] == UInt8(ascii: "/"), page.matches("svg", at: opening + 1) {
        return
      }
      let close = page.endTag(name, from: index)
      if isData { index = close } else { skip(to: close) }
    }

    /// Scans a tag, and removes the attributes beyond the maximum.
    mutating func scanAttributes() {
      var count = 0
      while index < page.count, page[index] != UInt8(ascii: ">") {
        let byte = page[index]
        index += 1
        if byte == UInt8(ascii: "=") { skipValue() }
        if byte == UInt8(ascii: "=") || byte.isASCIISpace || byte == UInt8(ascii: "/") {
          count += 1
          if count == HTMLSource.maximumMarks { keep() }
          if count < HTMLSource.maximumMarks, let end = endOfData() { skip(to: end) }
        }
      }
      if count >= HTMLSource.maximumMarks {
        start = index
        cutTags += 1
      }
      index = min(index + 1, page.count)
    }

    /// The end of an attribute with script data, which the tree does not keep: `data-clicks="{…}"`; `nil` if no
    /// such attribute starts here.
    private func endOfData() -> Int? {
      guard page.matches("data-", at: index) else { return nil }
      var end = index
      while end < page.count, page[end].isASCIILetter || page[end] == .hyphen { end += 1 }
      guard end + 1 < page.count, page[end] == UInt8(ascii: "="),
        page[end + 1] == .quotationMark || page[end + 1] == .apostrophe,
        HTMLTree.Name.byName[WordHash(page[index..<end].lazy.map(\.asciiLowercased)).value] == nil
      else { return nil }
      return page[(end + 2)...].firstIndex(of: page[end + 1]).map { $0 + 1 }
    }

    mutating func skipValue() {
      while index < page.count, page[index].isASCIISpace { index += 1 }
      guard index < page.count else { return }
      let quote = page[index]
      guard quote == .quotationMark || quote == .apostrophe else { return }
      guard let end = page[(index + 1)...].firstIndex(of: quote) else { return }
      index = end + 1
    }
  }
}

extension [UInt8] {
  /// Whether an ASCII text is at an offset, ignoring case.
  package func matches(_ text: StaticString, at offset: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    return text.withUTF8Buffer { wanted in
      for place in 0..<length
      where self[offset + place].asciiLowercased != wanted[place].asciiLowercased {
        return false
      }
      return true
    }
  }

  /// The offset of the first occurrence of an ASCII text at or after an offset, ignoring case.
  package func position(of text: StaticString, from offset: Int) -> Int? {
    let first = text.utf8Start.pointee.asciiLowercased
    var place = Swift.max(offset, 0)
    while place + text.utf8CodeUnitCount <= count {
      if self[place].asciiLowercased == first, matches(text, at: place) { return place }
      place += 1
    }
    return nil
  }

  /// The `<` of the end tag of an element, or the end of the page.
  package func endTag(_ name: StaticString, from offset: Int) -> Int {
    // Looking at every second byte is enough to find one of `</`.
    var place = Swift.max(offset, 0) + 1
    while place + 1 < count {
      let byte = self[place]
      if byte == UInt8(ascii: "/"), self[place - 1] == UInt8(ascii: "<"),
        matches(name, at: place + 1)
      {
        return place - 1
      }
      if byte == UInt8(ascii: "<"), self[place + 1] == UInt8(ascii: "/"),
        matches(name, at: place + 2)
      {
        return place
      }
      place += 2
    }
    return count
  }
}

extension ArraySlice<UInt8> {
  /// Whether a lowercase ASCII text occurs, ignoring case. O(n · length).
  package func contains(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard count >= length else { return false }
    return text.withUTF8Buffer { wanted in
      for start in startIndex...(endIndex - length) {
        var place = 0
        while place < length, self[start + place].asciiLowercased == wanted[place] { place += 1 }
        if place == length { return true }
      }
      return false
    }
  }
}
