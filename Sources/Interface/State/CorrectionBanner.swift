import Document
import Text

/// How much of the corrections is shown above the text.
struct CorrectionBanner: Sendable, Equatable {
  /// How much is shown.
  enum State: Sendable {
    /// The first line.
    case line
    /// All of it.
    case expanded
    /// A badge in the status line.
    case folded
  }

  /// What an action leads to.
  enum Outcome: Equatable {
    /// The banner takes more or fewer rows.
    case resized
    /// Go to these words.
    case visit(ByteRange)
    /// Show a message.
    case notice(Notice)
  }

  /// How much is shown.
  private(set) var state = State.line
  /// Whether it was shown in full.
  private var isRead = false
  /// The next stop of ``Action/goToCorrection``: each notice, followed by its passages.
  private var nextStop = 0

  /// Changes the banner; `nil` if the action does something else.
  ///
  /// - Parameter isShown: whether the screen has room for the banner.
  mutating func reduce(
    _ action: Action, _ corrections: [Correction], isShown: Bool
  ) -> Outcome? {
    guard [.expandCorrection, .goToCorrection, .foldCorrection].contains(action) else { return nil }
    guard !corrections.isEmpty else { return .notice(.fail(Phrases.noCorrection)) }
    switch action {
    case .expandCorrection where isShown || state == .folded: return expand()
    case .foldCorrection: return fold()
    default: return visitNext(of: corrections)
    }
  }

  private mutating func expand() -> Outcome {
    state = state == .expanded ? .line : .expanded
    if state == .expanded { isRead = true }
    return .resized
  }

  /// Goes to the notice, and then with each call to the next passage that it is about.
  private mutating func visitNext(of corrections: [Correction]) -> Outcome {
    let stops = corrections.flatMap { [$0.range] + $0.passages }
    defer { nextStop += 1 }
    isRead = true
    return .visit(stops[nextStop % stops.count])
  }

  /// Folds the banner to a badge once it was read, or unfolds it.
  private mutating func fold() -> Outcome {
    guard state != .folded else {
      state = .line
      return .resized
    }
    guard isRead else { return .notice(.say(Phrases.readCorrectionFirst)) }
    state = .folded
    return .resized
  }
}
