import Foundation
import Testing

@Suite struct AnnotateTests {
  private func ids(_ run: Program) throws -> [Int?] {
    try run.lines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["id"] as? Int
    }
  }

  @Test func answersComeInTheOrderOfTheLines() throws {
    let lines = (0..<3000).map { number in
      let words = String(repeating: "It rained. ", count: number % 97)
      return #"{"id": \#(number), "text": "\#(words)“Enough,” said Ana Ruiz."}"#
    }
    let run = try Program(["annotate"], input: lines.joined(separator: "\n"))
    #expect(run.status == 0)
    #expect(try ids(run) == Array(0..<3000))
  }

  @Test func theLanguageThatIsGivenDecidesHowMuchIsLookedFor() throws {
    let run = try Program(
      ["annotate"],
      input: """
        {"id": 1, "text": "“Genug”, sagt Inga Vahl.", "language": "de"}
        {"id": 2, "text": "“Enough,” said Inga Vahl.", "language": "en-GB"}
        """)
    #expect(run.lines.count == 2)
    #expect(run.lines.first?.hasSuffix(#""coverage":"marks"}"#) == true)
    #expect(run.lines.last?.hasSuffix(#""coverage":"full"}"#) == true)
  }

  @Test func aLineThatIsNotValidIsAnsweredAndTheOthersGoOn() throws {
    let run = try Program(
      ["annotate"],
      input: """
        {"id": "a", "text": "One."}
        {"id": "b"}
        not JSON

        {"id": "c", "text": 5}
        {"id": 7, "text": "Two."}
        """)
    #expect(run.status == 1)
    #expect(
      run.lines.map { $0.prefix { $0 != "," } } == [
        #"{"id":"a""#, #"{"id":"b""#, #"{"id":null"#, #"{"id":"c""#, #"{"id":7"#,
      ])
    #expect(run.lines[1] == #"{"id":"b","error":"no \"text\" or \"body\""}"#)
    #expect(run.errors.contains("3 lines of standard input are not valid"))
  }

  @Test func oneBadLineIsOneLine() throws {
    let run = try Program(["annotate"], input: "not JSON\n")
    #expect(run.errors.contains("1 line of standard input is not valid"))
  }

  @Test func whatExtractWritesIsAnnotatedAsItStands() throws {
    let story = try Scratch("The fire\n\nBy Jo Lind\n\n“We ran,” said Ana Ruiz.\n")
    let extracted = try Program(["extract", "--format", "jsonl", story.url.path()])
    let run = try Program(["annotate"], input: extracted.output)
    #expect(run.status == 0)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.lines[0].utf8)) as? [String: Any])
    #expect(object["id"] as? String == story.url.path())
    let text = Array(try #require(object["text"] as? String).unicodeScalars)
    let quote = try #require((object["quotes"] as? [[String: Any]])?.first)
    let start = try #require(quote["start"] as? Int)
    let end = try #require(quote["end"] as? Int)
    var words = ""
    words.unicodeScalars.append(contentsOf: text[start..<end])
    #expect(words == "“We ran,”")
  }

  @Test func aLineOfAMegabyteIsALineLikeAnyOther() throws {
    let words = String(repeating: "The ferry was late. ", count: 50_000)
    let run = try Program(
      ["annotate"], input: "{\"id\":1,\"text\":\"\(words)\"}\n{\"id\":2,\"text\":\"\"}\n")
    #expect(try ids(run) == [1, 2])
  }

  @Test func aProgramThatWaitsForEachAnswerGetsIt() throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = Program.url
    process.arguments = ["annotate"]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for number in 1...3 {
      input.fileHandleForWriting.write(Data("{\"id\":\(number),\"text\":\"\"}\n".utf8))
      let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      #expect(answer.hasPrefix("{\"id\":\(number),"))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func noInputIsNoAnswer() throws {
    let run = try Program(["annotate"], input: "")
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
  }
}
