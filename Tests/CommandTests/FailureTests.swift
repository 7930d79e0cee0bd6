import Testing

@testable import pullquote

@Suite struct FailureTests {
  @Test func aFailureIsItsMessageWhereverItIsShown() {
    let failure = Failure(.cannotOpen, "cannot open a pipe", fix: "name a file")
    #expect("\(failure)" == "cannot open a pipe (name a file)")
  }
}
