import Foundation
import Glibc

/// An HTTP server on the loopback for one test: each connection is given to a function that answers it.
final class LoopbackServer: Sendable {
  /// One connection: the request's first line and fields, and what can be sent.
  struct Connection {
    let descriptor: Int32
    /// The path that is asked for.
    let path: String
    /// The whole request head.
    let head: String

    func send(_ bytes: [UInt8]) {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes {
          Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }

    func send(_ text: String) { send(Array(text.utf8)) }

    /// A whole answer with its length.
    func answer(_ status: String = "200 OK", _ fields: [String] = [], body: [UInt8] = []) {
      let head =
        ["HTTP/1.1 \(status)", "Content-Length: \(body.count)", "Connection: close"] + fields
      send(head.joined(separator: "\r\n") + "\r\n\r\n")
      send(body)
    }

    /// Waits until the other side goes away.
    func waitForTheEnd() {
      var byte: UInt8 = 0
      while recv(descriptor, &byte, 1, 0) > 0 {}
    }
  }

  private let listener: Int32
  /// The port on 127.0.0.1.
  let port: UInt16

  init(_ answer: @escaping @Sendable (Connection) -> Void) {
    setenv("no_proxy", "127.0.0.1", 1)
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        precondition(bind(listener, $0, length) == 0 && listen(listener, 16) == 0)
        getsockname(listener, $0, &length)
      }
    }
    self.listener = listener
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { Self.accept(from: listener, answer) }
  }

  /// Takes no more connections. The thread that accepts them closes the socket, so that its number
  /// is not given to another one in between.
  func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  private static func accept(
    from listener: Int32, _ answer: @escaping @Sendable (Connection) -> Void
  ) {
    while true {
      let descriptor = Glibc.accept(listener, nil, nil)
      guard descriptor >= 0 else { break }
      Thread.detachNewThread {
        let head = readHead(descriptor)
        let path = head.split(separator: " ").dropFirst().first.map(String.init) ?? ""
        answer(Connection(descriptor: descriptor, path: path, head: head))
        shutdown(descriptor, Int32(SHUT_RDWR))
        close(descriptor)
      }
    }
    close(listener)
  }

  private static func readHead(_ descriptor: Int32) -> String {
    var head = ""
    var byte: UInt8 = 0
    while !head.hasSuffix("\r\n\r\n"), recv(descriptor, &byte, 1, 0) == 1 {
      head.unicodeScalars.append(Unicode.Scalar(byte))
    }
    return head
  }
}

/// gzip made by hand, so that the tests need no compressor.
enum GzipMaker {
  private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3]

  /// One member with a stored block (RFC 1951, 3.2.4), for at most 65,535 bytes.
  static func member(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt16(bytes.count)
    return header + [1] + little(count) + little(~count) + bytes + little(crc(bytes))
      + little(UInt32(bytes.count))
  }

  /// A member that begins to make `count` times 258 letters and never ends: each repetition takes 13 bits.
  static func bomb(_ count: Int) -> [UInt8] {
    var bits = BitWriter()
    bits.write(1, bits: 1)
    bits.write(1, bits: 2)
    bits.writeCode(0x30 + 0x41, bits: 8)
    for _ in 0..<count {
      bits.writeCode(0b1100_0101, bits: 8)
      bits.writeCode(0, bits: 5)
    }
    return header + bits.bytes
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
