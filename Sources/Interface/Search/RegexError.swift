/// Why a regular expression is invalid, as far as one pass from left to right can tell.
enum RegexError: Equatable {
  /// A `(` is not closed.
  case openGroup
  /// A `[` is not closed.
  case openSet
  /// A `)` has no `(`.
  case strayClose
  /// A `*`, `+`, `?` or `{` has nothing to repeat.
  case nothingToRepeat
  /// It ends in a backslash.
  case trailingBackslash
  /// A backslash precedes a letter that has no meaning.
  case unknownEscape(Unicode.Scalar)
  /// It is empty.
  case empty
  /// Another reason: too long, too deep, a repetition out of range.
  case other

  /// The first error of an expression that could not be parsed.
  static func find(in typed: String) -> RegexError {
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
