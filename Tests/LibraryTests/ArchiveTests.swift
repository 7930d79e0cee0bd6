import Document
import Foundation
import Testing
import Text

@testable import Library

@Suite struct ArchiveTests {
  /// A library with versions, notes, tags, judgements and a queue.
  private func filled() throws -> TemporaryLibrary {
    let library = try TemporaryLibrary()
    let store = library.store
    let kept = try store.keep(Story.article(url: "https://example.com/a"), analyser: "1")
    _ = try store.keep(
      Story.article("It sails at one, \\ “sharp”\u{1}", url: "https://example.com/a"), analyser: "1"
    )
    _ = try store.keep(Story.article("Nothing sails", by: "Tobias Renn", day: 2), analyser: "1")
    try store.put(Note(article: kept.article, made: 5, start: 7, words: "sails", body: "Ask.\nHer"))
    try store.setTags(["sea", "two words"], of: kept.article)
    try store.setPlace(.object([.init("offset", .int(9))]), of: kept.article)
    _ = try store.enqueue([Queued(address: "https://example.com/q", origin: "pocket", tags: ["x"])])
    try store.append(
      Judgement(
        at: 9, author: "mo", kind: .rename, article: store.key(of: kept.article),
        body: .object([.init("note", .string("kept"))])))
    return library
  }

  private func dump(_ library: TemporaryLibrary) throws -> [String] {
    var lines: [String] = []
    try library.store.export { lines.append(String(decoding: $0, as: UTF8.self)) }
    return lines
  }

  @Test func whatIsExportedAndImportedIsTheSameLibrary() throws {
    let (one, other) = (try filled(), try TemporaryLibrary(time: 7))
    let lines = try dump(one)
    let merged = try other.store.merge(lines: lines.map { Array($0.utf8)[...].dropLast() })
    #expect(merged == Store.Merged(new: 2, judgements: 1))
    #expect(try dump(other) == lines)
    #expect(try other.store.check().isEmpty)
    #expect(try other.store.search(SearchQuery("sharp")).count == 1)
  }

  @Test func mergingALibraryTwiceAddsNothing() throws {
    let (one, other) = (try filled(), try TemporaryLibrary())
    _ = try other.store.keep(
      Story.article("Hers alone", by: "Odile Marchetti", day: 3), analyser: "1")
    #expect(try other.store.merge(one.store).new == 2)
    let lines = try dump(other)
    let again = try other.store.merge(one.store)
    #expect(again == Store.Merged(known: 2))
    #expect(try dump(other) == lines)
    #expect(try other.store.count() == 3)
  }

  @Test func versionsOfBothLibrariesAreKept() throws {
    let (one, other) = (try filled(), try TemporaryLibrary())
    _ = try other.store.keep(
      Story.article("It sails at two", url: "http://www.example.com/a?utm_source=x"), analyser: "1")
    let merged = try other.store.merge(one.store)
    #expect(merged.changed == 1 && merged.new == 1)
    let article = try #require(try other.store.articles().last)
    #expect(article.versions == 3)
  }

  @Test func linesOfAnotherKindAreCounted() throws {
    let library = try TemporaryLibrary()
    let lines = ["{\"id\":1}", "not JSON", ""].map { Array($0.utf8)[...] }
    #expect(try library.store.merge(lines: lines).invalid == 2)
  }
}
