import Document
import Foundation
import GRDB
import Makers
import Testing

@testable import Imports

@Suite struct ReaderExportTests {
  /// The export in a text.
  private func export(_ text: String) throws -> ReaderExport? {
    try ReaderExport(Array(text.utf8), path: "export")
  }

  private func story(_ item: ImportedItem) -> String {
    String(decoding: item.document?.bytes ?? [], as: UTF8.self)
  }

  @Test func pocketAsATable() throws {
    let export = try #require(
      try export(
        """
        title,url,time_added,tags,status
        "Night ferry, last boat",https://post.example/ferry,1525874400,coast|boats,unread
        https://post.example/gull,https://post.example/gull,1525874401,,archive
        No address,,1525874402,,unread

        """))
    #expect(export.kind == .pocket)
    #expect(
      export.items.map(\.address) == ["https://post.example/ferry", "https://post.example/gull"])
    #expect(export.items[0].title == "Night ferry, last boat")
    #expect(export.items[0].tags == ["coast", "boats"])
    #expect(export.items.map(\.isRead) == [false, true])
    #expect(export.items[0].saved?.iso8601.hasPrefix("2018-05-09") == true)
    #expect(export.unusable == 1)
  }

  @Test func pocketAsAPage() throws {
    let export = try #require(
      try export(
        """
        <!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1>
        <ul><li><a href="https://post.example/a?x=1&amp;y=2" time_added="1525874400" tags="coast,two words">Ferry &amp; fog</a></li></ul>
        <h1>Read Archive</h1><ul><li><a href="https://post.example/b" time_added="1" tags="">B</a></li></ul></body></html>
        """))
    #expect(export.kind == .pocket)
    #expect(export.items.map(\.isRead) == [false, true])
    #expect(export.items[0].address == "https://post.example/a?x=1&y=2")
    #expect(export.items[0].title == "Ferry & fog")
    #expect(export.items[0].tags == ["coast", "two-words"])
  }

  @Test func instapaperAsATableAndAsAPage() throws {
    let table = try #require(
      try export(
        """
        URL,Title,Selection,Folder,Timestamp,Tags
        https://post.example/a,Ferry,"“Nobody came,” she said.",Unread,1525874400,"[""coast"",""boats""]"
        https://post.example/b,Gull,,Archive,1525874400,[]
        https://post.example/c,Pier,,To keep,1525874400,[]
        """))
    #expect(table.kind == .instapaper)
    #expect(table.items.map(\.isRead) == [false, true, false])
    #expect(table.items[0].tags == ["coast", "boats"])
    #expect(table.items[0].highlights == [.init(words: "“Nobody came,” she said.")])
    #expect(table.items[2].tags == ["To-keep"])
    let page = try #require(
      try export(
        """
        <html><head><title>Instapaper: Export</title></head><body><h1>Unread</h1><ol>
        <li><a href="https://post.example/a">Ferry</a></ol><h1>Archive</h1><ol>
        <li><a href="https://post.example/b">Gull</a></ol></body></html>
        """))
    #expect(page.kind == .instapaper)
    #expect(page.items.map(\.isRead) == [false, true])
  }

  @Test func wallabagWithItsText() throws {
    let export = try #require(
      try export(
        #"""
        [{"is_archived":1,"is_starred":0,"tags":["coast",{"label":"boats"}],"title":"Ferry","url":"https://post.example/a",
        "content":"<p>“Nobody came,” said Ana Ruiz.</p>","created_at":"2031-05-09T10:00:00+0200","published_by":["Lena Marsh"],
        "published_at":"2031-05-08T10:00:00+0200","language":"en","domain_name":"post.example",
        "annotations":[{"quote":"Nobody came","text":"ask her"}]},
        {"is_archived":0,"title":"No text","url":"https://post.example/b","content":"","tags":[]}]
        """#))
    #expect(export.kind == .wallabag)
    #expect(export.items.map(\.isRead) == [true, false])
    #expect(export.items[0].tags == ["coast", "boats"])
    #expect(story(export.items[0]).contains("said Ana Ruiz"))
    #expect(export.items[0].document?.metadata.authors == ["Lena Marsh"])
    #expect(export.items[0].document?.metadata.published?.day == 8)
    #expect(export.items[0].highlights == [.init(words: "Nobody came", note: "ask her")])
    #expect(export.items[1].document == nil)
  }

  @Test func omnivoreWithPagesAndHighlights() throws {
    let list =
      #"[{"id":"1","slug":"ferry-1","title":"Ferry","author":"Lena Marsh","url":"https://post.example/a","state":"Archived","labels":["coast"],"savedAt":"2031-05-09T10:00:00Z"},{"slug":"gone","title":"Gone","url":"https://post.example/b","state":"Active","labels":[]}]"#
    let zip = ZipMaker.archive([
      ("metadata_0_to_2.json", Array(list.utf8)),
      ("content/ferry-1.html", Array("<div><p>“Nobody came,” said Ana Ruiz.</p></div>".utf8)),
      ("highlights/ferry-1.md", Array("> Nobody\n> came\n\nask her\n\n> The last boat\n".utf8)),
    ])
    let export = try #require(try ReaderExport(zip, path: "omnivore.zip"))
    #expect(export.kind == .omnivore)
    #expect(export.items.map(\.isRead) == [true, false])
    #expect(story(export.items[0]).contains("said Ana Ruiz"))
    #expect(
      export.items[0].highlights == [
        .init(words: "Nobody came", note: "ask her"), .init(words: "The last boat"),
      ])
    #expect(export.items[1].document == nil)
    #expect(try ReaderExport(ZipMaker.archive([("a.txt", [65])]), path: "a.zip") == nil)
  }

  @Test func readwiseHighlightsOfOneDocumentAreItsText() throws {
    let export = try #require(
      try export(
        """
        Highlight,Book Title,Book Author,Note,Document tags,Highlighted at
        First words.,Ferry,Lena Marsh,"a
        note",coast,2031-05-09 10:00:00+00:00
        "Then, more.",Ferry,Lena Marsh,,coast,2031-05-09 10:01:00+00:00
        Other.,Gull,,,,
        """))
    #expect(export.kind == .readwise)
    #expect(export.items.count == 2)
    #expect(story(export.items[0]) == "Ferry\n\nFirst words.\n\nThen, more.")
    #expect(export.items[0].highlights.map(\.note) == ["a\nnote", ""])
    #expect(export.items[0].document?.metadata.authors == ["Lena Marsh"])
  }

  @Test func readwiseReaderIsAListOfAddresses() throws {
    let export = try #require(
      try export(
        """
        Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
        Ferry,https://post.example/a,1,"coast, boats",2031-05-09 10:00:00+00:00,0,archive,True
        """))
    #expect(export.items.map(\.address) == ["https://post.example/a"])
    #expect(export.items[0].tags == ["coast", "boats"])
    #expect(export.items[0].isRead)
  }

  @Test func bookmarksKeepTheirFoldersAsTags() throws {
    let export = try #require(
      try export(
        """
        <!DOCTYPE NETSCAPE-Bookmark-file-1>
        <TITLE>Bookmarks</TITLE><H1>Bookmarks Menu</H1>
        <DL><p><DT><H3 ADD_DATE="1">The coast</H3>
        <DL><p><DT><A HREF="https://post.example/a" ADD_DATE="1525874400" TAGS="boats">Ferry</A>
        <DT><A HREF="javascript:alert(1)">Bad</A></DL><p>
        <DT><A HREF="https://post.example/b">Gull</A></DL>
        """))
    #expect(export.kind == .bookmarks)
    #expect(export.items.map(\.tags) == [["boats", "The-coast"], []])
    #expect(export.unusable == 1)
  }

  @Test func theOutlinesOfOPMLAreFeeds() throws {
    let export = try #require(
      try export(
        """
        <?xml version="1.0"?><opml version="2.0"><body><outline text="News"><outline type="rss" text="Post" xmlUrl="https://post.example/rss"/>
        </outline><outline text="bad" xmlUrl="file:///etc/passwd"/></body></opml>
        """))
    #expect(export.feeds == [ImportedFeed(title: "Post", address: "https://post.example/rss")])
    #expect(export.items.isEmpty)
  }

  @Test func theCacheOfNewsboat() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "cache.db").path()
    try DatabaseQueue(path: path).write { database in
      try database.execute(
        sql: """
          CREATE TABLE rss_feed (rssurl TEXT PRIMARY KEY, url TEXT, title TEXT);
          CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid TEXT, title TEXT, author TEXT, url TEXT, feedurl TEXT,
            pubDate INTEGER, content TEXT, unread INTEGER, deleted INTEGER NOT NULL DEFAULT 0);
          INSERT INTO rss_feed VALUES ('https://post.example/rss', 'https://post.example', 'The Post');
          INSERT INTO rss_item VALUES (1, 'a', 'Ferry', 'Lena Marsh', 'https://post.example/a', 'https://post.example/rss',
            1525874400, '<p>“Nobody came,” said Ana Ruiz.</p>' || replace(hex(zeroblob(2000)), '00', 'x'), 0, 0);
          INSERT INTO rss_item VALUES (2, 'b', 'Gull', '', 'https://post.example/b', 'https://post.example/rss', 1525874401, 'Short', 1, 0);
          INSERT INTO rss_item VALUES (3, 'c', 'Gone', '', 'https://post.example/c', 'https://post.example/rss', 1525874402, '', 1, 1);
          INSERT INTO rss_item VALUES (4, 'd', x'FF', 7, NULL, 'nowhere', 'never', NULL, 'x', 0);
          """)
    }
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let export = try #require(try ReaderExport(bytes, path: path))
    #expect(export.kind == .newsboat)
    #expect(export.items.map(\.address) == ["https://post.example/a", "https://post.example/b"])
    #expect(export.items[0].document?.metadata.publisher == "The Post")
    #expect(export.items.map { $0.document != nil } == [true, false])
    #expect(export.items.map(\.isRead) == [true, false])
    #expect(export.feeds.map(\.title) == ["The Post"])
    #expect(export.unusable == 1)
  }

  @Test func aDatabaseThatIsNotNewsboatsIsRefusedInOneLine() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE notes (a)") }
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    #expect(throws: ImportFailure.self) { try ReaderExport(bytes, path: path) }
    try Data("SQLite format 3\u{0}garbage".utf8).write(to: URL(filePath: path))
    #expect(throws: ImportFailure.self) {
      try ReaderExport(Array("SQLite format 3\u{0}garbage".utf8), path: path)
    }
  }

  @Test(arguments: [
    "", "A story\n\n“Go,” said Jo Lind.", "<html><body><p>A page</p></body></html>", "[1, 2]", "PK",
    "a,b,c\n1,2,3",
  ])
  func anythingElseIsNoExport(text: String) throws {
    #expect(try export(text) == nil)
  }
}

/// Damaged, endless and hostile exports are read as far as they go.
@Suite struct HostileExportTests {
  private static let exports = [
    "title,url,time_added,tags,status\n\"never closed,https://a.example/\n,,,\n",
    "title,url,time_added,tags,status\n" + String(repeating: ",", count: 100_000),
    "title,url,time_added,tags,status\n\"a\"\"\"b,\u{0},https://x y,,\n\r\r\n",
    "<title>Pocket Export</title><a href=\"https://a.example/ <a <a href='x>\"'>>",
    "<title>Instapaper</title>"
      + String(repeating: "<ol><a href=https://a.example/>", count: 5_000),
    "<!DOCTYPE NETSCAPE-Bookmark-file-1>" + String(repeating: "<dl><h3>", count: 10_000),
    "<!DOCTYPE NETSCAPE-Bookmark-file-1><a href=\"" + String(repeating: "\"<", count: 20_000),
    #"[{"is_archived":1,"url":7,"title":null,"content":{"a":[]},"tags":"x","annotations":[[]]}"#,
    #"[{"is_archived":1,"url":"https://a.example/"# + String(repeating: "a", count: 10_000)
      + #""}]"#,
    "[{\"is_archived\":" + String(repeating: "[", count: 100_000),
    "<opml><outline xmlUrl='https://a.example/'" + String(repeating: "<outline>", count: 5_000),
    "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><opml><outline text='&b;' xmlUrl='https://&b;'/></opml>",
  ]

  @Test(arguments: exports.indices) func nothingBreaksIt(number: Int) throws {
    let bytes = Array(Self.exports[number].utf8)
    for cut in [bytes.count, bytes.count / 2, bytes.count - 1] {
      let export = try ReaderExport(Array(bytes.prefix(cut)), path: "/nowhere")
      for item in export?.items ?? [] {
        #expect(item.address == nil || item.address!.hasPrefix("http"))
      }
    }
  }

  @Test func theTimeOfALinkPageIsLinear() {
    // Each unclosed quotation mark would be a search to the end of the page.
    func work(_ count: Int) -> Int {
      let page = Array(String(repeating: "<a href=\"x ", count: count).utf8)
      return LinkPage(page).links.count
    }
    #expect(work(2_000) <= 2_000)
  }

  @Test func aZipWithNamesThatLeadOutsideIsOnlyRead() throws {
    let list = #"[{"slug":"../../etc/passwd","title":"x","url":"https://a.example/"}]"#
    let zip = ZipMaker.archive([
      ("metadata_0.json", Array(list.utf8)), ("content/../../etc/passwd.html", Array("<p>x".utf8)),
    ])
    let export = try #require(try ReaderExport(zip, path: "x.zip"))
    #expect(export.items.count == 1)
  }
}
