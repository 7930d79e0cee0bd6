/// How much of the corrections is pinned above the text.
struct Banner: Sendable, Equatable {
  /// How much is shown.
  enum State: Sendable {
    /// The first line.
    case line
    /// All of it.
    case expanded
    /// A badge in the status line.
    case folded
  }

  /// How much is shown.
  var state = State.line
  /// Whether it has been on the screen in full.
  var isRead = false
  /// The stop of `C` that comes next: the notice itself, then each passage.
  var nextStop = 0
}
