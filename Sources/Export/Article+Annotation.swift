import Document
import Text

extension Article {
  /// The annotations of the article as one object of a line of JSON, offsets in code points.
  ///
  /// `quotes` are attributions: quoted segments that nobody says stand under `unattributed`.
  public func annotation(id: JSON) -> JSON {
    let index = CodePointIndex(text)
    let said = quotes.indices.filter { quotes[$0].isAttributed }
    let unsaid = quotes.indices.filter { !quotes[$0].isAttributed }
    return .object([
      .init("id", id),
      .init("quotes", .array(said.flatMap { entries(ofQuote: $0, index) })),
      .init("unattributed", .array(unsaid.flatMap { segments(ofQuote: $0, index) })),
      .init("speakers", .array(speakers.map { .object(record(of: $0, index)) })),
      .init("corrections", .array(corrections.map { .object(record(of: $0, index)) })),
    ])
  }

  private func entries(ofQuote number: Int, _ index: CodePointIndex) -> [JSON] {
    records(ofQuote: number, index, withText: false).map(JSON.object)
  }

  private func segments(ofQuote number: Int, _ index: CodePointIndex) -> [JSON] {
    quotes[number].pieces.map(index.codePoints).map {
      .object([.init("start", .int($0.lowerBound)), .init("end", .int($0.upperBound))])
    }
  }
}
