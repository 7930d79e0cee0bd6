import Analysis
import ArgumentParser
import Document
import Extraction
import Glibc

/// Where an article comes from, as it is named on the command line.
struct Source: ExpressibleByArgument {
  /// A path, a URL, or `-` for standard input.
  let name: String

  init(argument: String) { name = argument }

  /// Standard input.
  static let standardInput = Source(argument: "-")

  /// What the help says of it.
  static let help: ArgumentHelp = "A file, a URL, or - for standard input."

  /// How messages call it.
  var label: String { name == "-" ? "standard input" : name }

  /// Standard input where something is piped or redirected into it; `nil` at a terminal.
  static var pipe: Source? {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { return nil }
    return [S_IFIFO, S_IFREG, S_IFSOCK].contains(status.st_mode & S_IFMT) ? standardInput : nil
  }

  /// The article as it is read, not analysed yet.
  func article() throws(Failure) -> Article {
    let bytes = try bytes()
    do {
      return try Extractor.article(from: bytes, source: name == "-" ? nil : name)
    } catch {
      throw Failure(.inputFailed, "cannot read \(label): \(error)")
    }
  }

  /// Everything that the source holds.
  func bytes() throws(Failure) -> [UInt8] {
    if name == "-" { return try read(STDIN_FILENO) }
    if name.hasPrefix("http://") || name.hasPrefix("https://") {
      throw Failure(
        .cannotOpen, "cannot open \(name): URLs are not read yet",
        mend: "save the page and give its path")
    }
    let descriptor = open(name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    return try read(descriptor)
  }

  private func read(_ descriptor: Int32) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while let chunk = try ByteStream.read(descriptor, upTo: 1 << 18, of: self) { bytes += chunk }
    return bytes
  }

  /// The failure that `errno` tells of.
  func failure() -> Failure {
    let mend: String? =
      errno == ENOENT ? "check the path; 'pullquote --help' lists the commands" : nil
    return Failure(
      .cannotOpen, "cannot open \(label): \(String(cString: strerror(errno)))", mend: mend)
  }
}

extension Article {
  /// The article with its annotations.
  func annotated() -> Article {
    var article = self
    Analyzer().annotate(&article)
    return article
  }
}

/// Reads from file descriptors.
enum ByteStream {
  /// What is there now, waiting for the first byte; `nil` at the end.
  static func read(_ descriptor: Int32, upTo limit: Int, of source: Source) throws(Failure)
    -> [UInt8]?
  {
    while true {
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
        count = Glibc.read(descriptor, buffer.baseAddress, limit)
        filled = max(0, count)
      }
      if count > 0 { return chunk }
      if count == 0 { return nil }
      if errno != EINTR { throw source.failure() }
    }
  }
}
