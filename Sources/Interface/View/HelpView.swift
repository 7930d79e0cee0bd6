/// The help: all entries of the keymap and all signs, in one or two columns.
struct HelpView {
  private let settings: Settings
  private let size: Size
  private let status: Int?
  private let sections: [Keymap.Section]

  /// The help of the reading screen.
  init(reader: ReaderState) {
    (settings, size, status) = (reader.settings, reader.size, reader.panes.status)
    sections = settings.keymap.sections
  }

  /// The help of the list of the library, whose own keys come first.
  init(library: LibraryState) {
    (settings, size, status) = (library.settings, library.size, library.areas.status)
    let all = settings.keymap.sections
    sections = all.filter { $0.context == .library } + all.filter { $0.context == .reading }
  }

  private enum Row {
    case title(String)
    case entry(keys: String, help: String)
    case blank
  }

  /// The columns for the keys of an entry.
  private static let keyWidth = 22
  /// The minimum width for two columns.
  private static let twoColumns = 112

  /// The number of rows, without the status line.
  var rowCount: Int { columns.map(\.count).max() ?? 0 }

  func draw(from top: Int, on canvas: inout Canvas) {
    let width = size.columns / columns.count
    let bottom = status ?? size.rows
    for (index, rows) in columns.enumerated() {
      let area = span(index * width + 2, (index + 1) * width)
      for (row, content) in zip(0..<bottom, rows.dropFirst(top)) {
        draw(content, row: row, columns: area, on: &canvas)
      }
    }
  }

  private func draw(_ content: Row, row: Int, columns: Range<Int>, on canvas: inout Canvas) {
    switch content {
    case .blank: break
    case .title(let title): canvas.draw(title, Style(.title), row: row, columns: columns)
    case .entry(let keys, let help):
      let start = min(columns.lowerBound + Self.keyWidth, columns.upperBound)
      canvas.draw(keys, Style(.key), row: row, columns: span(columns.lowerBound, start))
      canvas.draw(help, Style(), row: row, columns: span(start, columns.upperBound))
    }
  }

  private var columns: [[Row]] {
    let sections = self.sections.map { section in
      [.blank, .title(section.title)]
        + section.entries.map { entry in
          Row.entry(keys: entry.keys.map(\.name).joined(separator: " "), help: entry.help)
        }
    }
    guard size.columns >= Self.twoColumns else {
      return [Array((sections + [signs]).joined())]
    }
    let half = (sections.count - 1) / 2
    return [
      Array(sections.prefix(half).joined()), Array((sections.dropFirst(half) + [signs]).joined()),
    ]
  }

  private var signs: [Row] {
    [.blank, .title(Phrases.signs)]
      + Legend.entries.map { entry in
        Row.entry(keys: entry.sign(usesASCII: settings.usesASCII), help: entry.meaning)
      }
  }
}
