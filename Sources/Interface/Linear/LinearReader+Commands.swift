import Document
import Text

/// Commands after `:`, what the library answers, and what is shown of the quotes.
extension LinearReader {
  /// The commands that work without a screen.
  private static let commands: [Command] = [
    .quit, .write, .overwrite, .edit, .beliefs, .paraphrases, .links, .note, .notes, .rename,
    .merge, .undo, .keep, .forget, .file, .help,
  ]

  /// What the commands do, a line each.
  var commandHelp: [String] {
    [":10: \(Phrases.toLine)", ":50%: \(Phrases.toMiddle)"]
      + Self.commands.map { ":\($0.usage): \(Phrases.linearCommands[$0] ?? $0.meaning)" }
  }

  /// Runs a command line, as it is typed after `:`.
  mutating func run(_ line: Substring) -> Answer {
    let words = line.split(separator: " ", maxSplits: 1)
    guard let name = words.first else { return Answer(lines: [Phrases.noCommand]) }
    let argument = words.count > 1 ? words[1].trimmed : nil
    guard let command = Command(name: name) else {
      return Answer(lines: argument == nil ? go(to: name) : [Phrases.noSuchCommand(String(name))])
    }
    guard Self.commands.contains(command) else { return Answer(lines: [Phrases.notInLines]) }
    switch command {
    case .quit: return Answer(isOver: true)
    case .help: return Answer(lines: help())
    case .beliefs: return Answer(lines: toggleBeliefs())
    case .paraphrases: return Answer(lines: toggleParaphrases())
    case .file: return Answer(lines: [position])
    case .links: return Answer(lines: links)
    case .undo: return Answer(effects: [.takeBack(content.whole)])
    case .keep: return Answer(effects: [.keep(content.whole)])
    case .forget: return Answer(effects: [.forget(content.whole)])
    case .notes: return Answer(effects: [.notes(content.whole)])
    default: return run(command, argument)
    }
  }

  /// Runs a command that takes words.
  private func run(_ command: Command, _ argument: String?) -> Answer {
    guard let argument else { return Answer(lines: [Self.need(of: command)]) }
    switch command {
    case .write, .overwrite:
      return Answer(effects: [.write(path: argument, overwrites: command == .overwrite)])
    case .edit: return Answer(effects: [.visit(.source(argument))])
    case .note: return Answer(effects: [.note(quote.map { article.quotes[$0].extent }, argument)])
    default: return rename(to: argument, merging: command == .merge)
    }
  }

  private static func need(of command: Command) -> String {
    switch command {
    case .note: Phrases.noNote
    case .rename, .merge: Phrases.noName
    default: Phrases.noPath
    }
  }

  /// Goes to a line of the source, or to a percentage.
  private mutating func go(to place: Substring) -> [String] {
    if place.last == "%", let percent = Int(place.dropLast()) {
      return read(at: article.blocks.count * min(max(percent, 0), 100) / 100)
    }
    guard let line = Int(place), line >= 0 else { return [Phrases.noSuchCommand(String(place))] }
    return read(atLine: line)
  }

  /// Reads the block of a line of the source, counted from 1.
  mutating func read(atLine line: Int) -> [String] {
    read(at: article.blockIndex(at: article.offset(ofSourceLine: max(1, line))) ?? .max)
  }

  /// Where the block is that was read last.
  private var position: String {
    let start = article.blocks.indices.contains(block) ? article.blocks[block].range.lowerBound : 0
    return Phrases.position(
      percent: 100 * start / max(1, article.text.count), of: article.metadata.source,
      line: article.sourceLine(at: start))
  }

  private var links: [String] {
    let links = article.links.map { "\(words(of: $0.range)): \($0.address)" }
    return links.isEmpty ? [Phrases.noLinks] : links
  }

  private func rename(to name: String, merging: Bool) -> Answer {
    guard let speaker else { return Answer(lines: [Phrases.noQuoteYet]) }
    guard let ruling = article.ruling(renaming: speaker, to: name, merging: merging) else {
      return Answer(lines: [Phrases.nobodyToMerge(name)])
    }
    return Answer(effects: [.rule(ruling, content.whole)])
  }

  /// What the current speaker has said in the library.
  func person() -> Answer {
    guard let speaker else { return Answer(lines: [Phrases.noQuoteYet]) }
    return Answer(effects: [.person(article.speakers[speaker].name)])
  }

  /// Shows or hides thoughts.
  mutating func toggleBeliefs() -> [String] {
    guard content.whole.hasBeliefs else { return [Phrases.noBeliefs] }
    changeContent { $0.toggleBeliefs() }
    return [content.showsBeliefs ? Phrases.beliefsShown : Phrases.beliefsHidden]
  }

  /// Counts paraphrases like quotes in quotation marks, or apart from them.
  mutating func toggleParaphrases() -> [String] {
    countsParaphrases.toggle()
    return [Phrases.paraphrases(areCounted: countsParaphrases)]
  }
}

/// What comes of effects.
extension LinearReader {
  /// Takes the outcome of an effect, and tells it.
  public mutating func take(_ message: Message) -> [String] {
    switch message {
    case .ruled(let article):
      changeContent { $0.replace(article) }
      return []
    case .digest(let digest): return Self.lines(of: digest)
    case .report(let text): return [text]
    case .fault(let text): return text.map { [$0] } ?? []
    default: return []
    }
  }

  private static func lines(of digest: Digest) -> [String] {
    let entries = digest.entries.map { entry in
      let words =
        entry.old == nil
        ? [entry.new]
        : [entry.old.map { Phrases.before($0) }, entry.new.map { Phrases.now($0) }]
      return ([entry.heading] + words).compactMap { $0 }.joined(separator: ": ")
    }
    return entries.isEmpty
      ? [Phrases.noChanges] : [digest.title] + digest.introduction + entries
  }
}
