import Interface
import TOML

/// Reads a configuration file.
struct ConfigurationFile {
  /// The errors found so far.
  private(set) var faults: [Configuration.Fault] = []
  private let root: TOMLTable
  private let themes: [String]

  init(_ root: TOMLTable, themes: [String]) {
    self.root = root
    self.themes = themes
  }

  /// Applies the file to the entries.
  mutating func read(into entries: inout [Configuration.Entry]) {
    for entry in root.entries {
      if entry.name != Self.keys {
        read(entry, section: nil, into: &entries)
      } else if let table = entry.value.table {
        for entry in table.entries { read(entry, section: Self.keys, into: &entries) }
      } else {
        let message = "\(Self.keys) must be a table: write [\(Self.keys)] above the actions"
        faults.append(.init(line: entry.value.line, message: message))
      }
    }
    findSharedKeys(entries)
  }

  /// The name of the section with the keys.
  private static let keys = "keys"

  private mutating func read(
    _ given: TOMLTable.Entry, section: String?, into entries: inout [Configuration.Entry]
  ) {
    let line = given.value.line
    let index = entries.firstIndex {
      $0.option.name == given.name && $0.option.section == section
    }
    guard let index else {
      faults.append(.init(line: line, message: unknown(given.name, section)))
      return
    }
    do throws(Configuration.Fault) {
      entries[index].value = try value(given.value, of: entries[index].option)
      entries[index].source = .file(line: line)
    } catch {
      faults.append(error)
    }
  }

  private func value(
    _ given: TOMLValue, of option: ReaderOption
  ) throws(Configuration.Fault) -> Value {
    switch option.kind {
    case .copy: if let text = given.string { return .text(try format(text, of: option, at: given)) }
    case .theme: if let text = given.string, themes.contains(text) { return .text(text) }
    case .choice(let words): if let text = given.string, words.contains(text) { return .text(text) }
    case .number(let range):
      if let number = given.integer, range.contains(number) { return .number(number) }
    case .flag: if let flag = given.boolean { return .flag(flag) }
    case .keys: if let keys = given.array { return .list(try keys.map(key)) }
    }
    throw .init(
      line: given.line, message: "\(option.name) must be \(expectation(of: option.kind))")
  }

  /// Checks the fields of a format for copies.
  private func format(
    _ text: String, of option: ReaderOption, at value: TOMLValue
  ) throws(Configuration.Fault) -> String {
    do throws(AttributionFormat.Error) {
      return try AttributionFormat(text).format
    } catch {
      throw .init(line: value.line, message: "\(option.name): \(error.message)")
    }
  }

  private func expectation(of kind: ReaderOption.Kind) -> String {
    switch kind {
    case .copy: "words in quotation marks"
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

  private func key(_ item: TOMLValue) throws(Configuration.Fault) -> String {
    let name = item.string ?? ""
    if let key = Key(named: name) { return key.name }
    throw .init(
      line: item.line,
      message: "“\(name)” is not a key: write it as \"j\", \"Ctrl-N\", \"F1\" or \"Space\"")
  }

  private func unknown(_ name: String, _ section: String?) -> String {
    let known = ReaderOption.all.filter { $0.section == section }.map(\.name)
    // Bounds the cost of a very long name.
    let near = known.filter { abs($0.utf8.count - name.utf8.count) <= 8 }
      .map { (option: $0, distance: name.distance(to: $0)) }.min { $0.distance < $1.distance }
    if let near, near.distance <= 2 { return "“\(name)” is unknown: write \(near.option)" }
    let what = section == nil ? "option" : "action"
    return "no \(what) is called “\(name)”: use one of " + known.joined(separator: ", ")
  }

  /// Finds keys that belong to two actions of the same context.
  private mutating func findSharedKeys(_ entries: [Configuration.Entry]) {
    for names in [Keymap.Context.reading, .selecting, .library].map(Keymap.standard.actions) {
      let entries = entries.filter { $0.option.kind == .keys && names.contains($0.option.name) }
      var given: [String: (owner: String, line: Int)] = [:]
      for entry in entries {
        guard case .file(let line) = entry.source, case .list(let keys) = entry.value else {
          continue
        }
        let name = entry.option.name
        for key in keys {
          if let owner = given[key]?.owner, owner != name {
            let message = "“\(key)” is also assigned to \(owner): remove it from one of them"
            faults.append(.init(line: line, message: message))
          }
          given[key] = (name, line)
        }
      }
      for entry in entries where entry.source == .standard { findTakenKeys(of: entry, given) }
    }
  }

  /// Finds default keys of an action that the file assigns to another one. The file has to name both actions, so that
  /// none loses its key silently.
  private mutating func findTakenKeys(
    of entry: Configuration.Entry, _ given: [String: (owner: String, line: Int)]
  ) {
    guard case .list(let keys) = entry.value else { return }
    let rest = Value.list(keys.filter { given[$0] == nil })
    let name = entry.option.name
    for key in keys {
      guard let line = given[key]?.line else { continue }
      let message = "“\(key)” is the key of \(name): use another, or add \(name) = \(rest.toml)"
      faults.append(.init(line: line, message: message))
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
  /// The edit distance to another word (Levenshtein).
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
