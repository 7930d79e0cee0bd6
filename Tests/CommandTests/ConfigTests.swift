import Foundation
import Testing

@Suite struct ConfigTests {
  @Test func everyOptionIsShownAsAFileThatIsRight() throws {
    let shown = try Program(["config"], environment: ["XDG_CONFIG_HOME": "/no/such"])
    #expect(shown.status == 0)
    #expect(shown.lines.first == "# /no/such/pullquote/config.toml (not there)")
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

  @Test func aFileToCheckThatIsNotThereGivesStatus66() throws {
    #expect(try Program(["config", "check", "/no/such"]).status == 66)
  }
}
