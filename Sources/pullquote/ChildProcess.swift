import Glibc

/// Another program, started without a shell: arguments are arguments, whatever stands in them.
struct ChildProcess {
  /// The program, by path or to be found in PATH, and its arguments.
  let arguments: [String]

  /// Where its input comes from.
  enum Input {
    /// The terminal, as this descriptor of it.
    case terminal(Int32)
    /// These bytes, a piece at a time; if it is quiet its output goes nowhere.
    case bytes(any Sequence<[UInt8]>, isQuiet: Bool = false)
    /// Nothing; its output goes nowhere, and it is in a session of its own, so that it outlives the reader.
    case none
  }

  /// Runs the program to its end. Returns its exit status, or `nil` if it cannot be started.
  func run(input: Input) -> Int32? {
    var ends: [Int32] = [-1, -1]
    if case .bytes = input, pipe(&ends) != 0 { return nil }
    let child = start(input: input, ends: ends)
    if case .bytes(let bytes, _) = input {
      close(ends[0])
      // A program may well end without having read everything.
      if child != nil { _ = ByteStream.write(bytes, to: ends[1]) }
      close(ends[1])
    }
    return child.flatMap(Self.status)
  }

  /// Starts the program beside the reader, without the terminal, and tells its exit status when it has ended. Returns
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
    // What the reader does with signals is no matter of the child's.
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
