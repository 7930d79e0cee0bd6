import Foundation
import Testing

@Suite struct ConfigTests {
  @Test func everyOptionIsShownAsAFileThatIsRight() throws {
    let shown = try Program(["config"], environment: ["XDG_CONFIG_HOME": "/no/such"])
    #expect(shown.status == 0)
    #expect(shown.lines.first == "# /no/such/pullquote/config.toml (does not exist)")
    let file = try Scratch(shown.output)
    let check = try Program(["config", "check", file.url.path()])
    #expect(check.status == 0)
    #expect(check.output.isEmpty)
  }

  @Test func faultsAreToldWithFileLineAndMend() throws {
    let file = try Scratch("measure = 60\nthem = \"dark\"\n")
    let check = try Program(["config", "check", file.url.path()])
    #expect(check.status == 1)
    #expect(check.output == "\(file.url.path()):2: “them” is unknown: write theme\n")
  }

  @Test func theFileAndTheEnvironmentAreNamedAsSources() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let own = folder.appending(path: "pullquote")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    try Data("# mine\nmeasure = 60\n".utf8).write(to: own.appending(path: "config.toml"))
    let run = try Program(
      ["config", "--format", "jsonl"],
      environment: ["XDG_CONFIG_HOME": folder.path(), "NO_COLOR": "1"])
    #expect(run.output.contains(#"{"name":"measure","value":60,"source":"line 2","#))
    #expect(run.output.contains(#"{"name":"colors","value":"never","source":"NO_COLOR","#))
  }

  @Test(arguments: ["[=]", "[[[", "[[ [a]]", "a = [[[[[[", "a.b.", "\u{0}", "keys = 1"])
  func whatIsNotTOMLIsAFaultOfOneLine(text: String) throws {
    let file = try Scratch(text)
    let check = try Program(["config", "check", file.url.path()])
    #expect(check.status == 1)
    #expect(check.lines.count == 1)
    #expect(check.output.hasPrefix("\(file.url.path()):1: "))
    #expect(check.errors.isEmpty)
  }

  @Test(arguments: ["/no/such", "/tmp", "/dev/zero"])
  func whatIsNoFileIsAnErrorOfOneLine(path: String) throws {
    let check = try Program(["config", "check", path])
    #expect(check.status == 66)
    #expect(check.errors.split(separator: "\n").count == 1)
    #expect(check.errors.hasPrefix("pullquote: "))
  }
}
