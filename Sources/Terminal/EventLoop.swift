import Interface
import Theming

/// Runs a model on a screen: what comes in changes the model, and the model is shown.
public struct EventLoop {
  private let screen: Screen
  private let mailbox: Mailbox<Message>
  private let themes: ThemeCatalog
  private let perform: (Effect, Model) -> [Message]

  /// A loop.
  ///
  /// - Parameters:
  ///   - mailbox: Where other threads leave messages.
  ///   - themes: Where the theme that the model names comes from.
  ///   - perform: Does what is no matter of the screen, and says what came of it.
  public init(
    screen: Screen, mailbox: Mailbox<Message>, themes: ThemeCatalog,
    perform: @escaping (Effect, Model) -> [Message]
  ) {
    self.screen = screen
    self.mailbox = mailbox
    self.themes = themes
    self.perform = perform
  }

  /// Runs until the reader quits or the terminal is gone.
  public func run(_ model: inout Model) {
    var state = State(theme: model.settings.theme)
    follow(&model, &state)
    while !state.isOver {
      screen.draw(view(model))
      for message in receive(&state) { step(&model, message, &state) }
    }
  }

  private struct State {
    var isOver = false
    /// Whether the model has more to do when no input waits.
    var proceeds = false
    /// The name of the theme on the screen; `nil` once it is to be read anew.
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

  private func step(_ model: inout Model, _ message: Message, _ state: inout State) {
    var messages = [message]
    while let message = messages.popLast() {
      for effect in reduce(into: &model, message) {
        messages += handle(effect, model, &state)
      }
    }
    follow(&model, &state)
  }

  private func handle(_ effect: Effect, _ model: Model, _ state: inout State) -> [Message] {
    switch effect {
    case .quit: state.isOver = true
    case .redraw: screen.redraw()
    case .suspend: return suspend()
    case .proceed: state.proceeds = true
    case .loadTheme: state.theme = nil
    case .copy, .open, .edit, .reread, .pipe, .write, .analyse: return perform(effect, model)
    }
    return []
  }

  /// The theme that fits the terminal's background, if the terminal has just told of it.
  private func appearance() -> [Message] {
    screen.takeAppearance().map { [.theme($0.rawValue)] } ?? []
  }

  private func suspend() -> [Message] {
    screen.suspend()
    return [.input(.resize(screen.size))]
  }

  /// Takes the mouse, the colours and the theme that the model asks for, once they are others.
  private func follow(_ model: inout Model, _ state: inout State) {
    screen.useMouse(model.settings.usesMouse ?? false)
    if screen.useColors(model.settings.usesColors) { state.theme = nil }
    let name = model.settings.theme
    guard name != state.theme else { return }
    state.theme = name
    do throws(ThemeError) {
      if let theme = try themes.theme(named: name) { screen.use(theme) }
    } catch {
      _ = reduce(into: &model, .fault(error.brief))
    }
  }
}
