import Text

/// The help: all entries of the keymap, all signs and the commands, in one or two columns.
struct HelpView {
  private let settings: Settings
  private let size: Size
  private let status: Int?
  private let columns: [[Row]]

  /// The help of the reading screen.
  init(reader: ReaderState) {
    self.init(
      reader.settings, reader.size, reader.panes.status,
      sections: reader.settings.keymap.sections,
      commands: CommandHelp.entries.map { (":" + $0.name, $0.meaning) })
  }

  /// The help of the list of the library, whose own keys come first.
  init(library: LibraryState) {
    let all = library.settings.keymap.sections
    self.init(
      library.settings, library.size, library.areas.status,
      sections: all.filter { $0.context == .library } + all.filter { $0.context == .reading })
  }

  private init(
    _ settings: Settings, _ size: Size, _ status: Int?, sections: [Keymap.Section],
    commands: [(String, String)] = []
  ) {
    (self.settings, self.size, self.status) = (settings, size, status)
    let width = size.columns / (size.columns >= Self.twoColumns ? 2 : 1)
    let keys = sections.map { section in
      (
        section.title,
        section.entries.map { ($0.keys.map(\.name).joined(separator: " "), $0.help) }
      )
    }
    let signs = Legend.entries.map { ($0.sign(usesASCII: settings.usesASCII), $0.meaning) }
    let parts = (keys + [(Phrases.signs, signs), (Phrases.commands, commands)]).filter {
      !$1.isEmpty
    }
    let rows = parts.map { Self.rows($0, $1, width: width - Self.margin) }
    columns = size.columns >= Self.twoColumns ? Self.halves(of: rows) : [Array(rows.joined())]
  }

  /// Sections in two columns, so that the longer one is as short as it can be.
  private static func halves(of sections: [[Row]]) -> [[Row]] {
    let columns = (1..<sections.count).map { count in
      [Array(sections.prefix(count).joined()), Array(sections.dropFirst(count).joined())]
    }
    return columns.min { max($0[0].count, $0[1].count) < max($1[0].count, $1[1].count) } ?? []
  }

  private enum Row {
    case title(String)
    /// The keys, and a line of what they do from a column on.
    case entry(keys: String, help: String, column: Int)
    case blank
  }

  /// The columns for the keys of an entry, on a screen with room for them and on others.
  private static let (keyWidth, narrowKeyWidth) = (22, 12)
  /// The columns from which the keys stand beside what they do.
  private static let (wide, narrow) = (46, 28)
  /// The minimum width for two columns.
  private static let twoColumns = 112
  /// The columns before each column of the help.
  private static let margin = 2

  /// The number of rows, without the status line.
  var rowCount: Int { columns.map(\.count).max() ?? 0 }

  /// How much has been shown at the end of the screen that begins with a row, in percent.
  func percent(from top: Int) -> Int {
    min(100, 100 * (top + (status ?? size.rows)) / max(1, rowCount))
  }

  func draw(from top: Int, on canvas: inout Canvas) {
    let width = size.columns / max(1, columns.count)
    let bottom = status ?? size.rows
    for (index, rows) in columns.enumerated() {
      let area = span(index * width + Self.margin, (index + 1) * width)
      for (row, content) in zip(0..<bottom, rows.dropFirst(top)) {
        draw(content, row: row, columns: area, on: &canvas)
      }
    }
  }

  private func draw(_ content: Row, row: Int, columns: Range<Int>, on canvas: inout Canvas) {
    switch content {
    case .blank: break
    case .title(let title): canvas.draw(title, Style(.title), row: row, columns: columns)
    case .entry(let keys, let help, let column):
      let start = min(columns.lowerBound + column, columns.upperBound)
      let end = help.isEmpty ? columns.upperBound : start
      canvas.draw(keys, Style(.key), row: row, columns: span(columns.lowerBound, end))
      canvas.draw(help, Style(), row: row, columns: span(start, columns.upperBound))
    }
  }

  private static func rows(_ title: String, _ entries: [(String, String)], width: Int) -> [Row] {
    [.blank, .title(title)] + entries.flatMap { rows(keys: $0, help: $1, width: width) }
  }

  /// The rows of an entry. Nothing is cut: what is too long goes on in the next row.
  private static func rows(keys: String, help: String, width: Int) -> [Row] {
    let column = width >= wide ? keyWidth : width >= narrow ? narrowKeyWidth : margin
    let isBelow = column == margin
    let left = lines(of: keys, width: isBelow ? width : column - 1)
    let right = lines(of: help, width: width - column)
    let rows =
      isBelow
      ? left.map { ($0, "") } + right.map { ("", $0) }
      : (0..<max(left.count, right.count)).map {
        ($0 < left.count ? left[$0] : "", $0 < right.count ? right[$0] : "")
      }
    return rows.map { .entry(keys: $0, help: $1, column: column) }
  }

  /// Words in rows. They are broken at spaces only, since keys such as `Ctrl-N` have a hyphen.
  private static func lines(of words: String, width: Int) -> [String] {
    guard UTF8Text(words).columns > width else { return [words] }
    var lines: [String] = []
    for word in words.split(separator: " ") {
      let longer = lines.last.map { "\($0) \(word)" } ?? String(word)
      if UTF8Text(longer).columns <= width, !lines.isEmpty { lines.removeLast() }
      lines.append(UTF8Text(longer).columns <= width ? longer : String(word))
    }
    return lines
  }
}
