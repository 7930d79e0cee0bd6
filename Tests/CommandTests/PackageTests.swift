import Foundation
import Testing

@Suite struct PackageTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func shell(_ script: String, _ arguments: String...) throws -> Program {
    try Program(["-c", script, "sh"] + arguments, of: URL(filePath: "/bin/sh"))
  }

  @Test func thePackageIsInstalledAndRemoved() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "package-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let built = try shell(
      "PROGRAM=\"$1\" \"$2\" \"$3\"", Program.url.path(),
      Self.root.appending(path: ".ci/package").path(), folder.path())
    #expect(built.status == 0, "\(built.errors)")
    let install = """
      cd "$1" && mkdir -p root/var/lib/dpkg/info root/var/lib/dpkg/updates && touch root/var/lib/dpkg/status &&
      dpkg --root=root --log=/dev/null --force-depends --force-not-root -i *.deb >/dev/null 2>&1
      """
    #expect(try shell(install, folder.path()).status == 0)
    let program = folder.appending(path: "root/usr/bin/pullquote")
    // The program of a test needs the libraries of Swift, which that of a release contains.
    let find = #"dirname "$(ldd "$1" | awk '/libswiftCore/ {print $3}')""#
    let libraries = try shell(find, Program.url.path()).output.trimmingCharacters(in: .newlines)
    let run = try Program(
      ["speakers", "-"], of: program, input: "A\n\n“We ran,” said Ana Ruiz.\n",
      environment: ["LD_LIBRARY_PATH": libraries])
    #expect(run.output == "Ana Ruiz — 1 quote\n")
    let manual = folder.appending(path: "root/usr/share/man/man1/pullquote.1.gz").path()
    #expect(FileManager.default.fileExists(atPath: manual))
    let control = try shell("dpkg-deb -f \"$1\"/*.deb", folder.path()).output
    #expect(control.contains("Recommends: libcurl4, libxml2"))
    #expect(control.contains("libncursesw6"))
    let remove =
      "dpkg --root=\"$1\"/root --log=/dev/null --force-not-root -P pullquote >/dev/null 2>&1"
    #expect(try shell(remove, folder.path()).status == 0)
    #expect(!FileManager.default.fileExists(atPath: program.path()))
    let tar = try shell("tar -tzf \"$1\"/*.tar.gz", folder.path()).output
    #expect(tar.contains("/bin/pullquote\n") && tar.contains("/share/man/man1/pullquote.1.gz\n"))
  }

  /// Callgrind writes a name once, and its number from then on; a function of another object is not the program's.
  @Test func theFunctionsThatAreLinkedSideBySideAreThoseOfTheProgram() throws {
    let calls = try Scratch(
      """
      fn=(1) before
      ob=(1) /bin/reader
      fn=(2) start
      1 2
      cob=(2) /lib/libc.so
      cfn=(3) malloc
      fn=(4) walk'2
      ob=(2)
      fn=(3)
      ob=(1)
      fn=(2)

      """)
    let script = """
      import runpy, sys
      print(*runpy.run_path(sys.argv[1])["functions"](sys.argv[2], "/bin/reader"))
      """
    let run = try Program(
      [
        "-B", "-c", script, Self.root.appending(path: ".ci/order").path(),
        calls.url.path(),
      ],
      of: URL(filePath: "/usr/bin/python3"))
    #expect(run.output == "start walk start\n", "\(run.errors)")
  }
}
