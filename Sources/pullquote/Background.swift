import Glibc
import Terminal

/// Runs work on a detached thread.
enum Background {
  private final class Work {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts the work. Where no thread can be created, runs it on the calling one.
  static func run(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body)).toOpaque()
    var thread = pthread_t()
    let failed = pthread_create(
      &thread, nil,
      { work in
        Screen.coverThread()
        if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
        return nil
      }, work)
    if failed == 0 {
      pthread_detach(thread)
    } else {
      Unmanaged<Work>.fromOpaque(work).release()
      body()
    }
  }
}
