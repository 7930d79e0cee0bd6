/// A parsed ``AttributionFormat``.
struct AttributionTemplate: Sendable, Equatable {
  /// A field, with the text that is left out with it.
  private struct Slot: Equatable {
    let field: AttributionFormat.Field
    /// The text between it and the field before.
    let before: Substring
    /// The closing marks after it.
    let after: Substring
  }

  private var slots: [Slot] = []
  /// The text before the first field and after the last one, which is never left out.
  private var (head, tail): (Substring, Substring) = ("", "")

  /// An empty template.
  init() {}

  /// Parses a format.
  ///
  /// - Throws: an error if a field is unknown or a brace is unmatched.
  init(_ format: String) throws(AttributionFormat.Error) {
    var reader = Reader(rest: format[...])
    var words = [try reader.words()[...]]
    var fields: [AttributionFormat.Field] = []
    while let field = try reader.field() {
      fields.append(field)
      words.append(try reader.words()[...])
    }
    let before = words[0].droppingSuffix(of: Self.openingMarks)
    for (index, field) in fields.enumerated() {
      let between =
        index == 0 ? words[0][before.endIndex...] : words[index].drop(while: Self.closes)
      let after = words[index + 1].prefix(while: Self.closes)
      let isQuote = field == .quote
      slots.append(
        Slot(
          field: field,
          before: isQuote ? between.droppingSuffix(of: Self.quotationMarks) : between,
          after: isQuote ? after.drop { Self.quotationMarks.contains($0) } : after))
    }
    head = fields.isEmpty ? words[0] : before
    tail = fields.isEmpty ? "" : words[fields.count].drop(while: Self.closes)
  }

  /// The text with the values of the fields. A field without a value is left out.
  func text(_ value: (AttributionFormat.Field) -> String?) -> String {
    var text = String(head)
    var hasField = false
    for (index, slot) in slots.enumerated() {
      guard let value = value(slot.field), !value.isEmpty else { continue }
      // No divider is needed if all fields before it are left out.
      text += hasField || index == 0 ? slot.before : slot.before.drop { Self.dividers.contains($0) }
      text += value + slot.after
      hasField = true
    }
    return text + tail
  }

  /// Whether the format has a field.
  func has(_ field: AttributionFormat.Field) -> Bool { slots.contains { $0.field == field } }

  private static let quotationMarks = "‹›«»“”„‘’\"'"
  private static let dividers = " ,.;:—–-"
  private static let openingMarks = "([{<«‹“‘„\"'"

  private static func closes(_ character: Character) -> Bool { ")]}>»›”’\"'".contains(character) }
}

extension AttributionTemplate {
  /// Parses text and fields in turn.
  private struct Reader {
    var rest: Substring

    /// The text up to the next field or the end, with double braces as single ones.
    mutating func words() throws(AttributionFormat.Error) -> String {
      var words = ""
      while let character = rest.first {
        guard character == "{" || character == "}" else {
          words.append(character)
          rest.removeFirst()
          continue
        }
        if rest.dropFirst().first == character {
          words.append(character)
          rest = rest.dropFirst(2)
        } else if character == "{" {
          return words
        } else {
          throw .init(message: "unmatched }: write }} for a literal brace")
        }
      }
      return words
    }

    /// The next field; `nil` at the end.
    mutating func field() throws(AttributionFormat.Error) -> AttributionFormat.Field? {
      guard !rest.isEmpty else { return nil }
      guard let end = rest.firstIndex(of: "}") else {
        throw .init(message: "unmatched {: write {{ for a literal brace")
      }
      let name = rest[..<end].dropFirst()
      guard let field = AttributionFormat.Field(rawValue: String(name)) else {
        let fields = AttributionFormat.Field.list
        throw .init(message: "unknown field “{\(name)}”: the fields are \(fields)")
      }
      rest = rest[rest.index(after: end)...]
      return field
    }
  }
}

extension Substring {
  /// The string without trailing characters of a set.
  fileprivate func droppingSuffix(of characters: String) -> Substring {
    var rest = self
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    return rest
  }
}
