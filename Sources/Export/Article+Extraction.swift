import Document
import Text

extension Article {
  /// The article as one flat record: its metadata, and its text as lists of paragraphs.
  ///
  /// `body` holds paragraphs, subheadings, list items, block quotations and the editor's notices.
  public func extractionRecord() -> JSON {
    .object(
      metadataMembers() + [
        .init("deck", JSON(firstBlock(.deck).map(words))),
        .init("body", JSON(blocks.filter { $0.kind.isBody || $0.kind == .correction }.map(words))),
        .init("captions", .array(captions())),
        .init("corrections", correctionRecords()), .init("repairs", JSON(repairs.map(\.sentence))),
      ])
  }

  /// The article as a document: its text, and every block with its kind and its range in code points.
  public func extractionDocument() -> JSON {
    let index = CodePointIndex(text)
    return .object([
      .init("metadata", .object(metadataMembers())),
      .init("text", .string(lines(in: text.range))),
      .init("blocks", .array(blocks.map { record(of: $0, index) })),
      .init("corrections", correctionRecords()),
      .init("repairs", JSON(repairs.map(\.sentence))),
    ])
  }

  /// The text of a block. A newline inside a paragraph becomes a space.
  func words(of block: Block) -> String {
    block.kind == .preformatted ? text[block.range] : text.words(in: block.range)
  }

  private func record(of block: Block, _ index: CodePointIndex) -> JSON {
    let range = index.codePoints(block.range)
    let level = block.level > 0 ? [JSON.Member("level", .int(block.level))] : []
    let number = block.number.map { $0 == 0 ? [] : [JSON.Member("number", .int($0))] } ?? []
    return .object(
      [
        .init("kind", .string(block.kind.rawValue)), .init("start", .int(range.lowerBound)),
        .init("end", .int(range.upperBound)),
      ] + level + number + [.init("text", .string(words(of: block)))])
  }

  private func correctionRecords() -> JSON {
    let index = CodePointIndex(text)
    return .array(corrections.map { .object(record(of: $0, index)) })
  }

  /// Each caption with the credit that follows it directly.
  private func captions() -> [JSON] {
    blocks.indices.filter { blocks[$0].kind == .caption }.map { number in
      let next = blocks.dropFirst(number + 1).first
      let credit = next.flatMap { $0.kind == .credit ? words(of: $0) : nil }
      return .object([
        .init("text", .string(words(of: blocks[number]))), .init("credit", JSON(credit)),
      ])
    }
  }

  private func metadataMembers() -> [JSON.Member] {
    [
      .init("source", JSON(metadata.source)),
      .init("title", JSON(titleWords)),
      .init("authors", JSON(metadata.authors)),
      .init("published", JSON(metadata.published?.iso8601)),
      .init("modified", JSON(metadata.modified?.iso8601)),
      .init("publisher", JSON(metadata.publisher)),
      .init("section", JSON(metadata.section ?? firstBlock(.section).map(words))),
      .init("language", JSON(metadata.language)), .init("url", JSON(metadata.canonicalURL)),
      .init("image", JSON(metadata.leadImage)),
    ]
  }
}

extension Repair {
  /// The repair in words for people.
  public var sentence: String {
    switch self {
    case .invalidUTF8(1): "1 invalid UTF-8 sequence was replaced"
    case .invalidUTF8(let count): "\(count) invalid UTF-8 sequences were replaced"
    case .decoded(let encoding): "read as \(encoding)"
    case .note(let words): words
    }
  }
}
