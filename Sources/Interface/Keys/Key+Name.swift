extension Key {
  /// A character with Control.
  public init(_ character: Unicode.Scalar, control: Bool) {
    self.init(.character(character), control: control)
  }

  /// The name in the help and the configuration, such as `j`, `Space`, `Ctrl-L` or `PageDown`.
  public var name: String {
    (control ? "Ctrl-" : "") + (alt ? "Alt-" : "") + codeName
  }

  private var codeName: String {
    switch code {
    case .character(" "): "Space"
    case .character(let scalar): control ? String(scalar).uppercased() : String(scalar)
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    case .function(let number): "F\(number)"
    }
  }
}
