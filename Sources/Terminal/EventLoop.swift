import Interface
import Theming

/// Runs the program on a screen: events change its state, and the state is shown.
public struct EventLoop {
  /// What is shown after a run.
  public enum Next: Sendable, Equatable {
    /// The article of an index.
    case article(Int)
    /// The list of the library.
    case library
  }

  private let screen: Screen
  private let mailbox: Mailbox<Message>
  private let themes: ThemeCatalog
  private let perform: (Effect, App) -> [Message]
  private let afterFrame: () -> Void

  /// An event loop.
  ///
  /// - Parameters:
  ///   - mailbox: the messages of other threads.
  ///   - themes: the themes that the settings may name.
  ///   - perform: performs the effects that do not concern the screen, and returns what they lead to.
  ///   - afterFrame: is called whenever a frame is on the screen.
  public init(
    screen: Screen, mailbox: Mailbox<Message>, themes: ThemeCatalog,
    perform: @escaping (Effect, App) -> [Message], afterFrame: @escaping () -> Void = {}
  ) {
    self.screen = screen
    self.mailbox = mailbox
    self.themes = themes
    self.perform = perform
    self.afterFrame = afterFrame
  }

  /// Runs until the user quits or the terminal is gone, or another article is to be shown.
  ///
  /// - Parameter keys: keys that are typed first. A newline is Enter.
  /// - Returns: what to show next; `nil` at the end.
  public func run(_ app: inout App, typing keys: String = "") -> Next? {
    var state = State(theme: app.settings.theme)
    follow(&app, &state)
    for scalar in keys.unicodeScalars {
      let key = scalar == "\n" ? Key(.enter) : Key(.character(scalar))
      step(&app, .input(.key(key)), &state)
    }
    while !state.isOver {
      screen.draw(view(app))
      afterFrame()
      for message in receive(&state) { step(&app, message, &state) }
    }
    return state.next
  }

  /// The state of the loop.
  private struct State {
    var isOver = false
    /// What to show next.
    var next: Next?
    /// Whether there is more to do when no input waits.
    var proceeds = false
    /// The name of the theme on the screen; `nil` if it must be read again.
    var theme: String?
  }

  private func receive(_ state: inout State) -> [Message] {
    switch screen.wait(mail: mailbox.descriptor, timeout: state.proceeds ? 0 : nil) {
    case .inputs(let inputs): return appearance() + inputs.map(Message.input)
    case .mail: return mailbox.take()
    case .stop: return suspend()
    case .hangUp:
      state.isOver = true
      return []
    case .nothing:
      defer { state.proceeds = false }
      return state.proceeds ? [.proceed] : []
    }
  }

  private func step(_ app: inout App, _ message: Message, _ state: inout State) {
    var messages = [message]
    while let message = messages.popLast() {
      for effect in reduce(into: &app, message) {
        messages += handle(effect, app, &state)
      }
    }
    follow(&app, &state)
  }

  private func handle(_ effect: Effect, _ app: App, _ state: inout State) -> [Message] {
    switch effect {
    case .quit: state.isOver = true
    case .show(let index): (state.isOver, state.next) = (true, .article(index))
    case .showLibrary: (state.isOver, state.next) = (true, .library)
    case .redraw: screen.redraw()
    case .suspend: return suspend()
    case .proceed: state.proceeds = true
    case .loadTheme: state.theme = nil
    case .copy, .open, .visit, .readAsArticle, .readAsPrintout, .readOn, .edit, .reread, .pipe,
      .write, .analyse,
      .note, .notes, .list, .openKept, .markRead, .tag, .remove, .restore, .rule, .takeBack,
      .compare, .person, .keep, .forget, .complete:
      return perform(effect, app)
    }
    return []
  }

  /// The theme that suits the terminal's background, if the terminal has just reported it.
  private func appearance() -> [Message] {
    screen.takeAppearance().map { [.theme($0.rawValue)] } ?? []
  }

  private func suspend() -> [Message] {
    screen.suspend()
    return [.input(.resize(screen.size))]
  }

  /// Applies changes of the mouse, color and theme settings.
  private func follow(_ app: inout App, _ state: inout State) {
    screen.useMouse(app.settings.usesMouse ?? false)
    if screen.useColors(app.settings.usesColors) { state.theme = nil }
    let name = app.settings.theme
    guard name != state.theme else { return }
    state.theme = name
    do throws(ThemeError) {
      if let theme = try themes.theme(named: name) { screen.use(theme) }
    } catch {
      _ = reduce(into: &app, .fault(error.brief))
    }
  }
}
