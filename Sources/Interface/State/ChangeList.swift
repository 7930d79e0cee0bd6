import Text

/// What changed between two versions of the article, to be shown as a list.
public struct ChangeList: Sendable, Equatable {
  /// A change.
  public struct Entry: Sendable, Equatable {
    /// What it is, such as “words · notice: none”.
    public var heading: String
    /// The words of the older version; `nil` if there are none.
    public var old: String?
    /// The words of the newer version; `nil` if there are none.
    public var new: String?
    /// Where it stands in the newer version, as an offset; `nil` for what was removed.
    public var place: Int?

    /// Creates a change.
    public init(heading: String, old: String?, new: String?, place: Int?) {
      self.heading = heading
      self.old = old
      self.new = new
      self.place = place
    }
  }

  /// Which versions are compared, such as “version 1 of 9 May 2018 and this one”.
  public var title: String
  /// The changes, quotations first.
  public var entries: [Entry]

  /// Creates a list.
  public init(title: String, entries: [Entry]) {
    self.title = title
    self.entries = entries
  }
}
