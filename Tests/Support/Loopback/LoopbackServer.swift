import Foundation
import Glibc

/// An HTTP server on the loopback for one test: each connection is given to a function that answers it.
public final class LoopbackServer: Sendable {
  /// One connection: the request's first line and fields, and what can be sent.
  public struct Connection {
    let descriptor: Int32
    /// The path that is asked for.
    public let path: String
    /// The whole request head.
    public let head: String

    /// Sends bytes, all of them unless the other side goes.
    public func send(_ bytes: [UInt8]) {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes {
          Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }

    /// Sends a text.
    public func send(_ text: String) { send(Array(text.utf8)) }

    /// A whole answer with its length.
    public func answer(_ status: String = "200 OK", _ fields: [String] = [], body: [UInt8] = []) {
      let head =
        ["HTTP/1.1 \(status)", "Content-Length: \(body.count)", "Connection: close"] + fields
      send(head.joined(separator: "\r\n") + "\r\n\r\n")
      send(body)
    }

    /// Waits until the other side goes away.
    public func waitForTheEnd() {
      var byte: UInt8 = 0
      while recv(descriptor, &byte, 1, 0) > 0 {}
    }
  }

  private let listener: Int32
  /// The port on 127.0.0.1.
  public let port: UInt16

  /// A server that gives each connection to a function, on a thread of its own.
  public init(_ answer: @escaping @Sendable (Connection) -> Void) {
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
  public func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  /// The address of a path on this server.
  public func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

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
