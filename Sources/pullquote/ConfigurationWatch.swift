import Interface
import Terminal

/// Tells a running reader of every change of its configuration and of the themes in files.
struct ConfigurationWatch {
  /// What holds at first.
  let choices: Choices
  /// The language of the article, if it is known.
  let language: String?
  /// Whether the terminal's locale needs ASCII.
  let usesASCII: Bool
  /// Where the files are.
  let environment: Environment
  /// Who is told.
  let mailbox: Mailbox<Message>

  /// Passes on what a watch sees, on a thread of its own. The watch was made before `choices` were read.
  func start(_ watch: FolderWatch) {
    Background.run { [self] in
      var latest = choices
      while watch.waitForChange() { latest = tell(since: latest) }
    }
  }

  /// Tells what is chosen now, or what is wrong with it. Returns what holds then.
  private func tell(since old: Choices) -> Choices {
    do throws(Failure) {
      let new = try Choices(environment: environment)
      if let fault = new.briefFault {
        mailbox.send(.fault(fault))
        return old
      }
      let isGone = old.hasFile && !new.hasFile
      let notice = isGone ? "config.toml is gone: the defaults are in use" : nil
      // Before the settings: what is wrong with a theme is found when they are taken.
      mailbox.send(.fault(notice ?? new.obstacle(language: language)))
      mailbox.send(.chosen(settings(new), insteadOf: settings(old)))
      return new
    } catch {
      // The status line has no room for the path.
      let path = environment.configurationFile ?? ""
      mailbox.send(.fault(error.message.replacing(path, with: "config.toml")))
      return old
    }
  }

  private func settings(_ choices: Choices) -> Settings {
    choices.settings(language: language, usesASCII: usesASCII)
  }
}
