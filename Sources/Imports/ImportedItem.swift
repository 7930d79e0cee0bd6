import Document
import Formats

/// An article in the export of another reader.
public struct ImportedItem: Sendable {
  /// Its address, if the export has it.
  public var address: String?
  /// Its title.
  public var title: String?
  /// Its tags, and the folder it was in.
  public var tags: [String] = []
  /// Whether it was read, or archived.
  public var isRead = false
  /// When it was saved.
  public var saved: Timestamp?
  /// Its text, if the export has it.
  public var document: SourceDocument?
  /// The passages that were highlighted.
  public var highlights: [Highlight] = []

  /// A passage and what a person wrote about it.
  public struct Highlight: Sendable, Equatable {
    /// The words of the article.
    public var words: String
    /// The note; empty for a highlight without one.
    public var note: String

    /// A passage.
    public init(words: String, note: String = "") {
      self.words = words
      self.note = note
    }
  }

  /// An article without an address, title or text.
  public init() {}

  /// Whether there is anything to open or to fetch.
  var isUsable: Bool { document != nil || address != nil }
}

extension ImportedItem {
  /// Sets the address if it is one of the web.
  mutating func setAddress(_ address: String?) {
    guard let address = address?.trimmed, address.utf8.count <= Self.longestAddress,
      address.hasPrefix("https://") || address.hasPrefix("http://"),
      !address.contains(where: \.isWhitespace)
    else { return }
    self.address = address
  }

  /// Adds tags without their spaces, each once.
  mutating func add(tags new: some Sequence<String>) {
    for tag in new {
      let tag = tag.trimmed.split(whereSeparator: \.isWhitespace).joined(separator: "-")
      guard !tag.isEmpty, tag.utf8.count <= Self.longestTag, tags.count < Self.mostTags,
        !tags.contains(tag)
      else { continue }
      tags.append(tag)
    }
  }

  /// Sets the text, a fragment of HTML that is nothing but the article, with what the export says of it.
  mutating func setStory(
    _ html: String, authors: [String] = [], publisher: String? = nil, published: Timestamp? = nil,
    language: String? = nil
  ) {
    guard html.contains(where: { !$0.isWhitespace }) else { return }
    document = described(
      SourceDocument(.story, Array(html.utf8)), authors, publisher, published, language)
  }

  /// Sets the text, in plain words.
  mutating func setText(_ text: String, authors: [String] = []) {
    document = described(SourceDocument(.text, Array(text.utf8)), authors, nil, nil, nil)
  }

  private func described(
    _ document: SourceDocument, _ authors: [String], _ publisher: String?,
    _ published: Timestamp?, _ language: String?
  ) -> SourceDocument {
    var document = document
    document.charset = "utf-8"
    document.address = address
    document.metadata.title = title
    document.metadata.authors = authors.map(\.trimmed).filter { !$0.isEmpty }
    document.metadata.publisher = publisher?.nonEmpty
    document.metadata.published = published
    document.metadata.language = language?.nonEmpty
    document.metadata.canonicalURL = address
    return document
  }

  private static let longestAddress = 4_096
  private static let longestTag = 100
  private static let mostTags = 50
}

/// A feed in the export of another reader.
public struct ImportedFeed: Sendable, Equatable {
  /// Its title.
  public var title: String?
  /// Its address.
  public var address: String
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }

  /// The text without white space at its ends; `nil` if nothing else is in it.
  var nonEmpty: String? {
    let text = trimmed
    return text.isEmpty ? nil : text
  }
}
