import Glibc

/// Another program, started without a shell, so that no argument is ever interpreted.
struct ChildProcess {
  /// The program, as a path or a name to look up in `PATH`, and its arguments.
  let arguments: [String]

  /// What its standard input is.
  enum Input {
    /// The terminal, by its descriptor.
    case terminal(Int32)
    /// These bytes, a chunk at a time. With `isQuiet` its output is discarded.
    case bytes(any Sequence<[UInt8]>, isQuiet: Bool = false)
    /// Nothing. Its output is discarded, and it gets its own session, so that it outlives the reader.
    case none
  }

  /// Runs the program and waits for it. Returns its exit status, or `nil` if it cannot be started.
  func run(input: Input) -> Int32? {
    var ends: [Int32] = [-1, -1]
    if case .bytes = input, pipe(&ends) != 0 { return nil }
    let child = start(input: input, ends: ends)
    if case .bytes(let bytes, _) = input {
      close(ends[0])
      // A program may exit without reading all of its input.
      if child != nil { _ = ByteStream.write(bytes, to: ends[1]) }
      close(ends[1])
    }
    return child.flatMap(Self.status)
  }

  /// Starts the program in the background, without the terminal, and reports its exit status when it ends. Returns
  /// whether it could be started.
  func start(whenEnded tell: @escaping @Sendable (Int32) -> Void) -> Bool {
    guard let child = start(input: .none, ends: []) else { return false }
    Background.run { if let status = Self.status(of: child) { tell(status) } }
    return true
  }

  private func start(input: Input, ends: [Int32]) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    switch input {
    case .terminal(let keyboard): posix_spawn_file_actions_adddup2(&actions, keyboard, 0)
    case .bytes(_, let isQuiet):
      posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
      posix_spawn_file_actions_addclose(&actions, ends[0])
      posix_spawn_file_actions_addclose(&actions, ends[1])
      for end in Int32(1)...2 where isQuiet {
        posix_spawn_file_actions_addopen(&actions, end, "/dev/null", O_RDWR, 0)
      }
    case .none:
      for end in Int32(0)...2 {
        posix_spawn_file_actions_addopen(&actions, end, "/dev/null", O_RDWR, 0)
      }
    }
    if case .none = input { return spawn(&actions, flags: Self.ownSession) }
    return spawn(&actions)
  }

  /// `POSIX_SPAWN_SETSID`, which the headers keep to programs in C.
  private static let ownSession: Int32 = 0x80

  private func spawn(_ actions: inout posix_spawn_file_actions_t, flags: Int32 = 0) -> pid_t? {
    guard let program = arguments.first, !program.isEmpty else { return nil }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The child must not inherit how the reader handles signals.
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | flags))
    var words = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var child = pid_t()
    return posix_spawnp(&child, program, &actions, &attributes, &words, environ) == 0 ? child : nil
  }

  private static func status(of child: pid_t) -> Int32? {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return nil }
    }
    let signal = status & 0x7f
    return signal == 0 ? status >> 8 & 0xff : 128 + signal
  }
}
