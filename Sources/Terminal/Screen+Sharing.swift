import CNCurses
import Glibc

extension Screen {
  /// Copies text to the clipboard of the terminal (OSC 52), which may refuse it. Returns whether it
  /// was sent.
  public func copy(_ text: String) -> Bool {
    guard takesPrivateModes, text.utf8.count <= Self.longestCopy else { return false }
    let route = ClipboardSequence.Route { getenv($0).map { String(cString: $0) } }
    send(ClipboardSequence.wrapped(Array(text.utf8), for: route))
    return true
  }

  /// The longest text that xterm accepts, in bytes. Other terminals accept more.
  private static let longestCopy = 74_994

  /// Turns mouse reports on, or leaves the mouse to the selection of the terminal.
  public func useMouse(_ isOn: Bool) {
    guard isOn != decoder.takesMouse, takesPrivateModes else { return }
    decoder.takesMouse = isOn
    pq_mouse(isOn)
  }

  /// Waits for Enter or `q` while the screen is lent.
  public func waitForReturn() {
    var mode = termios()
    let isTerminal = tcgetattr(input, &mode) == 0
    var single = mode
    single.c_lflag &= ~tcflag_t(ICANON | ECHO)
    if isTerminal { tcsetattr(input, TCSANOW, &single) }
    defer { if isTerminal { tcsetattr(input, TCSANOW, &mode) } }
    var byte: UInt8 = 0
    while read(input, &byte, 1) == 1, !"\n\rqQ".utf8.contains(byte) {}
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
