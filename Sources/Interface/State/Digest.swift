/// A list of passages from the library, which covers the text: what changed between two versions, or what a person has
/// said.
public struct Digest: Sendable, Equatable {
  /// Where a passage is.
  public enum Target: Sendable, Equatable {
    /// In this article, at an offset.
    case place(Int)
    /// In an article of the library, by its number, at a quotation.
    case kept(Int64, quote: Int)
  }

  /// A passage.
  public struct Entry: Sendable, Equatable {
    /// What it is, such as “words (notice: none)”; `nil` if that of the entry before holds.
    public var heading: String?
    /// The words that are gone; `nil` if there are none.
    public var old: String?
    /// The words; `nil` if there are none.
    public var new: String?
    /// Where it is; `nil` for what is nowhere any more.
    public var target: Target?

    /// Creates a passage.
    public init(heading: String?, old: String? = nil, new: String?, target: Target?) {
      self.heading = heading
      self.old = old
      self.new = new
      self.target = target
    }
  }

  /// What is listed.
  public var title: String
  /// What is said of all of it, a line each.
  public var introduction: [String]
  /// The passages.
  public var entries: [Entry]

  /// Creates a list.
  public init(title: String, introduction: [String] = [], entries: [Entry]) {
    self.title = title
    self.introduction = introduction
    self.entries = entries
  }

  /// Whether it shows what is gone, so that old and new words have a sign.
  var isComparison: Bool { entries.contains { $0.old != nil } }
}
