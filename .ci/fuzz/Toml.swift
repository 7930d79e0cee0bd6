import Configuration
import Interface
import TOML
import Theming

/// The first byte chooses the mode: odd reads the rest as a file's bytes, even as indices into `fragments`.
@_cdecl("LLVMFuzzerTestOneInput")
public func readOneFile(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = [UInt8](UnsafeBufferPointer(start: start, count: count))
  guard let mode = input.first else { return 0 }
  let rest = input.dropFirst()
  let file = mode & 1 == 1 ? Array(rest) : rest.flatMap { fragments[Int($0) % fragments.count] }
  let lines = file.count { $0 == UInt8(ascii: "\n") } + 1
  checkConfiguration(file, lines)
  checkTheme(file, lines)
  _ = try? Theme(base16: String(decoding: file, as: UTF8.self), name: "a", file: "a.yaml")
  return 0
}

/// Stops the run when a fault has no line of the file, or what was read cannot be written and read again.
private func checkConfiguration(_ file: [UInt8], _ lines: Int) {
  let configuration = Configuration(toml: file, themes: ["dark", "light"])
  precondition(configuration.faults.allSatisfy { 1...lines ~= $0.line && !$0.message.isEmpty })
  var settings = Settings(themes: ["dark", "light"])
  configuration.apply(to: &settings)
  let entries = configuration.entries
  guard entries.contains(where: { $0.source != .standard }) else { return }
  let top = entries.count { $0.option.section == nil }
  let text = entries.map { "\($0.option.name) = \($0.value.toml)" }
  let shown = (text[..<top] + ["[keys]"] + text[top...]).joined(separator: "\n")
  let again = Configuration(toml: Array(shown.utf8), themes: ["dark", "light"])
  precondition(again.entries.map(\.value) == entries.map(\.value), shown)
}

private func checkTheme(_ file: [UInt8], _ lines: Int) {
  do throws(ThemeError) {
    let theme = try Theme(toml: file, file: "a.toml")
    precondition(theme.speakers.count >= Theme.leastSpeakers)
  } catch {
    precondition(error.line.map { 1...lines ~= $0 } ?? false, error.description)
  }
}

/// What is glued together in the second mode.
private let fragments: [[UInt8]] =
  (marks + names + values + whole).map { Array($0.utf8) }
  + [[0xE2, 0x80], [0xFF], [0xEF, 0xBB, 0xBF], [0], [0x1B], [0x7F], [0x0D]]

private let marks = [
  "[", "]", "[[", "]]", "{", "}", "=", " = ", ".", ",", "#", "\n", "\r\n", " ", "\t", "\"", "'",
  "\"\"\"", "'''", "\\", "\\u", "\\U0010", "\\x", "+", "-", "_", ":", "{{", "}}",
]
private let names =
  Configuration().entries.map(\.option.name) + [
    "[keys]", "[colors]", "[roles]", "[speakers]", "[mono]", "name", "appearance", "text", "fg",
    "bg",
    "bold", "colors", "keys", "a", "\"a b\"", "ä", "{name}", "{title}",
  ]
private let values = [
  "true", "false", "72", "0", "09", "1_0", "0x1F", "0b", "9223372036854775808", "1e9", "inf", "nan",
  "2031-05-09", "07:30:00", "\"dark\"", "\"#1e2a3f\"", "\"j\"", "\"Ctrl-N\"", "\"ink\"", "\"↓\"",
]
private let whole = [
  "theme = \"light\"\n", "name = \"a\"\nappearance = \"dark\"\n", "down = [\"j\"]\n",
  "[roles]\ntext = { fg = \"#fff000\", bg = \"#000fff\" }\n",
  "[speakers]\ncolors = [" + String(repeating: "\"#1e2a3f\",", count: 8) + "]\n",
  "base00: \"101418\"\n", "base0F: '8a5a40'\n",
]
