import Document
import Text

// An article with everything that was found in it, as one file.
extension Article {
  /// The article as Markdown, with its quotes and speakers at the end.
  public func markdownWithQuotes() -> String {
    let quotes = quoteListing().bytes(.markdown)
    guard !quotes.isEmpty else { return markdown() }
    let speakers = speakerListing(all: hasBeliefs).bytes(.markdown)
    return markdown() + "\n---\n\n## Quotes\n\n" + String(decoding: quotes, as: UTF8.self)
      + (speakers.isEmpty ? "" : "## Speakers\n\n" + String(decoding: speakers, as: UTF8.self))
  }

  /// The article as a document, with its quotes and speakers.
  public func documentWithQuotes() -> JSON {
    .object(extractionDocument().members + annotationMembers())
  }

  /// The article as one flat record, with its quotes and speakers and the text to which their offsets refer.
  public func recordWithQuotes() -> JSON {
    .object(
      extractionRecord().members + [.init("text", .string(lines(in: text.range)))]
        + annotationMembers())
  }

  private func annotationMembers() -> [JSON.Member] {
    let index = CodePointIndex(text)
    var list = SpeakerList(text)
    list.add(self, self.speakers.filter { !$0.quotes.isEmpty }.map(\.id))
    let found = quotes.indices.flatMap { records(ofQuote: $0, after: 0, index) }
    return [
      .init("quotes", .array(found.map(JSON.object))),
      .init("speakers", .array(list.ordered.map { .object(list.record(of: $0)) })),
    ]
  }
}

extension JSON {
  /// The members of an object; none of anything else.
  fileprivate var members: [Member] {
    if case .object(let members) = self { members } else { [] }
  }
}
