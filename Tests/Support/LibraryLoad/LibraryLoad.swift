import CPowerCut
import Document
import Glibc
import Library
import Text

/// Fills and asks libraries, for tests and measurements.
///
///     libraryload make FILE ARTICLES        adds stories as fast as possible
///     libraryload ask FILE                  times classes of queries
///     libraryload add FILE FIRST COUNT      adds stories one by one, and says so when each is kept
///     libraryload cut FILE SEED KEEP DURABILITY FOLDER
///                                           the same until the power is cut, at a place that the seed chooses
@main struct LibraryLoad {
  static func main() throws {
    let words = CommandLine.arguments
    switch words.dropFirst().first {
    case "make" where words.count == 4: try make(words[2], Int(words[3]) ?? 0)
    case "ask" where words.count == 3: try Questions(Store.openExisting(at: words[2])).ask()
    case "add" where words.count == 5:
      try add(Store.open(at: words[2]), Int(words[3]) ?? 0, Int(words[4]) ?? 0)
    case "cut" where words.count == 7:
      try cut(
        words[2], seed: UInt32(words[3]) ?? 1, keeps: words[4] == "1",
        Store.Durability(rawValue: words[5]) ?? .full, folder: words[6])
    default:
      print("see the comment in LibraryLoad.swift")
      exit(2)
    }
  }

  private static func make(_ path: String, _ count: Int) throws {
    let store = try Store.open(at: path, durability: .none)
    for start in stride(from: 0, to: count, by: 64) {
      let articles = (start..<min(start + 64, count)).map { StoryMaker.article($0) }
      _ = try store.keep(articles, analyser: "made", isOpened: false)
    }
    try store.mergeNames((0..<100).map(StoryMaker.name))
    store.close()
  }

  /// Prints a line for each article and judgement, once it is kept.
  private static func add(_ store: Store, _ first: Int, _ count: Int) throws {
    for number in first..<first + count {
      let kept = try store.keep(StoryMaker.article(number, quotes: 3), analyser: "made")
      guard let key = try store.key(of: kept.article) else { continue }
      say("article \(key)")
      guard number % 3 == 0 else { continue }
      let judgement = Judgement(
        at: 1, author: "load", kind: .rename, article: key,
        body: .object([.init("n", .int(number))]))
      try store.append(judgement)
      say("judgement \(judgement.id)")
    }
  }

  /// Prints a line at once.
  private static func say(_ line: String) {
    print(line)
    fflush(nil)
  }

  private static func cut(
    _ path: String, seed: UInt32, keeps: Bool, _ durability: Store.Durability, folder: String
  ) throws {
    guard powercut_install() == 0 else { exit(3) }
    let store = try Store.open(at: path, durability: durability)
    powercut_arm(Int(seed &* 2_654_435_761 % 900) + 20, seed, keeps ? 1 : 0, folder)
    do {
      try add(store, 0, 100_000)
    } catch {
      // A write without power fails; what was printed before was acknowledged.
      exit(powercut_is_cut() != 0 ? 0 : 4)
    }
  }
}

extension Store {
  /// Makes some names those of one person.
  func mergeNames(_ spellings: [String]) throws {
    guard let first = spellings.first else { return }
    let reference = { NameReference(spelling: $0, kind: .person, scope: "") }
    try append(
      spellings.dropFirst().map {
        .people(reference($0), reference(first), areOne: true, at: 1, by: "load")
      })
  }
}
