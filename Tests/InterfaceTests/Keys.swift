import Document
import Text

@testable import Interface

extension App {
  /// The state after some keys: characters, or names such as `<Enter>`, `<Down>` and `<C-l>`.
  func after(_ keys: String) -> App {
    var app = self
    app.press(keys)
    return app
  }

  /// Presses keys, and returns all effects. Searches are completed.
  @discardableResult
  mutating func press(_ keys: String) -> [Effect] {
    var effects: [Effect] = []
    for key in Key.sequence(keys) {
      effects += reduce(into: &self, .input(.key(key)))
      while effects.last == .proceed {
        effects.removeLast()
        effects += reduce(into: &self, .proceed)
      }
    }
    return effects
  }
}

extension Key {
  private static let named: [String: Key] = [
    "Enter": Key(.enter), "Tab": Key(.tab), "Esc": Key(.escape), "Up": Key(.up),
    "Down": Key(.down), "Left": Key(.left), "Right": Key(.right), "Home": Key(.home),
    "End": Key(.end), "PageUp": Key(.pageUp), "PageDown": Key(.pageDown),
    "Backspace": Key(.backspace), "Delete": Key(.delete), "BackTab": Key(.backTab), "lt": "<",
    "C-Home": Key(.home, control: true),
    "C-End": Key(.end, control: true),
  ]

  static func sequence(_ keys: String) -> [Key] {
    var sequence: [Key] = []
    var rest = Substring(keys)
    while let next = rest.first {
      if next == "<", let end = rest.firstIndex(of: ">") {
        let name = String(rest[rest.index(after: rest.startIndex)..<end])
        if let key = named[name] {
          sequence.append(key)
        } else if name.hasPrefix("C-"), let letter = name.unicodeScalars.last {
          sequence.append(Key(letter, control: true))
        }
        rest = rest[rest.index(after: end)...]
      } else {
        sequence += next.unicodeScalars.map { Key(.character($0)) }
        rest = rest.dropFirst()
      }
    }
    return sequence
  }
}

/// Parts of the state that tests check.
extension App {
  var viewport: Viewport { reader.viewport }
  var panes: Panes { reader.panes }
  var focus: Focus { reader.focus }
  var prefix: KeyPrefix { reader.prefix }
  var search: Search? { reader.search }
  var selectedRange: ByteRange? { reader.selectedRange }
  var currentQuote: Int? { reader.speakers.quote }
  var filter: Speaker.ID? {
    if case .speaker(let id) = reader.speakers.filter { id } else { nil }
  }
}
