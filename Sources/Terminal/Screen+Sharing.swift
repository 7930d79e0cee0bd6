import CNCurses
import Glibc

extension Screen {
  /// Puts text on the clipboard of the terminal (OSC 52), where it allows that. Returns whether it was sent.
  public func copy(_ text: String) -> Bool {
    guard takesPrivateModes, text.utf8.count <= Self.longestCopy else { return false }
    let way = ClipboardSequence.Way { getenv($0).map { String(cString: $0) } }
    send(ClipboardSequence.wrapped(Array(text.utf8), for: way))
    return true
  }

  /// The longest text, in bytes, that xterm takes; others take more.
  private static let longestCopy = 74_994

  /// Lets the mouse speak to the reader, or gives it back to the terminal's own selection.
  public func useMouse(_ isOn: Bool) {
    guard isOn != decoder.takesMouse, takesPrivateModes else { return }
    decoder.takesMouse = isOn
    pq_mouse(isOn)
  }

  /// Waits until Enter was pressed, while the screen is lent.
  public func waitForEnter() {
    var byte: UInt8 = 0
    while read(input, &byte, 1) == 1, byte != UInt8(ascii: "\n") {}
  }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress?.withMemoryRebound(to: CChar.self, capacity: buffer.count) {
        pq_send($0, Int32(buffer.count))
      }
    }
  }
}
