import Glibc

/// Standard input, output and error, some of which the caller may have closed.
enum StandardStreams {
  /// Takes the places of those that are closed, so that no file, pipe or page of the program's own is
  /// opened there and then read or written as one of them. What is put there fails as a closed one does.
  static func fillGaps() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      guard fcntl(descriptor, F_GETFD) < 0, errno == EBADF else { continue }
      // The lowest free descriptor is taken: this one.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
