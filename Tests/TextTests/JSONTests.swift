import Testing
import Text

@Suite struct JSONTests {
  private func text(_ json: JSON) -> String { String(decoding: json.bytes, as: UTF8.self) }

  @Test func membersKeepTheirOrder() {
    let json = JSON.object([
      .init("z", .int(1)), .init("a", .array([.null, .bool(true), .double(0.98765)])),
    ])
    #expect(text(json) == #"{"z":1,"a":[null,true,0.988]}"#)
  }

  @Test func marksAndNewlinesAreEscaped() {
    #expect(text(.string("a\"b\\c\nd\te")) == #""a\"b\\c\nd\te""#)
  }

  @Test func lettersOfAnyScriptStayAsTheyAre() {
    #expect(text(.string("“Ångström” 東京 🙂 ’")) == "\"“Ångström” 東京 🙂 ’\"")
  }

  @Test func whatCouldActOnATerminalIsEscaped() {
    #expect(text(.string("\u{1B}[2J")) == #""\u001b[2J""#)
    #expect(text(.string("\u{9B}\u{7F}")) == #""\u009b\u007f""#)
    #expect(text(.string("a\u{202E}b\u{2028}\u{2066}")) == #""a\u202eb\u2028\u2066""#)
  }

  @Test func whatIsNotANumberIsNull() {
    #expect(text(.double(.nan)) == "null")
  }
}
