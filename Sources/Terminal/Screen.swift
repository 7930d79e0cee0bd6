import CNCurses
import Glibc
import Interface
import Theming

/// The terminal that the reader sits at: shows frames and gives what is typed.
///
/// One at a time, on one thread. Whatever ends the program while it is open, the terminal is restored.
public final class Screen {
  /// Why there is no screen.
  public enum Failure: Error, Equatable {
    /// Neither stdin nor `/dev/tty` is a terminal that keys can come from.
    case noKeyboard
    /// stdout is no terminal, or the terminfo database knows no terminal that would do.
    case noTerminal
  }

  /// The size now.
  public private(set) var size: Size
  /// How many colours are shown.
  public private(set) var tier: Tier
  /// How many colours the terminal has.
  private let terminalTier: Tier
  /// Whether the locale shows UTF-8, so that marks need not be ASCII.
  public let isUTF8: Bool
  /// Whether TERM was of no use and xterm's ways were taken.
  public let fellBack: Bool

  let takesPrivateModes: Bool
  /// Whether this program lets rows scroll, and not curses.
  let scrolls: Bool
  /// Where the keys come from.
  public let input: Int32
  let signals: Int32
  var decoder = InputDecoder()
  var shown: Frame?
  /// When the terminal was asked for its background.
  var asked: ContinuousClock.Instant?
  var looks: LookTable
  private var isOpen = true

  /// Takes the terminal over.
  ///
  /// - Parameter colors: whether colours are wanted (`NO_COLOR`).
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
    decoder.ownKeys = OwnKeys.table()
    decoder.escapeDelay = InputDecoder.escapeDelay(Self.variable("ESCDELAY"))
    if takesPrivateModes { awaitAnswers() }
    pq_ground(looks.entry(for: Style()).pair)
  }

  deinit { close() }

  /// Gives the terminal back for good, with what was written to stderr meanwhile. Closing twice is harmless.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    pq_leave()
    pq_close()
  }

  /// Changes the theme; the next frame is drawn whole.
  public func use(_ theme: Theme) {
    pq_forget_pairs()
    looks = LookTable(theme: theme, tier: tier)
    pq_ground(looks.entry(for: Style()).pair)
    redraw()
  }

  /// Shows colours or not, from the next ``use(_:)`` on. Returns whether that is another way than before.
  func useColors(_ isOn: Bool) -> Bool {
    let before = tier
    tier = isOn ? terminalTier : .mono
    return tier != before
  }

  /// Makes the next frame be drawn whole, whatever the terminal shows now.
  public func redraw() {
    shown = nil
    pq_redraw()
  }

  /// Stops the job as Ctrl-Z does in a shell, with the terminal as it was, and comes back when it goes on.
  public func suspend() {
    pq_leave()
    pq_signals_stop_job()
    _ = pq_signals_take()
    comeBack()
  }

  /// Lets something else have the terminal, such as an editor. A stop that came meanwhile is heeded later.
  public func lend<Result>(to work: () -> Result) -> Result {
    pq_leave()
    pq_signals_lend(true)
    defer {
      pq_signals_lend(false)
      comeBack()
    }
    return work()
  }

  /// Lets a thread that the program starts restore the terminal, too, when its own stack runs over.
  public static func coverThread() { pq_signals_cover_thread() }

  func comeBack() {
    pq_errors_hold()
    pq_return()
    shown = nil
    updateSize()
  }

  /// Takes the size of the terminal now. Returns whether it changed.
  @discardableResult func updateSize() -> Bool {
    var columns = Int32(clamping: size.columns)
    var rows = Int32(clamping: size.rows)
    guard pq_resize(&columns, &rows) else { return false }
    size = Size(columns: Int(columns), rows: Int(rows))
    shown = nil
    return true
  }

  /// Expects answers from the terminal, which has just been asked.
  func awaitAnswers() { decoder.answersAwaited = .now + .seconds(2) }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The terminal's entry without what terminals do differently.
  private static func entry() -> TerminfoEntry? {
    var entry = variable("TERM").flatMap { TerminfoEntry.find($0, environment: variable) }
    for text in avoided { entry?.remove(text) }
    entry?.writeLastCell()
    return showsDirectColors(variable) ? entry?.withDirectColors() ?? entry : entry
  }

  /// Whether the environment tells that the terminal shows 24-bit colours. The program screen passes the
  /// variable of the terminal around it on, but not such colours.
  private static func showsDirectColors(_ variable: (String) -> String?) -> Bool {
    guard ["truecolor", "24bit"].contains(variable("COLORTERM") ?? "") else { return false }
    return variable("TERM")?.hasPrefix("screen") != true || variable("TMUX") != nil
  }

  /// Some programs that call themselves xterm do not scroll by several lines at once or repeat a character,
  /// and few agree on what becomes of wide characters when others are inserted or deleted before them.
  /// Clearing to the begin of a line makes curses send what it has. And a palette that is not changed need not be
  /// changed back: that would take away the colours that the user gave it.
  private static let avoided: [TerminfoEntry.Text] = [
    .scrollUpBy, .scrollDownBy, .repeatCharacter, .clearToBegin, .deleteCharacter,
    .deleteCharacters, .enterInsertMode, .insertCharacter, .insertCharacters, .originalColors,
  ]

  private static func keyboard() throws(Failure) -> Int32 {
    if isatty(STDIN_FILENO) == 1 { return STDIN_FILENO }
    let terminal = open("/dev/tty", O_RDONLY | O_CLOEXEC)
    if terminal >= 0 { return terminal }
    // A terminal without a name can still be read where it is written to.
    guard fcntl(STDOUT_FILENO, F_GETFL) & O_ACCMODE == O_RDWR else { throw .noKeyboard }
    return STDOUT_FILENO
  }
}
