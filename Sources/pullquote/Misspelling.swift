import Fetch
import Glibc

/// A word that was meant to be the name of a command.
enum Misspelling {
  /// The command that a word is nearly the name of; `nil` for a word that names a file, and for any other.
  static func command(meantBy word: String) -> String? {
    guard !word.hasPrefix("-"), !Pullquote.commandNames.contains(word), !Fetcher.isURL(word),
      access(word, F_OK) != 0
    else { return nil }
    let near = Pullquote.commandNames.map { (name: $0, distance: distance(word, $0)) }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return near.flatMap { $0.distance < 3 && 2 * $0.distance < word.utf8.count ? $0.name : nil }
  }

  /// How many letters are wrong, missing, too many or swapped with the next. O(length × length).
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
