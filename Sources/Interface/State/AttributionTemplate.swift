/// A format of copies, taken apart into words and fields.
struct AttributionTemplate: Sendable, Equatable {
  /// A field with the words that are left out with it.
  private struct Slot: Equatable {
    let field: Attribution.Field
    /// What stands between it and the field before.
    let before: Substring
    /// The closing marks that touch it.
    let after: Substring
  }

  private var slots: [Slot] = []
  /// What stands before the first field and behind the last one, whatever is left out.
  private var (head, tail): (Substring, Substring) = ("", "")

  /// A format without words.
  init() {}

  /// Takes a format apart. Fails where a field is unknown, or a brace stands alone.
  init(_ format: String) throws(Attribution.FormatError) {
    var reader = Reader(rest: format[...])
    var words = [try reader.words()[...]]
    var fields: [Attribution.Field] = []
    while let field = try reader.field() {
      fields.append(field)
      words.append(try reader.words()[...])
    }
    let before = words[0].droppingSuffix(of: Self.openingMarks)
    for (index, field) in fields.enumerated() {
      let between =
        index == 0 ? words[0][before.endIndex...] : words[index].drop(while: Self.closes)
      slots.append(
        Slot(field: field, before: between, after: words[index + 1].prefix(while: Self.closes)))
    }
    head = fields.isEmpty ? words[0] : before
    tail = fields.isEmpty ? "" : words[fields.count].drop(while: Self.closes)
  }

  /// The words with the values of the fields; a field without a value is left out.
  func text(_ value: (Attribution.Field) -> String?) -> String {
    var text = String(head)
    var hasField = false
    for (index, slot) in slots.enumerated() {
      guard let value = value(slot.field), !value.isEmpty else { continue }
      // Nothing divides the first field that is there from those before it.
      text += hasField || index == 0 ? slot.before : slot.before.drop { Self.dividers.contains($0) }
      text += value + slot.after
      hasField = true
    }
    return text + tail
  }

  private static let dividers = " ,.;:—–-"
  private static let openingMarks = "([{<«‹“‘„\"'"

  private static func closes(_ character: Character) -> Bool { ")]}>»›”’\"'".contains(character) }
}

extension AttributionTemplate {
  /// Reads words and fields in turn.
  private struct Reader {
    var rest: Substring

    /// The words up to the next field or the end; double braces are single ones.
    mutating func words() throws(Attribution.FormatError) -> String {
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
          throw .init(message: "a } has no { before it: write }} for a brace")
        }
      }
      return words
    }

    /// The field that comes next; `nil` at the end.
    mutating func field() throws(Attribution.FormatError) -> Attribution.Field? {
      guard !rest.isEmpty else { return nil }
      guard let end = rest.firstIndex(of: "}") else {
        throw .init(message: "a { has no } behind it: write {{ for a brace")
      }
      let name = rest[..<end].dropFirst()
      guard let field = Attribution.Field(rawValue: String(name)) else {
        let fields = Attribution.Field.list
        throw .init(message: "“{\(name)}” is no field: the fields are \(fields)")
      }
      rest = rest[rest.index(after: end)...]
      return field
    }
  }
}

extension Substring {
  /// The string without the last characters that are among these.
  fileprivate func droppingSuffix(of characters: String) -> Substring {
    var rest = self
    while let last = rest.last, characters.contains(last) { rest.removeLast() }
    return rest
  }
}
