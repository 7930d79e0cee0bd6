/// The messages of the library.
extension Phrases {
  static let library = "Library"
  static let noLibrary = "there is no library yet: 'pullquote import' makes one"
  static let notInLibrary = "not in the list: Enter opens an article"
  static let noArticleSelected = "no article selected"
  static let nothingRemoved = "nothing was removed"
  static let restored = "back in the library"
  static func removed(_ title: String, key: String?) -> String {
    (key.map { "removed, \($0) brings it back: " } ?? "removed: ") + title
  }
  static let emptyView = "nothing here: Tab shows the other views"
  static let notFoundInLibrary = "no match"

  static func view(_ view: LibraryQuery.View) -> String {
    switch view {
    case .newest: "Newest"
    case .unread: "Unread"
    case .sources: "Sources"
    case .people: "People"
    case .tags: "Tags"
    }
  }

  static func sign(of kind: LibraryState.Line.Kind) -> String {
    switch kind {
    case .filter: "filter: "
    case .search: "/"
    case .tags: "#"
    case .command: ":"
    }
  }
}
