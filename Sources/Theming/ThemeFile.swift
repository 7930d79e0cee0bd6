import Interface
import TOML

extension Theme {
  /// The theme in the bytes of a TOML file.
  ///
  /// - Parameter file: The name to use in errors.
  public init(toml bytes: [UInt8], file: String) throws(ThemeError) {
    self = try ThemeFile(bytes, file: file).theme()
  }
}

/// Reads a theme file.
struct ThemeFile {
  private let file: String
  private let root: TOMLTable
  private let colors: [String: Color]

  init(_ bytes: [UInt8], file: String) throws(ThemeError) {
    self.file = file
    do {
      root = try TOMLTable(parsing: bytes)
    } catch {
      throw ThemeError(file: file, line: error.line, message: error.message)
    }
    colors = try Self.colors(of: root, file: file)
  }

  private static func colors(
    of root: TOMLTable, file: String
  ) throws(ThemeError) -> [String: Color] {
    var colors: [String: Color] = [:]
    for entry in try entries(of: "colors", in: root, file: file) {
      guard let color = entry.value.string.flatMap(Color.init(hex:)) else {
        throw ThemeError(
          file: file, line: entry.value.line,
          message: "“\(entry.name)” is not a colour: write it as \"#1e2a3f\"")
      }
      colors[entry.name] = color
    }
    return colors
  }

  func theme() throws(ThemeError) -> Theme {
    guard let name = root["name"]?.string, !name.isEmpty else {
      throw fault(root["name"], "a theme needs a name: name = \"dark\"")
    }
    guard let appearance = root["appearance"]?.string.flatMap(Theme.Appearance.init) else {
      throw fault(root["appearance"], "appearance must be \"dark\" or \"light\"")
    }
    return Theme(
      name: name, appearance: appearance, roles: try roles(), speakers: try speakers(),
      mono: try mono())
  }

  private func roles() throws(ThemeError) -> [Role: Theme.Paint] {
    var roles: [Role: Theme.Paint] = [:]
    for entry in try entries(of: "roles") {
      let role = try role(entry)
      guard let table = entry.value.table else {
        throw fault(entry.value, "“\(entry.name)” must be a table: { fg = \"#1e2a3f\" }")
      }
      roles[role] = try paint(table)
    }
    guard roles[.text]?.foreground != nil, roles[.text]?.background != nil else {
      let place = root["roles"]?.table?["text"] ?? root["roles"]
      throw fault(place, "the role “text” needs both fg and bg")
    }
    return roles
  }

  private func speakers() throws(ThemeError) -> [Theme.Paint] {
    let colors = root["speakers"]?.table?["colors"]
    let paints = try (colors?.array ?? []).map { item throws(ThemeError) in
      Theme.Paint(foreground: try color(item))
    }
    guard paints.count >= Theme.leastSpeakers else {
      throw fault(
        colors ?? root["speakers"],
        "speakers need at least \(Theme.leastSpeakers) colours, not \(paints.count)")
    }
    return paints
  }

  private func mono() throws(ThemeError) -> [Role: Attributes] {
    var mono: [Role: Attributes] = [:]
    for entry in try entries(of: "mono") {
      let role = try role(entry)
      guard let words = entry.value.array else {
        throw fault(entry.value, "“\(entry.name)” must be a list: [\"bold\"]")
      }
      var attributes: Attributes = []
      for word in words { attributes.formUnion(try attribute(word.string ?? "", at: word)) }
      mono[role] = attributes
    }
    return mono
  }

  private func paint(_ table: TOMLTable) throws(ThemeError) -> Theme.Paint {
    var paint = Theme.Paint()
    for entry in table.entries {
      switch entry.name {
      case "fg": paint.foreground = try color(entry.value)
      case "bg": paint.background = try color(entry.value)
      default:
        let attribute = try attribute(entry.name, at: entry.value)
        guard let isOn = entry.value.boolean else {
          throw fault(entry.value, "“\(entry.name)” must be true or false")
        }
        if isOn { paint.attributes.formUnion(attribute) }
      }
    }
    return paint
  }

  private func role(_ entry: TOMLTable.Entry) throws(ThemeError) -> Role {
    if let role = Role.named.first(where: { $0.name == entry.name })?.role { return role }
    let known = Role.named.map(\.name).joined(separator: ", ")
    throw fault(entry.value, "no role is called “\(entry.name)”: the roles are \(known)")
  }

  private func color(_ value: TOMLValue) throws(ThemeError) -> Color {
    let word = value.string
    if let word, let color = colors[word] ?? Color(hex: word) { return color }
    throw fault(
      value, "“\(word ?? "?")” is not a colour: write \"#1e2a3f\" or a name from [colors]")
  }

  private func attribute(_ word: String, at value: TOMLValue) throws(ThemeError) -> Attributes {
    if let known = Self.attributes.first(where: { $0.name == word }) { return known.attribute }
    let words = Self.attributes.map(\.name).joined(separator: ", ")
    throw fault(value, "“\(word)” is unknown here: use fg, bg or one of \(words)")
  }

  private func entries(of section: String) throws(ThemeError) -> [TOMLTable.Entry] {
    try Self.entries(of: section, in: root, file: file)
  }

  /// The entries of a section, which may be missing.
  private static func entries(
    of section: String, in root: TOMLTable, file: String
  ) throws(ThemeError) -> [TOMLTable.Entry] {
    guard let value = root[section] else { return [] }
    if let table = value.table { return table.entries }
    throw ThemeError(
      file: file, line: value.line, message: "“\(section)” must be a table: write [\(section)]")
  }

  /// An error in a value, or in the file if the value is missing.
  private func fault(_ value: TOMLValue?, _ message: String) -> ThemeError {
    ThemeError(file: file, line: value?.line ?? 1, message: message)
  }

  private static let attributes: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]
}
