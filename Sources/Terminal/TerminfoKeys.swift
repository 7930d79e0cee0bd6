import CNCurses
import Glibc
import Interface

/// The key sequences of the terminfo entry that the built-in tables do not have.
enum TerminfoKeys {
  private static let named: [(capability: String, code: Key.Code)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
    ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab),
    ("kf1", .function(1)), ("kf2", .function(2)), ("kf3", .function(3)), ("kf4", .function(4)),
    ("kf5", .function(5)), ("kf6", .function(6)), ("kf7", .function(7)), ("kf8", .function(8)),
    ("kf9", .function(9)), ("kf10", .function(10)), ("kf11", .function(11)),
    ("kf12", .function(12)),
  ]

  /// The keys by sequence, without the ESC.
  static func table() -> [[UInt8]: Key] {
    var table: [[UInt8]: Key] = [:]
    for (capability, code) in named {
      guard let sequence = pq_key_sequence(capability) else { continue }
      let bytes = Array(UnsafeBufferPointer(start: sequence, count: strlen(sequence)))
        .map(UInt8.init(bitPattern:))
      var usual = InputDecoder()
      guard bytes.first == 0x1b, bytes.count > 1 else { continue }
      if usual.feed(bytes) != [.key(Key(code))] { table[Array(bytes.dropFirst())] = Key(code) }
    }
    return table
  }
}
