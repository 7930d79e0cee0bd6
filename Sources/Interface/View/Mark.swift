/// Marks, with ASCII replacements for terminals without UTF-8.
enum Mark: String, CaseIterable, Sendable {
  case quoteBar = "▌"
  case indirectBar = "┊"
  case setApartBar = "│"
  case bullet = "•"
  case rule = "─"
  case corrected = "‡"
  case current = ">"
  case decided = "✓"
  case flag = "⚑"
  case ellipsis = "…"
  case thumb = "━"
  case quoteTick = "┬"
  case shownQuoteTick = "┯"
  case matchTick = "◆"
  case joinedTick = "◈"
  case changed = "≠"
  case note = "¶"
  case goesOn = "›"

  /// The replacement in ASCII.
  var ascii: String {
    switch self {
    case .quoteBar, .setApartBar: "|"
    case .indirectBar: ":"
    case .bullet: "*"
    case .rule: "-"
    case .corrected: "+"
    case .current: ">"
    case .decided: "v"
    case .flag: "!"
    case .ellipsis: "~"
    case .thumb: "="
    case .quoteTick, .shownQuoteTick: "|"
    case .matchTick: "*"
    case .joinedTick: "#"
    case .changed: "!"
    case .note: "n"
    case .goesOn: ">"
    }
  }
}

extension String {
  /// The string with the typographic characters of the interface replaced by ASCII.
  var inASCIIMarks: String {
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "…": view.append(contentsOf: "...".unicodeScalars)
      case "·", "–", "—", "─": view.append("-")
      case "“", "”": view.append("\"")
      case "’", "‘": view.append("'")
      case "⚑": view.append("!")
      case "‡": view.append("+")
      case "✓": view.append("v")
      case "↑", "↓", "←", "→": view.append(contentsOf: scalar.arrowName.unicodeScalars)
      default: view.append(scalar)
      }
    }
    return String(view)
  }
}

extension Unicode.Scalar {
  fileprivate var arrowName: String {
    switch self {
    case "↑": "Up"
    case "↓": "Down"
    case "←": "Left"
    default: "Right"
    }
  }
}
