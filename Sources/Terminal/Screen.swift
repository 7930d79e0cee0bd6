import CNCurses
import Glibc
import Interface
import Theming

/// The terminal as a screen that shows frames and delivers input.
///
/// Only one may be open at a time, and on one thread. The terminal is restored however the program
/// ends.
public final class Screen {
  /// Why there is no screen.
  public enum Failure: Error, Equatable {
    /// Neither stdin nor `/dev/tty` is a terminal to read keys from.
    case noKeyboard
    /// stdout is not a terminal, or the terminfo database has no entry that can be used.
    case noTerminal
  }

  /// The current size.
  public private(set) var size: Size
  /// The colors that are shown.
  public private(set) var tier: Tier
  /// The colors that the terminal has.
  private let terminalTier: Tier
  /// Whether the locale uses UTF-8, so that marks need not be ASCII.
  public let isUTF8: Bool
  /// Whether TERM could not be used and xterm-256color was used instead.
  public let fellBack: Bool

  let takesPrivateModes: Bool
  /// Whether the program scrolls rows by itself, instead of curses.
  let scrolls: Bool
  /// The descriptor to read keys from.
  public let input: Int32
  let signals: Int32
  var decoder = InputDecoder()
  var shown: Frame?
  /// The time at which the background was queried.
  var asked: ContinuousClock.Instant?
  var looks: LookTable
  private var isOpen = true

  /// Takes over the terminal.
  ///
  /// - Parameter colors: whether to use colors (`NO_COLOR`).
  public init(theme: Theme, colors: Bool = true) throws(Failure) {
    guard isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    input = try Self.keyboard()
    pq_restore_keep(STDOUT_FILENO)
    signals = pq_signals_install()
    pq_errors_hold()
    var terminal = pq_terminal()
    let entry = Self.entry()
    scrolls = entry?.scrollsAsXterm == true
    let taken = scrolls ? entry?.withoutScrolling : entry
    guard pq_open(STDOUT_FILENO, taken?.variable, &terminal) == 0 else {
      pq_errors_release()
      throw .noTerminal
    }
    size = Size(columns: Int(terminal.columns), rows: Int(terminal.rows))
    terminalTier = Tier(colors: Int(terminal.colours), direct: terminal.direct)
    tier = colors ? terminalTier : .mono
    isUTF8 = terminal.utf8
    fellBack = terminal.fell_back
    takesPrivateModes = terminal.private_modes
    looks = LookTable(theme: theme, tier: tier)
    decoder.terminfoKeys = TerminfoKeys.table()
    decoder.escapeDelay = InputDecoder.escapeDelay(Self.variable("ESCDELAY"))
    if takesPrivateModes { awaitAnswers() }
    pq_ground(looks.entry(for: Style()).pair)
  }

  deinit { close() }

  /// Restores the terminal, and writes what stderr received in the meantime. Closing twice is
  /// harmless.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    pq_leave()
    pq_close()
  }

  /// Changes the theme. The next frame is drawn in full.
  public func use(_ theme: Theme) {
    pq_forget_pairs()
    looks = LookTable(theme: theme, tier: tier)
    pq_ground(looks.entry(for: Style()).pair)
    redraw()
  }

  /// Turns colors on or off from the next ``use(_:)`` on. Returns whether that is a change.
  func useColors(_ isOn: Bool) -> Bool {
    let before = tier
    tier = isOn ? terminalTier : .mono
    return tier != before
  }

  /// Draws the next frame in full, whatever the terminal shows now.
  public func redraw() {
    shown = nil
    pq_redraw()
  }

  /// Restores the terminal and stops the job, as Ctrl-Z does in a shell, and takes the terminal
  /// over again when the job is continued.
  public func suspend() {
    pq_leave()
    pq_signals_stop_job()
    _ = pq_signals_take()
    comeBack()
  }

  /// Lends the terminal to something else, such as an editor. A stop signal in the meantime is
  /// handled afterwards.
  public func lend<Result>(to work: () -> Result) -> Result {
    pq_leave()
    pq_signals_lend(true)
    defer {
      pq_signals_lend(false)
      comeBack()
    }
    return work()
  }

  /// Allows the current thread to restore the terminal after a stack overflow. Every thread needs
  /// this call.
  public static func coverThread() { pq_signals_cover_thread() }

  func comeBack() {
    pq_errors_hold()
    pq_return()
    shown = nil
    updateSize()
  }

  /// Updates the size, and returns whether it has changed.
  @discardableResult func updateSize() -> Bool {
    var columns = Int32(clamping: size.columns)
    var rows = Int32(clamping: size.rows)
    guard pq_resize(&columns, &rows) else { return false }
    size = Size(columns: Int(columns), rows: Int(rows))
    shown = nil
    return true
  }

  /// Expects replies to a query that was just sent.
  func awaitAnswers() { decoder.answersAwaited = .now + .seconds(2) }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The terminfo entry, without the capabilities on which terminals disagree.
  private static func entry() -> TerminfoEntry? {
    var entry = variable("TERM").flatMap { TerminfoEntry.find($0, environment: variable) }
    for text in avoided { entry?.remove(text) }
    entry?.writeLastCell()
    return showsDirectColors(variable) ? entry?.withDirectColors() ?? entry : entry
  }

  /// Whether the environment says that the terminal shows 24-bit colors. GNU screen passes the
  /// variable on from the outer terminal, but not the colors.
  private static func showsDirectColors(_ variable: (String) -> String?) -> Bool {
    guard ["truecolor", "24bit"].contains(variable("COLORTERM") ?? "") else { return false }
    return variable("TERM")?.hasPrefix("screen") != true || variable("TMUX") != nil
  }

  /// The capabilities that are not used. Some terminals that claim to be xterm cannot scroll by
  /// several lines or repeat a character, and few agree on wide characters when others are inserted
  /// or deleted before them. With `el1`, curses flushes its output early. The palette is not
  /// changed, so `oc` would only discard the colors that the user set.
  private static let avoided: [TerminfoEntry.Text] = [
    .scrollUpBy, .scrollDownBy, .repeatCharacter, .clearToStart, .deleteCharacter,
    .deleteCharacters, .enterInsertMode, .insertCharacter, .insertCharacters, .originalColors,
  ]

  private static func keyboard() throws(Failure) -> Int32 {
    if isatty(STDIN_FILENO) == 1 { return STDIN_FILENO }
    let terminal = open("/dev/tty", O_RDONLY | O_CLOEXEC)
    if terminal >= 0 { return terminal }
    // Without a controlling terminal, keys can still be read from stdout.
    guard fcntl(STDOUT_FILENO, F_GETFL) & O_ACCMODE == O_RDWR else { throw .noKeyboard }
    return STDOUT_FILENO
  }
}
