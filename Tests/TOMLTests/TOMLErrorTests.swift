import TOML
import Testing

/// Whatever is wrong in a file is an error with its line and a way to fix it.
@Suite struct TOMLErrorTests {
  private func error(_ bytes: [UInt8]) -> TOMLError? {
    do throws(TOMLError) {
      _ = try TOMLTable(parsing: bytes)
      return nil
    } catch {
      return error
    }
  }

  private func error(_ file: String) -> String? {
    error(Array(file.utf8)).map { "\($0.line): \($0.message)" }
  }

  @Test(arguments: [
    ("[=]", "1: a name is missing before “=”: write [name]"),
    ("\n[[[", "2: a name is missing before “[”: write [[name]]"),
    ("[[ [a]]", "1: a name is missing before “[a”: write [[name]]"),
    ("[.a]", "1: a name is missing before “.a”: write [name]"),
    ("[", "1: a name is missing: write [name]"),
    ("[keys", "1: unterminated table header: write it as [name]"),
    ("[[keys]", "1: unterminated table header: write it as [[name]]"),
    ("[a] b", "1: the line should end before “b”: start a new line there"),
    ("[a]\n[a]", "2: “a” is set in line 1 already: keep one of them"),
  ])
  func theHeadOfATable(file: String, error: String) {
    #expect(self.error(file) == error)
  }

  @Test(arguments: [
    ("theme", "1: “theme” has no value: write theme = and its value"),
    ("theme =", "1: a value is missing: write one, such as \"words\" or 12"),
    ("a = , 2", "1: a value is missing before “,”: write one, such as \"words\" or 12"),
    ("theme = dark", "1: “dark” is not a value: put text in quotation marks"),
    ("a = 09", "1: “09” is not a number: write one such as 12, or put quotation marks around it"),
    ("= 3", "1: a name is missing before “=”: write name = value"),
    ("\"\"\"a\"\"\" = 3", "1: a name has one quotation mark at each end: write name = value"),
    ("a = 1 b = 2", "1: the line should end before “b”: start a new line there"),
    ("a = 1\na = 2", "2: “a” is set in line 1 already: keep one of them"),
    ("a = 1\na.b = 2", "2: “a” is set in line 1 already: keep one of them"),
    ("\n\na = \"x\nb", "3: unterminated string: close it with \""),
    ("a = '''x\ny", "1: unterminated string: close it with '''"),
    ("a = \"\\q\"", "1: a backslash is not allowed before “q\"”: write \\\\ for one"),
    (
      "a = \"\\ud800\"",
      "1: no character has this code before “ud800\"”: write \\u and four digits of 0 to F"
    ),
    (
      "a = \"\u{1}\"",
      "1: control character in a string: write it as \\x01 between \"…\""
    ),
    ("a = [1\n2]", "2: a comma is missing before “2”: write one, or end the list with ]"),
    ("\na = [1,\n2", "2: unterminated list: close it with ]"),
    ("a = { b = 1", "1: unterminated table: close it with }"),
  ])
  func aValue(file: String, error: String) {
    #expect(self.error(file) == error)
  }

  @Test func bytesThatAreNotUTF8() {
    let error = error(Array("a = 1\nb = \"".utf8) + [0xE2, 0x80, 0x22])
    #expect(error?.line == 2)
    #expect(error?.message == "this is not UTF-8: save the file in that encoding")
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000),
    "a = " + String(repeating: "[", count: 100_000),
    "a = " + String(repeating: "{a = ", count: 100_000),
    "a = " + String(repeating: "[{a = ", count: 100_000),
    String(repeating: "a.", count: 100_000) + "a = 1",
    "[" + String(repeating: "a.", count: 100_000) + "a]",
  ])
  func deepNestingDoesNotExhaustTheStack(file: String) {
    #expect(error(file) != nil)
  }

  @Test func whatIsAllowedIsNestedAsDeepAsPromised() throws {
    let depth = TOMLTable.deepestNesting
    let lists = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(error("a = \(lists)") == nil)
    #expect(error("a = [\(lists)]")?.contains("nested deeper than 64 levels") == true)
  }

  @Test func everyPrefixOfAFileIsReadOrHasAnErrorInIt() {
    let file = Array(Self.everything.utf8)
    #expect(error(file) == nil)
    for end in file.indices {
      let prefix = Array(file[..<end])
      guard let error = error(prefix) else { continue }
      #expect(1...prefix.count { $0 == UInt8(ascii: "\n") } + 1 ~= error.line)
      #expect(!error.message.isEmpty)
    }
  }

  private static let everything = #"""
    # Everything that a file can have.
    name = "a \"b\" \u00e9" # é
    'literal' = 'x'
    long = """
    one \
      two ""
    """
    raw = '''
    one'''
    numbers = [1, -2, 0x1F, 1_000, 6.5e-1, inf]
    flags = [true, false]
    when = 2031-05-09 07:30:00.5Z

    [keys]
    quit = ["q", "Ctrl-C",]
    a.b."c d" = { e = 1, f = [{ g = 2 }] }
    [keys.more]
    [[list]]
    [[list]] # again
    """#
}
