import Document
import Language
import Testing
import Text

@Suite struct TimestampTests {
  @Test(arguments: [
    ("4:00 PM, May. 09, 2018", "2018-05-09T16:00"),
    ("May 9, 2018", "2018-05-09"),
    ("9 мая 2018, 13:43", "2018-05-09T13:43"), ("9 maja 2018", "2018-05-09"),
    ("9. května 2018", "2018-05-09"), ("9 Mayıs 2018", "2018-05-09"),
    ("2018年5月9日", "2018-05-09"), ("2018년 5월 9일", "2018-05-09"),
    ("9th of May 2018", "2018-05-09"),
    ("Wednesday, Sept. 5, 2018 12:05 a.m. PDT", "2018-09-05T00:05-07:00"),
    ("Friday 22 November 2024 08:49 GMT", "2024-11-22T08:49Z"),
    ("Sat 24 Feb 2024 12.42 CET", "2024-02-24T12:42+01:00"),
    ("2019-11-18T22:05:36Z", "2019-11-18T22:05:36Z"),
    ("2019-11-18T22:05:36.123+05:30", "2019-11-18T22:05:36+05:30"),
    ("2018/08/25 15:24", "2018-08-25T15:24"),
    ("8/29/10 7:05 a.m.", "2010-08-29T07:05"),
    ("29/8/2010", "2010-08-29"),
    ("08.05.2019", "2019-05-08"),
    ("Updated 5:27 am CST, Wednesday, November 20, 2019", "2019-11-20T05:27-06:00"),
    ("Posted in March 2016", "2016-03"),
  ])
  func datesAreReadAsWritten(_ written: String, _ expected: String) {
    let text = UTF8Text(written)
    #expect(Timestamp(reading: text.range, of: text)?.iso8601 == expected)
  }

  @Test(arguments: ["", "Tuesday", "May 9", "7:30 pm", "13/13/2013", "99999999999999999999", "May"])
  func wordsWithoutAYearAreNoDate(_ words: String) {
    let text = UTF8Text(words)
    #expect(Timestamp(reading: text.range, of: text) == nil)
  }
}
