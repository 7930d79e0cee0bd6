/// gzip made by hand, so that the tests need no compressor.
public enum GzipMaker {
  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]

  /// One member with a stored block (RFC 1951, 3.2.4), for at most 65,535 bytes.
  public static func member(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt16(bytes.count)
    return header + [1] + little(count) + little(~count) + bytes + little(crc(bytes))
      + little(UInt32(bytes.count))
  }

  /// A member that expands to `count` times 258 letters and never ends.
  ///
  /// Each repetition takes 13 bits, so the bytes repeat every 13: only the first few are written bit by bit.
  /// Make it before a server answers, or the client waits for it and may time out on a busy machine.
  public static func bomb(_ count: Int) -> [UInt8] {
    var bits = BitWriter()
    bits.write(1, bits: 1)
    bits.write(1, bits: 2)
    bits.writeCode(0x30 + 0x41, bits: 8)
    for _ in 0..<16 {
      bits.writeCode(0b1100_0101, bits: 8)
      bits.writeCode(0, bits: 5)
    }
    var bytes = Array(bits.bytes.dropLast())
    while bytes.count < (11 + count * 13) / 8 { bytes.append(bytes[bytes.count - 13]) }
    return header + bytes
  }

  private static func little<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = ~0
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }

  private struct BitWriter {
    var bytes: [UInt8] = []
    private var used = 8

    mutating func write(_ value: Int, bits: Int) {
      for bit in 0..<bits {
        if used == 8 { bytes.append(0); used = 0 }
        if value >> bit & 1 == 1 { bytes[bytes.count - 1] |= 1 << used }
        used += 1
      }
    }

    /// Huffman codes stand with their highest bit first.
    mutating func writeCode(_ code: Int, bits: Int) {
      for bit in (0..<bits).reversed() { write(code >> bit & 1, bits: 1) }
    }
  }
}
