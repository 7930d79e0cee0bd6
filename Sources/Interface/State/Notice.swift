/// A message in the status line.
struct Notice: Sendable, Equatable {
  /// The text.
  var text: String
  /// Whether it reports an error.
  var isError = false
  /// Whether it reports an error in the user's own files, which goes away when they are fixed.
  var isFault = false

  /// A message.
  static func say(_ text: String) -> Notice { Notice(text: text) }

  /// An error.
  static func fail(_ text: String) -> Notice { Notice(text: text, isError: true) }
}

/// What a reducer returns for an action that it handled.
enum Handled: Equatable {
  /// There is nothing to say.
  case silently
  /// The action has a message.
  case notice(Notice)
}
