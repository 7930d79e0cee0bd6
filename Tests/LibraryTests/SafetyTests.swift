import Foundation
import GRDB
import Testing

@testable import Library

@Suite struct SafetyTests {
  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? Int ?? 0) & 0o777
  }

  @Test func onlyTheUserCanReadTheLibrary() throws {
    let library = try TemporaryLibrary()
    _ = try library.store.keep(Story.article(), analyser: "1")
    let folder = Location.folder(of: library.path)
    #expect(try mode(folder) == 0o700)
    #expect(try mode(library.path) == 0o600)
    #expect(try mode(library.path + "-wal") == 0o600)
    try library.store.backUpDaily()
    #expect(try mode(folder + "/backups") == 0o700)
    for name in Backup.dailyCopies(in: folder + "/backups") {
      #expect(try mode(folder + "/backups/" + name) == 0o600)
    }
  }

  @Test func writesWaitForTheDisk() throws {
    let library = try TemporaryLibrary()
    let settings = try library.store.direct { db in
      try ["synchronous", "secure_delete"].map { try Int.fetchOne(db, sql: "PRAGMA \($0)") }
        + [try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal" ? 1 : 0]
    }
    #expect(settings == [2, 1, 1])
  }

  @Test func sevenDailyCopiesAreKept() throws {
    let library = try TemporaryLibrary()
    _ = try library.store.keep(Story.article(), analyser: "1")
    let folder = Location.folder(of: library.path) + "/backups"
    for day in 0..<9 {
      try library.reopen(time: 1_900_000_000 + day * 86_400)
      try library.store.backUpDaily()
      try library.store.backUpDaily()
    }
    let copies = Backup.dailyCopies(in: folder)
    #expect(copies.count == 7)
    #expect(copies.first == "library-2030-03-19.sqlite")
    let copy = try Store.openExisting(at: folder + "/" + copies[0])
    #expect(try copy.count() == 1)
  }

  /// As on a disk that is mounted a second time.
  @Test func aFileThatAnotherChangesIsOpenedAgain() throws {
    let library = try TemporaryLibrary()
    let path = library.path
    let connection = try Connection(to: path, isWatched: true) { try DatabaseQueue(path: path) }
    let first = try connection.queue
    #expect(try connection.queue === first)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: path)
    let second = try connection.queue
    #expect(second !== first)
    #expect(try connection.queue === second)
  }

  @Test func aLibraryOfANewerProgramIsOnlyRead() throws {
    let library = try TemporaryLibrary()
    _ = try library.store.keep(Story.article(), analyser: "1")
    try library.store.direct { try $0.execute(sql: "PRAGMA user_version = 99") }
    try library.reopen()
    #expect(library.store.isReadOnly)
    #expect(try library.store.search(SearchQuery("ferry")).count == 1)
    let error = #expect(throws: LibraryError.self) {
      try library.store.keep(Story.article("More"), analyser: "1")
    }
    #expect(error?.description.contains("update pullquote") == true)
  }

  @Test func aLibraryOfAnOlderProgramIsCopiedAndThenBroughtUpToDate() throws {
    let library = try TemporaryLibrary()
    _ = try library.store.keep(Story.article(), analyser: "1")
    try library.store.direct { db in
      try db.execute(
        sql: "DROP TABLE joint; ALTER TABLE quote DROP COLUMN mention; PRAGMA user_version = 1")
    }
    try library.reopen()
    #expect(!library.store.isReadOnly)
    #expect(try library.store.search(SearchQuery("ferry")).count == 1)
    #expect(try library.store.check() == [])
    let files = try FileManager.default.subpathsOfDirectory(atPath: library.folder.path())
    #expect(files.contains { $0.contains("before-\(Schema.version)") })
  }

  /// A library of version 2 has no words for sources without a name, but the articles that it keeps have them.
  @Test func anOlderLibraryGetsTheWordsForSourcesWithoutAName() throws {
    let library = try TemporaryLibrary()
    let story = Story.article("Too late by years", byUnnamed: "Some critics")
    let id = try library.store.keep(story, analyser: "1").article
    try library.store.addTags(["sea"], to: id)
    _ = try library.store.keep(Story.article(day: 2, title: "Pier"), analyser: "1")
    try library.store.direct { db in
      try db.execute(
        sql: """
          INSERT INTO quote_fts (quote_fts, rowid, text, who, source)
            SELECT 'delete', id, words, 'wsome wcritics', 's' || publisher FROM quote WHERE article = 1;
          INSERT INTO quote_fts (rowid, text, who, source)
            SELECT id, words, '', 's' || publisher FROM quote WHERE article = 1;
          ALTER TABLE quote DROP COLUMN mention;
          PRAGMA user_version = 2
          """)
    }
    try library.reopen()
    var query = SearchQuery()
    query.speaker = "critics"
    #expect(try library.store.search(query).flatMap(\.hits).map(\.speaker) == ["Some critics"])
    query.speaker = "Ana Ruiz"
    #expect(try library.store.search(query).flatMap(\.hits).count == 1)
    #expect(try library.store.search(SearchQuery("years")).count == 1)
    #expect(try library.store.article(id)?.quotes == story.quotes)
    #expect(try library.store.listed(id)?.tags == ["sea"])
    #expect(try library.store.check() == [])
    try library.store.forget([id])
    #expect(try library.store.count(SearchQuery("years")).number == 0)
  }

  @Test func anotherFileIsNotTakenForALibrary() throws {
    let library = try TemporaryLibrary()
    let path = library.folder.appending(path: "other.sqlite").path()
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: "CREATE TABLE t (a); PRAGMA user_version = 1") }
    try queue.close()
    let error = #expect(throws: LibraryError.self) { try Store.open(at: path) }
    #expect(error?.description.contains("is not a library") == true)
    try Data("no database at all, but long enough".utf8).write(to: URL(filePath: path))
    #expect(throws: LibraryError.self) { try Store.open(at: path) }
  }

  @Test func aDamagedLibraryIsReported() throws {
    let library = try TemporaryLibrary()
    _ = try library.store.keep(Story.article(), analyser: "1")
    try library.store.direct { db in
      try db.execute(sql: "DELETE FROM quote_fts_docsize; DELETE FROM speaker")
    }
    #expect(try library.store.check() == ["1 quotations are not in the index"])
  }

  @Test func aFolderThatCannotBeCreatedIsReportedWithTheReason() {
    let error = #expect(throws: LibraryError.self) {
      try Store.open(at: "/sys/no/pullquote/library.sqlite")
    }
    #expect(error?.description.contains("No such file") == false)
    #expect(error?.problem.hasSuffix(": /sys/no/pullquote") == true)
  }

  @Test(arguments: ["nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.rclone", "ceph"])
  func networkFileSystemsAreRefused(type: String) { #expect(Location.isNetwork(type)) }

  @Test(arguments: ["ext4", "btrfs", "tmpfs", "overlay", "zfs", "fuse.gocryptfs", "fuseblk", "9p"])
  func otherFileSystemsAreNot(type: String) { #expect(!Location.isNetwork(type)) }
}
