import Interface

/// Reports every change of the configuration and of theme files to a running reader.
struct ConfigurationWatch {
  /// The settings in use at the start.
  let choices: Choices
  /// The language of the article, if it is known.
  let language: String?
  /// Whether the terminal's locale needs ASCII.
  let usesASCII: Bool
  /// Where the files are.
  let environment: Environment
  /// Reports changes, from any thread.
  let send: @Sendable (Message) -> Void

  /// Reports changes from a thread of its own. The folders were watched before `choices` were read, so that no change
  /// is missed between the two.
  func start(_ folders: ConfigurationFolders) {
    Background.run { [self] in
      var latest = choices
      while folders.waitForChange() { latest = report(since: latest) }
    }
  }

  /// Reports the present settings, or what is wrong with them. Returns the settings that are now in use.
  private func report(since old: Choices) -> Choices {
    do throws(Failure) {
      let new = try Choices(environment: environment)
      if let fault = new.briefFault {
        send(.fault(fault))
        return old
      }
      let isGone = old.hasFile && !new.hasFile
      let notice = isGone ? "config.toml is gone: the defaults are in use" : nil
      // Sent first, because an error in a theme is found when the settings are applied.
      send(.fault(notice ?? new.obstacle(language: language)))
      send(.chosen(settings(new), insteadOf: settings(old)))
      return new
    } catch {
      // The status line has no room for the whole path.
      let path = environment.configurationFile ?? ""
      send(.fault(error.message.replacing(path, with: "config.toml")))
      return old
    }
  }

  private func settings(_ choices: Choices) -> Settings {
    choices.settings(language: language, usesASCII: usesASCII)
  }
}
