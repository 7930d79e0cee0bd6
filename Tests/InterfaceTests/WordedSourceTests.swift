import Document
import Testing
import Text

@testable import Interface

/// Sources that have no name: “some critics”.
@Suite struct WordedSourceTests {
  /// The story, where the second and the fourth quote are from a source that is no speaker.
  private var app: App {
    var article = Story.annotated
    let stops = article.stops(among: Array(article.quotes.indices))
    for (index, words) in [(stops[1], "pier"), (stops[3], "the pier")] {
      let place = article.text.firstRange(of: words)
      for id in article.speakers.indices { article.speakers[id].quotes.removeAll { $0 == index } }
      article.quotes[index].speaker = nil
      article.quotes[index].mention = place
    }
    return App(article: article, size: Size(columns: 100, rows: 24))
  }

  private func status(_ keys: String) -> String {
    view(app.after(keys)).text.split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test func theStatusCountsThem() {
    #expect(status("2]").contains("1/2 of pier, 2/8"))
    #expect(status("4]").contains("1/1 of the pier, 4/8"))
  }

  @Test func theFilterTakesThemAndEverythingFollowsIt() {
    #expect(status("2]f").contains("only 1/2 of pier, 2/8"))
    for keys in ["2]f]", "2])", "2]f]]"] {
      #expect(status(keys).contains(", 4/8"), "\(keys)")
    }
    #expect(app.after("2]ff").reader.speakers.filter == nil)
    #expect(
      app.after("2]f1s").reader.speakers.filter == .speaker(app.reader.speakers.list.speakers[0]))
  }

  @Test func theFilterStaysWhenTheAnnotationsChange() {
    var app = app.after("2]f")
    _ = reduce(into: &app, .ruled(app.article))
    #expect(app.reader.speakers.filter == .words("pier"))
  }

  /// All words for them must be there, in any case.
  @Test func theirWordsAreFoundAsWholeWords() {
    let counts = ["pier", "PIER", "the pier", "pie", "", "a pier"].map {
      app.article.quotes(from: .words($0)).count
    }
    #expect(counts == [2, 2, 1, 0, 0, 0])
  }
}

extension UTF8Text {
  fileprivate func firstRange(of words: String) -> ByteRange? {
    let wanted = Array(words.utf8)
    return bytes.firstRange(of: wanted)
  }
}
