import Text

/// A page's bytes as the parser takes them: UTF-8, without what nobody reads.
enum HTMLSource {
  /// More equals signs, spaces and slashes than this in one tag, some five hundred attributes, and the
  /// rest of the tag is left out.
  static let maximumMarks = 1_000

  /// Leaves out scripts (but for JSON-LD), styles, drawings, comments, data of scripts in tags, U+0000 and endless tags.
  ///
  /// More than half of an average page goes this way, and with it the inputs on which a parser's time
  /// grows faster than the page. O(n).
  ///
  static func reduced(_ page: [UInt8]) -> Reduced {
    var scanner = Scanner(page: page)
    scanner.run()
    return Reduced(bytes: scanner.kept, offsets: scanner.offsets, cutTags: scanner.cutTags)
  }

  /// What is kept of a page.
  struct Reduced {
    let bytes: [UInt8]
    /// Where ``bytes`` stood in the page.
    let offsets: SourceOffsets
    /// How many tags lost attributes.
    let cutTags: Int
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
        let byte = page[index]
        if byte == UInt8(ascii: "<") {
          scanTag()
        } else if byte == 0 {
          skip(to: index + 1)
        } else {
          index += 1
        }
      }
      keep()
    }

    /// Takes what has been passed since the last cut.
    mutating func keep() {
      if start < index {
        offsets.resume(at: start, kept: kept.count)
        kept.append(contentsOf: page[start..<index])
      }
      start = index
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

    /// Passes a tag, and leaves out its attributes beyond the bound.
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

    /// The end of an attribute that begins here and is nothing but data of scripts, which the tree does not
    /// keep: `data-clicks="{…}"`.
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
  /// Whether an ASCII text stands at an offset, whatever its case.
  func matches(_ text: StaticString, at offset: Int) -> Bool {
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

  /// The first place of an ASCII text at or after an offset, whatever its case.
  func position(of text: StaticString, from offset: Int) -> Int? {
    let first = text.utf8Start.pointee.asciiLowercased
    var place = Swift.max(offset, 0)
    while place + text.utf8CodeUnitCount <= count {
      if self[place].asciiLowercased == first, matches(text, at: place) { return place }
      place += 1
    }
    return nil
  }

  /// Where the element `name` closes (at the `<` of its end tag), or the end.
  func endTag(_ name: StaticString, from offset: Int) -> Int {
    // Of the two bytes `</`, every second place shows one.
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
  /// Whether an ASCII text in small letters stands somewhere in it, whatever its case. O(n · length).
  func contains(_ text: StaticString) -> Bool {
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
