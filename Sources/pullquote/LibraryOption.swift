import ArgumentParser
import Glibc
import Library

/// `--library`
struct LibraryOption: ParsableArguments {
  @Option(
    name: .customLong("library"),
    help: "The library; by default $XDG_DATA_HOME/pullquote/library.sqlite.", completion: .file())
  var path: String?

  /// The library that is named, or the usual one.
  func open() throws -> Store {
    let environment = Environment()
    guard let path = path ?? Store.path({ environment[$0] }) else {
      throw Failure(.cannotOpen, "no place for the library", fix: "set HOME, or name a file")
    }
    return try reporting { try Store.open(at: path) }
  }

  /// Runs what may fail in the library.
  func reporting<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as LibraryError {
      throw Failure(error)
    }
  }

  /// The name under which this user decides: `GIT_AUTHOR_NAME`, or else the name of the account.
  static var author: String {
    let environment = Environment()
    let names = [environment["GIT_AUTHOR_NAME"], environment["USER"], environment["LOGNAME"]]
    if let name = names.compactMap({ $0 }).first(where: { !$0.isEmpty }) { return name }
    return getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "uid \(getuid())"
  }
}

extension Failure {
  /// What the library cannot do.
  init(_ error: LibraryError) { self.init(.inputFailed, error.problem, fix: error.fix) }
}
