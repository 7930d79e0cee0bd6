import Glibc
import Interface
import Terminal
import Theming

/// A program with a screen that crashes in the way that its argument names, once a key is pressed: for the
/// tests of what is left of the terminal then.
@main struct Crash {
  static func main() throws {
    guard let theme = try ThemeCatalog(folder: nil).theme(named: "dark") else { return }
    let screen = try Screen(theme: theme)
    var frame = Frame(size: screen.size)
    for (column, letter) in "press a key".enumerated() {
      frame.rows[0][column] = Cell(String(letter), Style())
    }
    screen.draw(frame)
    var key: UInt8 = 0
    _ = read(screen.input, &key, 1)
    crash(CommandLine.arguments.last ?? "")
    screen.close()
  }

  private static func crash(_ way: String) {
    switch way {
    case "trap": fatalError("the words of a trap")
    case "index": print(CommandLine.arguments[Int(getpid())])
    case "stack": print(depth(of: 1))
    case "thread": overflowOnThread()
    case "exit": exit(3)
    default: break
    }
  }

  /// Calls itself until the stack has run over.
  private static func depth(of number: Int) -> Int {
    number == 0 ? 0 : depth(of: number &+ Int(getppid())) &+ number
  }

  private static func overflowOnThread() {
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in
        Screen.coverThread()
        print(Crash.depth(of: 1))
        return nil
      }, nil)
    pthread_join(thread, nil)
  }
}
