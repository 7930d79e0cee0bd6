import Glibc

/// Standard input, output and error. The caller may have closed some of them.
enum StandardStreams {
  /// Occupies the descriptors of closed streams, so that no file that the program opens is mistaken for one of them.
  /// They fail as closed ones do.
  static func fillGaps() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      guard fcntl(descriptor, F_GETFD) < 0, errno == EBADF else { continue }
      // Opens as the lowest free descriptor: this one.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
