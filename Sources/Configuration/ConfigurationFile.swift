import Interface
import TOMLKit
import Theming

/// A configuration file while it is read.
struct ConfigurationFile {
  /// What is wrong, as it is found.
  private(set) var faults: [Configuration.Fault] = []
  private let lines: TOMLLines
  private let root: TOMLTable
  private let themes: [String]

  init(_ text: String, root: TOMLTable, themes: [String]) {
    lines = TOMLLines(text)
    self.root = root
    self.themes = themes
  }

  /// Takes what the file says into the entries.
  mutating func read(into entries: inout [Configuration.Entry]) {
    read(root, section: nil, into: &entries)
    if let keys = root["keys"]?.table { read(keys, section: "keys", into: &entries) }
    findSharedKeys(entries)
  }

  private mutating func read(
    _ table: TOMLTable, section: String?, into entries: inout [Configuration.Entry]
  ) {
    for name in table.keys where section != nil || name != "keys" {
      let line = lines.line(of: name, in: section)
      let index = entries.firstIndex { $0.option.name == name && $0.option.section == section }
      guard let index, let given = table[name] else {
        faults.append(.init(line: line, message: unknown(name, section)))
        continue
      }
      do throws(Configuration.Fault) {
        entries[index].value = try value(given, of: entries[index].option, line: line)
        entries[index].source = .file(line: line)
      } catch {
        faults.append(error)
      }
    }
  }

  private func value(
    _ given: any TOMLValueConvertible, of option: ReaderOption, line: Int
  ) throws(Configuration.Fault) -> Value {
    switch option.kind {
    case .text: if let text = given.string { return .text(text) }
    case .theme: if let text = given.string, themes.contains(text) { return .text(text) }
    case .choice(let words): if let text = given.string, words.contains(text) { return .text(text) }
    case .number(let range):
      if let number = given.int, range.contains(number) { return .number(number) }
    case .flag: if let flag = given.bool { return .flag(flag) }
    case .keys: return .list(try keys(given, of: option, line: line))
    }
    throw .init(line: line, message: "\(option.name) must be \(expectation(of: option.kind))")
  }

  private func expectation(of kind: ReaderOption.Kind) -> String {
    switch kind {
    case .text: "words in quotation marks"
    case .theme: "the name of a theme: " + list(themes)
    case .choice(let words): "one of " + list(words)
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .keys: "a list of keys, such as [\"j\", \"Ctrl-N\", \"PageDown\"]"
    }
  }

  private func list(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  private func keys(
    _ given: any TOMLValueConvertible, of option: ReaderOption, line: Int
  ) throws(Configuration.Fault) -> [String] {
    guard let array = given.array else {
      throw .init(line: line, message: "\(option.name) must be \(expectation(of: .keys))")
    }
    return try array.map { item throws(Configuration.Fault) in
      let name = item.tomlValue.string ?? ""
      if let key = Key(named: name) { return key.name }
      throw .init(
        line: line,
        message: "“\(name)” is no key: write it as \"j\", \"Ctrl-N\", \"F1\" or \"Space\"")
    }
  }

  private func unknown(_ name: String, _ section: String?) -> String {
    let known = ReaderOption.all.filter { $0.section == section }.map(\.name)
    let near = known.min { name.distance(to: $0) < name.distance(to: $1) }
    if let near, name.distance(to: near) <= 2 { return "“\(name)” is unknown: write \(near)" }
    let what = section == nil ? "option" : "action"
    return "“\(name)” is no \(what): there are " + known.joined(separator: ", ")
  }

  /// Says which keys the file gives to two actions that mean something at the same time.
  private mutating func findSharedKeys(_ entries: [Configuration.Entry]) {
    for section in [Keymap.Context.reading, .selecting].map(Keymap.standard.actions) {
      var owners: [String: String] = [:]
      for entry in entries where section.contains(entry.option.name) {
        guard case .file(let line) = entry.source, case .list(let keys) = entry.value else {
          continue
        }
        for key in keys {
          let owner = owners.updateValue(entry.option.name, forKey: key)
          guard let owner, owner != entry.option.name else { continue }
          let message = "“\(key)” is given to \(owner) too: keep it in one of them"
          faults.append(.init(line: line, message: message))
        }
      }
    }
  }
}

extension Keymap {
  /// The names of the actions of a context.
  fileprivate func actions(of context: Context) -> [String] {
    sections.filter { $0.context == context }.flatMap(\.entries).map(\.action.rawValue)
  }
}

extension String {
  /// How many letters must be put in, left out or changed to make another word of this one (Levenshtein).
  fileprivate func distance(to other: String) -> Int {
    let letters = Array(other.unicodeScalars)
    var row = Array(0...letters.count)
    for (index, letter) in unicodeScalars.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in letters.indices {
        let change = diagonal + (letter == letters[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(change, row[column] + 1, diagonal + 1)
      }
    }
    return row[letters.count]
  }
}
