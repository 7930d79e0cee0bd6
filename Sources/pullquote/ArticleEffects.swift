import Interface

/// Performs the effects that need no screen: decisions, notes, the library, files that are written.
struct ArticleEffects {
  /// What the reader decides.
  let rulings: ReaderRulings
  /// Keeps articles, and forgets them.
  let keeping: Keeping
  /// The home folder, for `~`.
  let home: String?

  /// Performs an effect and returns the outcome; `nil` if it is another one.
  func perform(_ effect: Effect, in app: App) -> [Message]? {
    switch effect {
    case .rule, .takeBack, .compare, .person, .notes, .keep, .forget: keeping.settle()
    default: break
    }
    return switch effect {
    case .rule(let ruling, let article): rulings.rule(ruling, on: article)
    case .takeBack(let article): rulings.takeBack(on: article)
    case .compare(let article): rulings.compare(article)
    case .person(let name): rulings.person(named: name)
    case .notes(let article): keeping.notes(on: article)
    case .keep(let article): [.report(keeping.keep(article))]
    case .forget(let article): [.report(keeping.forget(article))]
    case .note(let range, let text): [.report(keeping.note(text, on: range, of: app.article))]
    case .write(let name, let overwrites):
      [.report(WrittenFile(name: name, overwrites: overwrites, home: home).write(app))]
    default: nil
    }
  }
}
