import Document
import Language
import Testing
import Text

@Suite struct WrittenDateTests {
  /// The words that the date takes, and the date.
  private func read(_ words: String) -> String? {
    let text = UTF8Text(words)
    return WrittenDate(in: text, at: 0, before: text.count).map {
      "\(text[$0.range]) = \($0.timestamp?.iso8601 ?? "?")"
    }
  }

  @Test(arguments: [
    ("4:00 PM, May. 09, 2018 An earlier", "4:00 PM, May. 09, 2018 = 2018-05-09T16:00"),
    ("Dec. 6, 2021: The", "Dec. 6, 2021 = 2021-12-06"),
    ("25 May 2017 to", "25 May 2017 = 2017-05-25"),
    ("3rd of June, 2019.", "3rd of June, 2019 = 2019-06-03"),
    ("7/30/10 7:05 a.m. PDT: The", "7/30/10 7:05 a.m. PDT = 2010-07-30T07:05-07:00"),
    ("30.7.2010, 18.30 Uhr:", "30.7.2010, 18.30 Uhr = 2010-07-30T18:30"),
    ("March 1, 1990, Sunday, Late", "March 1, 1990, Sunday = 1990-03-01"),
    ("6 p.m. ET Tuesday", "6 p.m. ET Tuesday = ?"),
    ("July 11 3:49 p.m.: A", "July 11 3:49 p.m. = --07-11T15:49"),
    ("2018-05-09T16:00:30-07:00.", "2018-05-09T16:00:30-07:00 = 2018-05-09T16:00:30-07:00"),
    ("12 septembre 2020 à 16h30", "12 septembre 2020 à 16h30 = 2020-09-12T16:30"),
    ("12 de mayo de 2020", "12 de mayo de 2020 = 2020-05-12"),
    ("May 2018 was", "May 2018 = 2018-05"),
    ("noon EST on Jan. 2, 2020", "noon EST on Jan. 2, 2020 = 2020-01-02T12:00-05:00"),
  ])
  func itEndsWhereTheDateEnds(_ words: String, _ expected: String) {
    #expect(read(words) == expected)
  }

  @Test(arguments: [
    "May the best win", "March on", "2018", "12 monkeys", "7:5", "9", "", "31/31/2010",
  ])
  func wordsAndNumbersAloneAreNoDate(_ words: String) {
    #expect(read(words) == nil)
  }
}
