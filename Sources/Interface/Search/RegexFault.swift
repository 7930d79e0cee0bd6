/// Why what was typed is no regular expression, as far as a look from left to right tells.
enum RegexFault: Equatable {
  /// A `(` is not closed.
  case openGroup
  /// A `[` is not closed.
  case openSet
  /// A `)` closes nothing.
  case strayClose
  /// A `*`, `+`, `?` or `{` has nothing to repeat.
  case nothingToRepeat
  /// It ends in a backslash.
  case trailingBackslash
  /// A backslash before a letter that means nothing.
  case unknownEscape(Unicode.Scalar)
  /// Nothing was typed.
  case empty
  /// Another reason: too long, too deep, a repetition out of range.
  case other

  /// The first fault of an expression that could not be read.
  static func find(in typed: String) -> RegexFault {
    var (depth, isInSet, canRepeat) = (0, false, false)
    var rest = typed.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\" {
        guard let next = rest.popFirst() else { return .trailingBackslash }
        if RegularExpression("\\\(next)") == nil { return .unknownEscape(next) }
        canRepeat = true
      } else if isInSet {
        isInSet = scalar != "]"
      } else {
        switch scalar {
        case "[":
          isInSet = true
          if rest.first == "^" { rest.removeFirst() }
          if rest.first == "]" { rest.removeFirst() }
        case "(": depth += 1
        case ")":
          guard depth > 0 else { return .strayClose }
          depth -= 1
        case "*", "+", "?", "{":
          let opensGroup = scalar == "?" && rest.first == ":"
          guard canRepeat || opensGroup else { return .nothingToRepeat }
        default: break
        }
        canRepeat = !"(|".unicodeScalars.contains(scalar)
      }
    }
    if isInSet { return .openSet }
    return depth > 0 ? .openGroup : typed.isEmpty ? .empty : .other
  }
}
