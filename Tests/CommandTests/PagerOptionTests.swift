import Testing

@testable import pullquote

/// What hands type that know less.
@Suite struct PagerOptionTests {
  @Test(arguments: [
    ("-FRX", "F"), ("FRS", "FS"), ("-R -S --quit-if-one-screen", "FS"),
    ("--chop-long-lines --LINE-NUMBERS", "SN"), ("-N -n", ""), ("-PF -i", ""), ("-+F -+S", ""),
    ("--mouse --no-init", ""), ("FS -+S", "F"), ("-x8F", "F"), ("--prompt=NFS$-S", "S"),
    (
      "-ix8RmPm Page ls(1) ?lline %lt:byte %bB?s/%s..?e (END):?pB %pB\\%.. (For Help)$PM No.$S", "S"
    ),
  ])
  func theVariableIsReadAsLessDoes(variable: String, taken: String) {
    let options = PagerOptions(less: variable)
    #expect(options.quitsIfOneScreen == taken.contains("F"))
    #expect(options.chopsLines == taken.contains("S"))
    #expect(options.numbersLines == taken.contains("N"))
  }

  @Test func aCommandOfTheVariableGoesOnToADollarSign() {
    #expect(PagerOptions(less: "-R +/new bread$F").keys == "/new bread\n")
  }

  @Test func longNamesOfLessAreLetters() {
    let given = ["--LINE-NUMBERS", "--quit-if-one-screen", "x", "--no-init", "--", "--no-init"]
    #expect(
      PagerOptions.shortened(given)
        == ["-N", "--quit-if-one-screen", "x", "-X", "--", "--no-init"])
  }

  @Test(arguments: [
    ["-FRX"], ["-iRS"], ["-F", "-X", "-N", "-n"], ["-p", "opens"], ["-SN", "--no-init"],
  ])
  func theyAreTakenOnTheCommandLine(options: [String]) throws {
    let run = try Program(options + ["-"], input: SourceTests.story)
    #expect(run.status == 0)
    #expect(run.output.contains("Bakery opens"))
  }

  @Test func theVersionHasALetter() throws {
    let run = try Program(["-V"])
    #expect(run.status == 0)
    #expect(run.output == (try Program(["--version"]).output))
  }
}
