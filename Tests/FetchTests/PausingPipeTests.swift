import Foundation
import Testing

@testable import Fetch

/// A pipe whose writer takes its time.
@Suite struct PausingPipeTests {
  private let ends: [Int32]

  init() throws {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    self.ends = ends
  }

  private func write(_ text: String) {
    _ = text.utf8.withContiguousStorageIfAvailable {
      Glibc.write(ends[1], $0.baseAddress, $0.count)
    }
  }

  private func beginning(limit: Int = 1000) throws -> Beginning {
    var fetcher = Fetcher()
    fetcher.limits.fileBytes = limit
    return try Beginning(closing: ends[0], upTo: 100, by: fetcher)
  }

  @Test func whatEndsAtOnceIsWhole() throws {
    write("one\n")
    close(ends[1])
    let beginning = try beginning()
    #expect(beginning.isWhole)
    #expect(!beginning.isPaused)
    #expect(beginning.bytes == Array("one\n".utf8))
  }

  @Test func whatPausesIsGivenAndTheRestIsReportedAsItComes() throws {
    write("one\n")
    let beginning = try beginning()
    #expect(beginning.isPaused)
    #expect(!beginning.isWhole)
    var reports: [String] = []
    write("two\n")
    let whole = try beginning.whole { bytes in
      reports.append(String(decoding: bytes, as: UTF8.self))
      if reports.count == 1 { write("three\n") } else { close(ends[1]) }
    }
    #expect(reports.first == "one\ntwo\n")
    #expect(reports.last == "one\ntwo\nthree\n")
    #expect(String(decoding: whole.bytes, as: UTF8.self) == "one\ntwo\nthree\n")
  }

  @Test func whatIsTooLongIsReportedBeforeTheError() throws {
    write("one\n")
    let beginning = try beginning(limit: 10)
    write("two\nthree\nfour\n")
    var reports: [[UInt8]] = []
    #expect(throws: FetchError.tooBig(limit: 10)) {
      try beginning.whole { reports.append($0) }
    }
    #expect(reports.last?.starts(with: Array("one\ntwo\n".utf8)) == true)
    close(ends[1])
  }
}
