import Foundation
import Loopback
import Synchronization
import Testing

/// A library of its own, and a folder to import from.
private final class Desk {
  let folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: "saved/more"), withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var environment: [String: String] {
    ["XDG_DATA_HOME": folder.appending(path: "data").path(), "HOME": folder.path()]
  }

  func put(_ text: String, as name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  static func page(_ number: Int) -> String {
    let words = (1...4).map {
      "<p>“We counted \(number + $0) gulls on the rail of boat \(number),” said Ana Ruiz, who sells tickets there.</p>"
    }
    return
      "<html><head><title>Boat \(number)</title></head><body><article><h1>Boat \(number) is late</h1>"
      + "<p>The boat left pier \(number) late again, and the people waited in the rain.</p>"
      + words.joined() + "</article></body></html>"
  }

  func run(_ arguments: String...) throws -> Program {
    try Program(arguments, environment: environment)
  }

  /// Imports a path. The failures are listed in the folder.
  func take(_ path: String, _ options: String...) throws -> Program {
    let failed = folder.appending(path: "failed.jsonl").path()
    return try Program(
      ["import", folder.appending(path: path).path(), "--failed", failed, "--pause", "0"] + options,
      environment: environment)
  }

  var failures: String {
    (try? String(contentsOf: folder.appending(path: "failed.jsonl"), encoding: .utf8)) ?? ""
  }
}

@Suite struct ImportCommandTests {
  @Test func aFolderIsImportedOnceAndItsFailuresAreListed() throws {
    let desk = try Desk()
    for number in 0..<5 { try desk.put(Desk.page(number), as: "saved/\(number).html") }
    try desk.put(Desk.page(9), as: "saved/more/9.html")
    try desk.put("<html><body></body></html>", as: "saved/empty.html")
    try desk.put("no article", as: "saved/picture.png")
    let first = try desk.take("saved")
    #expect(first.output.hasPrefix("imported 6, already there 0, failed 1 ("))
    #expect(first.status == 1)
    #expect(desk.failures.contains("empty.html"))
    #expect(desk.failures.split(separator: "\n").count == 1)
    let second = try desk.take("saved")
    #expect(second.output.hasPrefix("imported 0, already there 6, failed 1 ("))
  }

  @Test func anArticleIsFoundAgainFromAnyFolder() throws {
    let desk = try Desk()
    try desk.put(Desk.page(1), as: "saved/1.html")
    let depth = FileManager.default.currentDirectoryPath.split(separator: "/").count
    let path = String(repeating: "../", count: depth) + desk.folder.path().dropFirst()
    #expect(try desk.run("import", path + "/saved").status == 0)
    let found = try desk.run("search", "boat", "--articles", "--format", "jsonl").output
    #expect(found.contains("\"source\":\"/"))
  }

  @Test func anImportThatWasKilledGoesOn() throws {
    let desk = try Desk()
    for number in 0..<150 { try desk.put(Desk.page(number), as: "saved/\(number).html") }
    let process = Process()
    process.executableURL = Program.url
    process.arguments = ["import", desk.folder.appending(path: "saved").path()]
    process.environment = ProcessInfo.processInfo.environment.merging(desk.environment) { $1 }
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let file = desk.folder.appending(path: "data/pullquote/library.sqlite-wal").path()
    while process.isRunning, !FileManager.default.fileExists(atPath: file) { usleep(1_000) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try desk.take("saved").output.contains("failed 0"))
    #expect(try desk.take("saved").output == "imported 0, already there 150, failed 0\n")
  }

