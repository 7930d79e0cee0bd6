import ArgumentParser

/// How many entries a list of the library has at most: what `--limit` says, or else a number that is reported where it cuts
/// the list.
struct ListLimit {
  /// The most entries.
  let most: Int
  private let isChosen: Bool

  init(_ chosen: Int?, otherwise usual: Int) {
    most = min(chosen ?? usual, 1_000_000_000)
    isChosen = chosen != nil
  }

  /// Refuses a limit that leaves nothing.
  static func validate(_ chosen: Int?) throws {
    if let chosen, chosen < 1 { throw ValidationError("--limit is at least 1") }
  }

  /// Says on standard error that there are more entries, if that is so and nobody asked for the limit.
  func reportCut(of noun: String, if hasMore: () throws -> Bool) rethrows {
    guard try !isChosen && hasMore() else { return }
    Failure(
      .inputFailed, "only the first \(most) \(noun) are listed", fix: "--limit N lists more"
    ).report()
  }
}
