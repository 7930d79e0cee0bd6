import Glibc
import Library

/// Times the classes of queries that a reader makes.
struct Questions {
  private let store: Store
  private var state: UInt64 = 88_172_645_463_325_252

  init(_ store: Store) { self.store = store }

  /// Prints a line for each class: its name, the milliseconds that half and 99 of a hundred queries took, the most, and
  /// how many quotations were found in the middle case.
  consuming func ask() throws {
    let person = try store.people(named: StoryMaker.words[39], limit: 1).first?.id ?? 0
    // The first query reads the tables of the schema.
    _ = try store.count(SearchQuery(StoryMaker.words[20]))
    try time("word, rare") { SearchQuery(StoryMaker.words[20_000 + $0 * 300]) }
    try time("word, common") { SearchQuery(StoryMaker.words[100 + $0 * 5]) }
    try time("word, stop") { SearchQuery(StoryMaker.words[$0 % 10]) }
    let phrases = try phrases()
    for length in [2, 3, 5] {
      try time("phrase of \(length)") { number in
        let words = phrases[number % phrases.count].split(separator: " ")
        let start = number % max(1, words.count - length)
        return SearchQuery(
          "\"" + words.dropFirst(start).prefix(length).joined(separator: " ") + "\"")
      }
    }
    for length in [2, 3] {
      try time("prefix of \(length)") { number in
        var query = SearchQuery(String(StoryMaker.words[30 + number * 7].prefix(length)))
        query.completesLast = true
        return query
      }
    }
    try time("speaker and word") { number in
      var query = SearchQuery(StoryMaker.words[10 + number * 3])
      query.speaker = StoryMaker.name(100 + number * 4)
      return query
    }
    try time("person of 100 names") { _ in
      var query = SearchQuery()
      query.person = person
      return query
    }
    try time("newest 50") { number in
      var query = SearchQuery()
      query.source = number % 2 == 0 ? nil : "Post"
      query.kind = number % 3 == 0 ? .direct : nil
      return query
    }
    try time("word, within a year") { number in
      var query = SearchQuery(StoryMaker.words[10 + number * 11])
      query.since = 18_408_960 + number % 20 * 525_600
      query.until = 18_408_960 + (number % 20 + 1) * 525_600
      return query
    }
    try time("word, best first") { number in
      var query = SearchQuery(StoryMaker.words[100 + number * 40])
      query.order = .best
      return query
    }
    try timeCounts()
    try timeLists()
  }

  private func timeCounts() throws {
    try measure("count, as shown (1,000+)") { number in
      try store.count(SearchQuery(StoryMaker.words[number * 4])).number
    }
    try measure("count, all of a common word") { number in
      try store.count(SearchQuery(StoryMaker.words[20 + number * 4]), limit: nil).number
    }
  }

  private func timeLists() throws {
    try measure("list, newest 200") { _ in try store.articles().count }
    try measure("list, unread") { _ in
      var filter = ListFilter()
      filter.state = .unread
      return try store.articles(matching: filter).count
    }
    try measure("list, filter as typed") { number in
      var filter = ListFilter()
      filter.text = String(StoryMaker.words[40 + number * 9].prefix(1 + number % 4))
      return try store.articles(matching: filter).count
    }
    try measure("list, of a person") { number in
      var filter = ListFilter()
      filter.person = try store.people(named: StoryMaker.name(100 + number), limit: 1).first?.id
      return try store.articles(matching: filter).count
    }
  }

  /// Words of quotations that are in the library.
  private func phrases() throws -> [String] {
    var phrases: [String] = []
    for number in 0..<40 {
      let query = SearchQuery(StoryMaker.words[200 + number * 31])
      let hits = try store.search(query).flatMap(\.hits)
      phrases += hits.prefix(3).map(\.words)
    }
    return phrases.isEmpty ? ["the of"] : phrases
  }

  private func time(_ name: String, _ query: (Int) -> SearchQuery) throws {
    try measure(name) { try store.search(query($0)).reduce(0) { $0 + $1.hits.count } }
  }

  private static let runs = 100

  private func measure(_ name: String, _ body: (Int) throws -> Int) throws {
    var (times, counts): ([Double], [Int]) = ([], [])
    for number in 0..<Self.runs {
      let start = Self.now()
      counts.append(try body(number))
      times.append(Self.now() - start)
    }
    times.sort()
    counts.sort()
    let fields = [times[Self.runs / 2], times[Self.runs * 99 / 100], times[Self.runs - 1]].map {
      String(($0 * 100).rounded() / 100)
    }
    print("\(name)\t\(fields.joined(separator: "\t"))\t\(counts[Self.runs / 2])")
    fflush(nil)
  }

  /// Milliseconds on a clock that only goes forward.
  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
}
