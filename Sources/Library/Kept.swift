/// What keeping an article did.
public struct Kept: Sendable, Equatable {
  /// What became of it.
  public enum Outcome: Sendable, Equatable {
    /// The article was not in the library.
    case new
    /// The library has another text of it, which stays as an older version.
    case newVersion
    /// The library has this text.
    case known
  }

  /// The article's number in this library. It stays the same while the article is in the library.
  public let article: Int64
  /// The version's number in its article, counted from 1.
  public let version: Int
  /// What became of it.
  public let outcome: Outcome
}

/// Whether somebody has read an article. The raw value is stored.
public enum ReadState: Int, Sendable, CaseIterable {
  /// It was never opened, as after an import.
  case unread = 0
  /// It was opened.
  case opened = 1
  /// It was read to the end, or marked as read.
  case read = 2
}
