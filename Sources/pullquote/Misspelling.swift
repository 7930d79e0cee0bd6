import Fetch
import Glibc

/// Finds the command that a misspelled word stands for.
enum Misspelling {
  /// The command whose name is close to a word; `nil` if there is none, or the word names a file.
  static func command(meantBy word: String) -> String? {
    guard !word.hasPrefix("-"), !Pullquote.commandNames.contains(word), !Fetcher.isURL(word),
      access(word, F_OK) != 0
    else { return nil }
    let near = Pullquote.commandNames.map { (name: $0, distance: distance(word, $0)) }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return near.flatMap { $0.distance < 3 && 2 * $0.distance < word.utf8.count ? $0.name : nil }
  }

  /// The failure of arguments that have an option before the command; `nil` for others. A word that names a file is no
  /// command.
  static func lateCommand(in arguments: [String]) -> Failure? {
    guard let first = arguments.first, first.hasPrefix("-"), first != "-", first != "--",
      !["-h", "--help", "--version"].contains(first),
      let place = arguments.firstIndex(where: Pullquote.commandNames.contains),
      access(arguments[place], F_OK) != 0
    else { return nil }
    let command = arguments[place]
    let rest = arguments[..<place] + arguments[(place + 1)...]
    let line = (["pullquote", command] + rest.map(\.shellQuoted)).joined(separator: " ")
    return Failure(
      .wrongArguments, "'\(first)' stands before the command '\(command)'",
      fix: "put the command first: \(line)")
  }

  /// The edit distance (optimal string alignment): substitutions, insertions, deletions and swaps of neighbours.
  /// O(length × length).
  static func distance(_ one: String, _ two: String) -> Int {
    let (one, two) = (Array(one.lowercased().utf8), Array(two.utf8))
    var (last, row) = ([Int](), Array(0...two.count))
    for (i, letter) in one.enumerated() {
      var next = [i + 1]
      for (j, other) in two.enumerated() {
        var best = min(row[j] + (letter == other ? 0 : 1), row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, letter == two[j - 1], one[i - 1] == other {
          best = min(best, last[j - 1] + 1)
        }
        next.append(best)
      }
      (last, row) = (row, next)
    }
    return row[two.count]
  }
}

extension String {
  /// The word as it is typed in a shell.
  fileprivate var shellQuoted: String {
    let isPlain =
      !isEmpty && utf8.allSatisfy { $0 > 0x20 && !"'\"\\$`*?[]{}();&|<>~#!".utf8.contains($0) }
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
