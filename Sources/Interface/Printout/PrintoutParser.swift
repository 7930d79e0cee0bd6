import Text

/// Removes control sequences and overstruck characters from a text, and notes what they mean.
struct PrintoutParser {
  /// The source, in valid UTF-8.
  let source: [UInt8]
  /// The text so far.
  private(set) var bytes: [UInt8] = []
  /// What does not look like ordinary text, so far.
  private(set) var spans: [Printout.Span] = []
  private var index = 0
  private var graphics = GraphicRendition()

  init(source: [UInt8]) {
    self.source = source
    bytes.reserveCapacity(source.count)
  }

  /// Reads the whole source. O(n).
  mutating func run() {
    while index < source.count {
      switch source[index] {
      case Self.escape: index = afterSequence(index)
      case Self.backspace: overstrike()
      case .carriageReturn: returnCarriage()
      case Self.shiftIn, Self.shiftOut, Self.bell: index += 1
      default: copy(graphics.style)
      }
    }
  }

  private static let backspace: UInt8 = 0x08
  private static let escape: UInt8 = 0x1B
  private static let bell: UInt8 = 0x07
  private static let shiftOut: UInt8 = 0x0E
  private static let shiftIn: UInt8 = 0x0F
  /// The longest sequence, in bytes. A longer one is text.
  private static let longest = 4096

  /// Copies the character at the index.
  private mutating func copy(_ style: Style) {
    let length = min(max(1, source[index].sequenceLength), source.count - index)
    append(source[index..<index + length], style)
    index += length
  }

  private mutating func append(_ character: ArraySlice<UInt8>, _ style: Style) {
    let range = bytes.count..<bytes.count + character.count
    bytes += character
    guard style != Style() else { return }
    if let last = spans.last, last.style == style, last.range.upperBound == range.lowerBound {
      spans[spans.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      spans.append(Printout.Span(range: range, style: style))
    }
  }

  /// Replaces the last character by the one that is printed over it: the same one makes it bold, and
  /// an underline makes it underlined.
  private mutating func overstrike() {
    index += 1
    guard index < source.count, source[index] >= 0x20, let last = bytes.last, last != .newline
    else {
      return
    }
    let (below, old) = removeLast()
    let length = min(source[index].sequenceLength, source.count - index)
    let above = source[index..<index + length]
    index += length
    var style = old
    let underline = [UInt8(ascii: "_")]
    if above.elementsEqual(below), !below.elementsEqual(underline) || !isUnderlined(next: index) {
      style.attributes.insert(.bold)
    } else if below.elementsEqual(underline) || above.elementsEqual(underline) {
      style.attributes.insert(.underline)
    }
    append(above.elementsEqual(underline) ? below[...] : above, style)
  }

  /// Whether another character is printed over the one before an index.
  private func isUnderlined(next index: Int) -> Bool {
    index < source.count && source[index] == Self.backspace
  }

  private mutating func removeLast() -> (character: [UInt8], style: Style) {
    var start = bytes.count - 1
    while start > 0, bytes[start].isContinuation { start -= 1 }
    let character = Array(bytes[start...])
    bytes.removeSubrange(start...)
    guard let last = spans.last, last.range.upperBound > start else { return (character, Style()) }
    spans[spans.count - 1].range = last.range.lowerBound..<start
    if last.range.lowerBound == start { spans.removeLast() }
    return (character, last.style)
  }

  /// A line end of a terminal is one newline; otherwise what follows is printed over the line.
  private mutating func returnCarriage() {
    index += 1
    guard index < source.count, source[index] != .newline else { return }
    while let last = bytes.last, last != .newline { _ = removeLast() }
  }

  /// The index after the escape sequence at an index, whose colors and attributes are taken. A
  /// broken sequence is only the escape.
  private mutating func afterSequence(_ start: Int) -> Int {
    guard start + 1 < source.count else { return start + 1 }
    let body = source[(start + 2)...].prefix(Self.longest)
    switch source[start + 1] {
    case UInt8(ascii: "["):
      let parameters = body.prefix { (0x20...0x3F).contains($0) }
      guard parameters.endIndex < body.endIndex, (0x40...0x7E).contains(body[parameters.endIndex])
      else { return start + 1 }
      if body[parameters.endIndex] == UInt8(ascii: "m") { graphics.take(parameters) }
      return parameters.endIndex + 1
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      let end = body.firstIndex { $0 == Self.bell || $0 == Self.escape || $0 == .newline }
      guard let end, source[end] != .newline else { return start + 1 }
      if source[end] == Self.bell { return end + 1 }
      let isEnd = end + 1 < source.count && source[end + 1] == UInt8(ascii: "\\")
      return isEnd ? end + 2 : end
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      return start + 2 < source.count && source[start + 2] < 0x80 ? start + 3 : start + 1
    case 0x30...0x7E: return start + 2
    default: return start + 1
    }
  }
}

/// The colors and attributes that sequences of ECMA-48 (SGR) have set.
private struct GraphicRendition {
  private var foreground: Int?
  private var background: Int?
  private var attributes: Attributes = []

  var style: Style {
    let isPlain = foreground == nil && background == nil
    return Style(
      isPlain ? .text : .printed(foreground: foreground, background: background), attributes)
  }

  /// Takes the parameters of a sequence.
  mutating func take(_ parameters: ArraySlice<UInt8>) {
    var codes = parameters.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":")
    }.map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }[...]
    while let code = codes.popFirst() { take(code, &codes) }
  }

  private mutating func take(_ code: Int, _ rest: inout ArraySlice<Int>) {
    switch code {
    case 0: self = GraphicRendition()
    case 1: attributes.insert(.bold)
    case 2: attributes.insert(.dim)
    case 3: attributes.insert(.italic)
    case 4: attributes.insert(.underline)
    case 7: attributes.insert(.reverse)
    case 22: attributes.subtract([.bold, .dim])
    case 23: attributes.remove(.italic)
    case 24: attributes.remove(.underline)
    case 27: attributes.remove(.reverse)
    case 30...37: foreground = code - 30
    case 38: foreground = Self.color(&rest) ?? foreground
    case 39: foreground = nil
    case 40...47: background = code - 40
    case 48: background = Self.color(&rest) ?? background
    case 49: background = nil
    case 90...97: foreground = code - 82
    case 100...107: background = code - 92
    default: break
    }
  }

  /// The color after 38 or 48, as a number of the palette with 256 colors.
  private static func color(_ rest: inout ArraySlice<Int>) -> Int? {
    switch rest.popFirst() {
    case 5: return rest.popFirst().flatMap { (0...255).contains($0) ? $0 : nil }
    case 2:
      let parts = [rest.popFirst(), rest.popFirst(), rest.popFirst()].compactMap { $0 }
      guard parts.count == 3 else { return nil }
      let steps = parts.map { step(min(max($0, 0), 255)) }
      return 16 + 36 * steps[0] + 6 * steps[1] + steps[2]
    default: return nil
    }
  }

  /// The nearest of the six steps of the palette's cube.
  private static func step(_ part: Int) -> Int { part < 48 ? 0 : part < 115 ? 1 : (part - 35) / 40 }
}
