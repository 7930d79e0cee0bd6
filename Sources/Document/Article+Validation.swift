import Text

extension Article {
  /// The errors in the ranges and indices of this article, one line each; empty for a valid article.
  ///
  /// Debug builds check it after extraction and after analysis (``checked``). O(annotations).
  public func validate() -> [String] {
    blockFaults() + anchorFaults() + linkFaults() + quoteFaults() + speakerFaults()
      + correctionFaults()
  }

  /// The article itself. A debug build stops if it is not valid; a release build does not check.
  public var checked: Article {
    assert(validate().isEmpty, validate().joined(separator: "\n"))
    return self
  }

  private func fault(_ range: ByteRange?, _ what: String, mayBeEmpty: Bool = false) -> [String] {
    guard let range else { return [] }
    if range.upperBound > text.count { return ["\(what): \(range) is outside the text"] }
    if !text.isBoundary(range.lowerBound) || !text.isBoundary(range.upperBound) {
      return ["\(what): \(range) cuts a character"]
    }
    return range.isEmpty && !mayBeEmpty ? ["\(what): \(range) is empty"] : []
  }

  private func blockFaults() -> [String] {
    var faults: [String] = []
    var end = 0
    for (index, block) in blocks.enumerated() {
      let what = "block \(index)"
      faults += fault(block.range, what)
      if block.range.lowerBound < end { faults.append("\(what): overlaps the one before") }
      end = block.range.upperBound
    }
    return faults
  }

  private func anchorFaults() -> [String] {
    var (faults, last): ([String], Int32) = ([], -1)
    for (index, anchor) in sourceMap.anchors.enumerated() {
      let (what, offset) = ("anchor \(index)", Int(anchor.text))
      if !(0...text.count).contains(offset) {
        faults.append("\(what): \(offset) is outside the text")
      } else if !text.isBoundary(offset) {
        faults.append("\(what): \(offset) cuts a character")
      }
      if anchor.text <= last { faults.append("\(what): is out of order") }
      if anchor.source < 0 || anchor.line < 1 {
        faults.append("\(what): line \(anchor.line), byte \(anchor.source) does not exist")
      }
      last = anchor.text
    }
    return faults
  }

  private func linkFaults() -> [String] {
    var (faults, end): ([String], Int) = ([], 0)
    for (index, link) in links.enumerated() {
      faults += fault(link.range, "link \(index)")
      if let place = link.place { faults += fault(place..<text.count, "link \(index) place") }
      if link.range.lowerBound < end { faults.append("link \(index): overlaps the one before") }
      end = link.range.upperBound
    }
    return faults
  }

  private func quoteFaults() -> [String] {
    var faults: [String] = []
    var start = 0
    for (index, quote) in quotes.enumerated() {
      let what = "quote \(index)"
      if quote.pieces.isEmpty { faults.append("\(what): has no piece") }
      faults += quote.pieces.flatMap { fault($0, what) }
      faults += fault(quote.cue, what + " cue") + fault(quote.mention, what + " mention")
      for (one, next) in zip(quote.pieces, quote.pieces.dropFirst())
      where next.lowerBound < one.upperBound {
        faults.append("\(what): its pieces overlap or are out of order")
      }
      if quote.extent.lowerBound < start { faults.append("\(what): is out of order") }
      start = quote.extent.lowerBound
      faults += speakerFaults(of: quote).map { "\(what): \($0)" }
      if !(0...1).contains(quote.confidence) { faults.append("\(what): confidence outside 0...1") }
    }
    return faults
  }

  private func speakerFaults(of quote: Quote) -> [String] {
    var faults = quote.speakers.filter { !speakers.indices.contains($0) }.map {
      "speaker \($0) does not exist"
    }
    if quote.speaker == nil, !quote.others.isEmpty { faults.append("has others but no speaker") }
    if Set(quote.speakers).count < quote.speakers.count { faults.append("repeats a speaker") }
    return faults
  }

  private func speakerFaults() -> [String] {
    let said = quotesBySpeaker
    return speakers.enumerated().flatMap { index, speaker in
      let what = "speaker \(index)"
      var faults = speaker.id == index ? [] : ["\(what): has id \(speaker.id)"]
      if speaker.name.isEmpty { faults.append("\(what): has no name") }
      faults += fault(speaker.firstMention, what + " mention")
      faults += fault(speaker.role, what + " role")
      faults += fault(speaker.affiliation, what + " affiliation")
      if said[index] ?? [] != speaker.quotes { faults.append("\(what): its quotes do not name it") }
      return faults
    }
  }

  private func correctionFaults() -> [String] {
    corrections.enumerated().flatMap { index, notice in
      let what = "correction \(index)"
      var faults = fault(notice.range, what) + fault(notice.body, what + " body", mayBeEmpty: true)
      for part in [notice.label, notice.dateText, notice.wrong, notice.right] + notice.passages {
        faults += fault(part, what)
      }
      return faults
    }
  }
}
