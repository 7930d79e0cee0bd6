import Fetch
import Foundation
import Loopback
import Testing

@Suite struct FileTests {
  private let story = Array("The ferry is late.\n".utf8)

  /// Reads a file of these bytes, which is taken away again.
  private func read(_ bytes: [UInt8], fetcher: Fetcher = Fetcher()) throws -> Fetched {
    let path = FileManager.default.temporaryDirectory.appending(path: "pullquote-\(UUID()).txt")
      .path()
    try Data(bytes).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try fetcher.read(path)
  }

  private func fetcher(limit: Int) -> Fetcher {
    var fetcher = Fetcher()
    fetcher.limits.fileBytes = limit
    return fetcher
  }

  @Test func aFileIsItsBytes() throws {
    #expect(try read(story) == Fetched(story))
  }

  @Test func gzipIsUndoneWhateverTheName() throws {
    #expect(try read(GzipMaker.member(story)).bytes == story)
    #expect(try read(GzipMaker.member(story) + GzipMaker.member(story)).bytes == story + story)
  }

  @Test func zerosAfterGzipArePadding() throws {
    #expect(try read(GzipMaker.member(story) + [0, 0, 0, 0]).bytes == story)
  }

  @Test func gzipMayBeCutAnywhere() {
    let whole = GzipMaker.member(story)
    for count in 3..<whole.count {
      #expect(throws: FetchError.cutOff) { try read(Array(whole.prefix(count))) }
    }
  }

  @Test func damagedGzipIsSaid() {
    var damaged = GzipMaker.member(story)
    damaged[damaged.count - 6] ^= 1
    #expect(throws: FetchError.corrupt) { try read(damaged) }
  }

  @Test func limitsHoldBeforeAndAfterDecompression() {
    #expect(throws: FetchError.tooBig(limit: 8)) { try read(story, fetcher: fetcher(limit: 8)) }
    let bomb = GzipMaker.bomb(100_000)
    #expect(throws: FetchError.tooBig(limit: 1 << 20)) {
      try read(bomb, fetcher: fetcher(limit: 1 << 20))
    }
  }

  @Test(arguments: ["", "\n", " \t\r\n"]) func whatHoldsNothingIsSaid(text: String) {
    #expect(throws: FetchError.empty) { try read(Array(text.utf8)) }
    #expect(throws: FetchError.empty) { try read(GzipMaker.member(Array(text.utf8))) }
  }

  @Test func aFileThatIsCutOffComesNoLaterByItself() {
    #expect(FetchError.cutOff.fix == "try again later")
    #expect(FetchError.cutOff.fixOfFile == "get the file once more")
    #expect(FetchError.noFile.fixOfFile == FetchError.noFile.fix)
  }

  @Test func aFileIsReadUnlessTheCallerRefusesIt() throws {
    var fetcher = Fetcher()
    fetcher.refusal = { bytes, _ in bytes.starts(with: "%PDF".utf8) ? "a PDF" : nil }
    let file = Array("%PDF-1.4\n".utf8)
    #expect(throws: FetchError.notText("a PDF")) { try read(file, fetcher: fetcher) }
    #expect(throws: FetchError.notText("a PDF")) {
      try read(GzipMaker.member(file), fetcher: fetcher)
    }
    #expect(try read(file).bytes == file)
  }

  @Test func whatCannotBeOpenedIsSaid() {
    #expect(throws: FetchError.noFile) { try Fetcher().read("/nowhere/at/all.txt") }
    #expect(throws: FetchError.folder) { try Fetcher().read("/tmp") }
  }

  @Test func aNameWithASchemeIsNoPath() {
    #expect(Fetcher.isURL("https://coast.example/ferry"))
    #expect(Fetcher.isURL("file:///etc/hostname"))
    #expect(!Fetcher.isURL("notes/ferry.txt"))
    #expect(!Fetcher.isURL("ferry: a story.txt"))
    #expect(!Fetcher.isURL("://x"))
  }

  @Test func everyErrorIsOneLine() {
    let errors: [FetchError] = [
      .noFile, .folder, .unreadable("x"), .tooBig(limit: 1 << 20), .cutOff, .corrupt,
      .notText("a PDF"), .badAddress, .scheme, .redirects, .noHost, .noConnection, .timeout,
      .empty, .notHTTP, .openRedirect, .otherRedirect, .nearRedirect, .certificate("x"),
      .status(404, retryAfter: nil), .notModified, .cancelled, .noLibrary,
    ]
    for error in errors {
      #expect(!error.description.isEmpty && !error.description.contains("\n"))
    }
  }
}
