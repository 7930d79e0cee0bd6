import TOML
import Testing

@Suite struct TOMLValueTests {
  private func content(_ value: String) throws -> TOMLValue.Content? {
    try TOMLTable(parsing: Array("a = \(value)\n".utf8))["a"]?.content
  }

  @Test(arguments: [
    ("\"ferry\"", TOMLValue.Content.string("ferry")),
    (#""a \"b\"\t\\ \u00e9\x21""#, .string("a \"b\"\t\\ é!")),
    ("'C:\\ferry'", .string("C:\\ferry")),
    ("\"\"\"\none\r\ntwo\\\n   three\"\"\"", .string("one\ntwothree")),
    ("'''it''s'''''", .string("it''s''")),
    ("12", .integer(12)), ("-1_000", .integer(-1000)), ("0xff", .integer(255)),
    ("6.5e-1", .float(0.65)), ("-inf", .float(-.infinity)),
    ("true", .boolean(true)),
    ("2031-05-09 07:30:00+02:00", .date("2031-05-09 07:30:00+02:00")),
  ])
  func aValueIsRead(toml: String, content: TOMLValue.Content) throws {
    #expect(try self.content(toml) == content)
  }

  @Test func listsAndTablesGoOverSeveralLines() throws {
    let file = """
      keys = [ # the keys
        "j", "k",
      ]
      text = { fg = "ink",
        bold = true }
      """
    let table = try TOMLTable(parsing: Array(file.utf8))
    #expect(table["keys"]?.array?.compactMap(\.string) == ["j", "k"])
    #expect(table["keys"]?.array?.map(\.line) == [2, 2])
    #expect(table["text"]?.table?["bold"]?.boolean == true)
    #expect(table["text"]?.table?["bold"]?.line == 5)
  }

  @Test func tablesOfAnyFormAreOne() throws {
    let file = """
      a.b = 1
      [c]
      d.e = 2
      [c.f]
      [[g]]
      h = 3
      [[g]]
      """
    let table = try TOMLTable(parsing: Array(file.utf8))
    #expect(table.entries.map(\.name) == ["a", "c", "g"])
    #expect(table["a"]?.table?["b"]?.integer == 1)
    #expect(table["c"]?.table?.entries.map(\.name) == ["d", "f"])
    #expect(table["g"]?.array?.map(\.line) == [5, 7])
  }

  @Test func aByteOrderMarkAndLineEndsOfAnySystemAreTaken() throws {
    let table = try TOMLTable(parsing: Array("\u{FEFF}a = 1\r\nb = 2\r\n".utf8))
    #expect(table["b"]?.line == 2)
  }
}