  @Test func highlightsOfAnExportAreNotesAndComeOnlyOnce() throws {
    let desk = try Desk()
    let story = (1...5).map {
      "<p>“Nobody came to pier \($0),” said Ana Ruiz, who waited in the rain.</p>"
    }
    try desk.put(
      #"[{"is_archived":1,"url":"https://post.example/a","title":"Ferry","tags":["coast"],"content":"\#(story.joined())","annotations":[{"quote":"Nobody came to pier 2","text":"ask her"}]}]"#,
      as: "wallabag.json")
    for _ in 0..<2 { #expect(try desk.take("wallabag.json").status == 0) }
    let notes = try desk.run("notes", "--format", "csv").output.split(separator: "\r\n")
    #expect(notes.count == 2)
    #expect(notes[1].contains("coast,Ana Ruiz,,Nobody came to pier 2,ask her"))
  }

  @Test func aNoteSaysThatItsSpeakerIsAGuess() throws {
    let desk = try Desk()
    let story =
      "<p>“We ran,” said Ada Moss, the baker.</p><p>It would be — “at last” — mended, she hopes.</p>"
      + "<p>It rained all day in the town.</p>"
    try desk.put(
      #"[{"is_archived":1,"url":"https://post.example/a","title":"Ferry","tags":[],"content":"\#(story)","annotations":[{"quote":"at last","text":"who?"}]}]"#,
      as: "wallabag.json")
    #expect(try desk.take("wallabag.json").status == 0)
    let found = try desk.run("search", "last", "--format", "jsonl").output
    #expect(found.contains(#""speaker":"Ada Moss","uncertain":true"#))
    #expect(try desk.run("notes").output.contains(" — Ada Moss?"))
    #expect(try desk.run("notes", "--format", "csv").output.contains(",Ada Moss?,"))
  }

  @Test func addressesAreFetchedOneAtATimeFromAHostAndTriedAgainWhenItAsks() throws {
    let desk = try Desk()
    let state = Mutex((open: 0, most: 0, asked: [String: Int]()))
    let server = LoopbackServer { connection in
      let times = state.withLock { state in
        state.open += 1
        state.most = max(state.most, state.open)
        state.asked[connection.path, default: 0] += 1
        return state.asked[connection.path, default: 0]
      }
      // Long enough for another request to be seen beside it. The answer comes last, since the next
      // request may follow it at once.
      usleep(20_000)
      state.withLock { $0.open -= 1 }
      if connection.path == "/1", times == 1 {
        connection.answer("429 Too Many Requests", ["Retry-After: 1"])
      } else if connection.path == "/2" {
        connection.answer("404 Not Found")
      } else {
        let number = Int(connection.path.dropFirst()) ?? 0
        connection.answer(
          "200 OK", ["Content-Type: text/html"], body: Array(Desk.page(number).utf8))
      }
    }
    let rows = (0..<4).map { "T,http://127.0.0.1:\(server.port)/\($0),1525874400,coast,unread" }
    try desk.put("title,url,time_added,tags,status\n" + rows.joined(separator: "\n"), as: "p.csv")
    let refused = try desk.take("p.csv")
    #expect(refused.output.hasPrefix("imported 0, already there 0, failed 4 ("))
    #expect(desk.failures.contains("your own network"))
    let run = try desk.take("p.csv", "--near")
    #expect(run.output.hasPrefix("imported 3, already there 0, failed 1 ("))
    #expect(desk.failures.contains("404"))
    #expect(state.withLock(\.most) == 1)
    #expect(state.withLock { $0.asked["/1"] } == 2)
    #expect(try desk.take("p.csv", "--near").output.hasPrefix("imported 0, already there 3"))
  }

  @Test func addressesWaitUntilTheyAreFetched() throws {
    let desk = try Desk()
    try desk.put(
      "title,url,time_added,tags,status\nT,https://post.example/a,1525874400,,unread", as: "p.csv")
    #expect(
      try desk.take("p.csv", "--no-fetch").output.contains("waiting 1 ('pullquote import' fetches"))
  }

  @Test func feedsAreKept() throws {
    let desk = try Desk()
    try desk.put(
      "<opml><body><outline text='Post' xmlUrl='https://post.example/rss'/></body></opml>",
      as: "feeds.opml")
    #expect(try desk.take("feeds.opml").output.contains("feeds 1 ("))
    #expect(try desk.take("feeds.opml").output.contains("feeds 0 ("))
  }

  @Test func aPathThatDoesNotExistIsReported() throws {
    let desk = try Desk()
    let run = try desk.take("nowhere")
    #expect(run.status == 66)
    #expect(run.errors.contains("cannot open"))
    try desk.put(Desk.page(1), as: "1.html")
    let other = try desk.run("import", "/no/such/folder", desk.folder.path() + "/1.html")
    #expect(other.status == 1)
    #expect(other.output == "imported 1, already there 0, failed 0\n")
    #expect(other.errors.hasPrefix("pullquote: cannot open /no/such/folder: "))
  }
}
