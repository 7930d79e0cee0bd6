extension Key {
  /// The key with a ``name``; `nil` if there is none. Case matters only for single characters.
  /// `Up`, `Down`, `Left` and `Right` are accepted for the arrows.
  public init?(named name: String) {
    var rest = name[...]
    var (control, alt) = (false, false)
    while rest.utf8.count > 1 {
      if let word = rest.dropping("ctrl-") {
        (rest, control) = (word, true)
      } else if let word = rest.dropping("alt-") {
        (rest, alt) = (word, true)
      } else {
        break
      }
    }
    guard let code = Code(named: rest, lowercased: control) else { return nil }
    self.init(code, control: control, alt: alt)
  }
}

extension Key.Code {
  fileprivate init?(named name: Substring, lowercased: Bool) {
    if name.unicodeScalars.count == 1, let scalar = name.unicodeScalars.first {
      self = Self.arrows[scalar] ?? .character(lowercased ? scalar.lowercased : scalar)
    } else if let code = Self.words[name.lowercased()] {
      self = code
    } else if let digits = name.dropping("f"), let number = Int(digits), (1...63).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let arrows: [Unicode.Scalar: Key.Code] = [
    "↑": .up, "↓": .down, "←": .left, "→": .right,
  ]

  private static let words: [String: Key.Code] = [
    "space": .character(" "), "enter": .enter, "tab": .tab, "shift-tab": .backTab,
    "esc": .escape, "escape": .escape, "backspace": .backspace, "delete": .delete, "up": .up,
    "down": .down, "left": .left, "right": .right, "home": .home, "end": .end,
    "pageup": .pageUp, "pagedown": .pageDown,
  ]
}

extension Unicode.Scalar {
  /// The scalar in lowercase, if it is an ASCII letter.
  fileprivate var lowercased: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) | 0x20) : self
  }
}

extension Substring {
  /// The text after a prefix, ignoring case; `nil` if it does not have the prefix.
  fileprivate func dropping(_ prefix: String) -> Substring? {
    self.prefix(prefix.count).lowercased() == prefix ? dropFirst(prefix.count) : nil
  }
}
