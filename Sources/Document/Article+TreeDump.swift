import Text

extension Article {
  /// The article as an indented tree, for people and for golden tests: blocks, and under each its quotes
  /// with cue, mention, speaker and evidence; then speakers and corrections.
  public func treeDump() -> String {
    var lines: [String] = []
    for repair in repairs { lines.append("repair \(repair)") }
    var next = 0
    for (index, block) in blocks.enumerated() {
      let level = block.level > 0 ? " level \(block.level)" : ""
      let number = block.number.map { " number \($0)" } ?? ""
      lines.append("\(block.kind.rawValue)\(level)\(number) \(describe(block.range))")
      while next < quotes.count,
        quotes[next].extent.lowerBound < block.range.upperBound || index == blocks.count - 1
      {
        lines += describe(quotes[next]).map { "  " + $0 }
        next += 1
      }
    }
    lines += speakers.map(describe)
    lines += corrections.flatMap(describe)
    return lines.joined(separator: "\n") + "\n"
  }

  /// A range and its words, with a long middle left out.
  private func describe(_ range: ByteRange) -> String {
    let words = text.words(in: range)
    let short = words.count <= 60 ? words : "\(words.prefix(36)) … \(words.suffix(20))"
    return "\(range.lowerBound)..<\(range.upperBound) \(short)"
  }

  private func describe(_ quote: Quote) -> [String] {
    let name = speakerNames(of: quote) ?? "nobody"
    let mode = quote.mode == .speech ? "" : " \(quote.mode.rawValue)"
    var lines = ["\(quote.kind.rawValue)\(mode) quote by \(name) (\(quote.evidence.rawValue))"]
    lines += quote.pieces.map { "  piece \(describe($0))" }
    if let cue = quote.cue { lines.append("  cue \(describe(cue))") }
    if let mention = quote.mention { lines.append("  mention \(describe(mention))") }
    return lines
  }

  private func describe(_ speaker: Speaker) -> String {
    var line = "speaker \(speaker.id) \(speaker.kind.rawValue) \(speaker.name)"
    if !speaker.aliases.isEmpty { line += " = " + speaker.aliases.joined(separator: " = ") }
    if let role = speaker.role { line += "; role \(text[role])" }
    if let affiliation = speaker.affiliation { line += "; of \(text[affiliation])" }
    return line + "; \(speaker.quotes.count) quotes, \(speaker.wordsQuoted) words"
  }

  private func describe(_ notice: Correction) -> [String] {
    var lines = ["\(notice.kind.rawValue) \(describe(notice.range))"]
    if let label = notice.label { lines.append("  label \(describe(label))") }
    if let date = notice.date { lines.append("  date \(date.iso8601)") }
    lines.append("  body \(describe(notice.body))")
    if let wrong = notice.wrong { lines.append("  wrong \(describe(wrong))") }
    if let right = notice.right { lines.append("  right \(describe(right))") }
    lines += notice.passages.map { "  passage \(describe($0))" }
    return lines
  }
}
