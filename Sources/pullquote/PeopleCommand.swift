import ArgumentParser
import Export
import Glibc
import Library
import People
import Text

/// `pullquote people`
struct PeopleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "List who is quoted in the library, as one person over articles.",
    discussion: """
      Names are one person by themselves only if first and last name are the same, without titles, initials and \
      suffixes, and never if one article has both. --ask asks about the others: nicknames, surnames alone, roles that \
      do not fit. Every answer is an entry that 'pullquote judgements --undo' takes back.
      """)

  @Argument(help: "Only people with these words in one of their names.")
  var name: String?

  @Option(help: "The most people; by default 200.")
  var limit: Int?

  @Flag(help: "List the names that may be one person, or two.")
  var suggestions = false

  @Flag(help: "Ask about them: y, n, or q to stop.")
  var ask = false

  @Option(help: FormatHelp.listing)
  var format: ListingFormat = .text

  @OptionGroup var library: LibraryOption

  func validate() throws { try ListLimit.validate(limit) }

  func run() async throws {
    let store = try library.openExisting()
    let most = ListLimit(limit, otherwise: 200)
    try library.reporting {
      if ask { return try NameInterview(store: store).run() }
      if suggestions {
        return Listing(questions: try store.questions()).write(format, to: StandardOutput.write)
      }
      let people = try store.people(named: name, limit: most.most + 1)
      try Listing(Array(people.prefix(most.most)), in: store)
        .write(format, to: StandardOutput.write)
      most.reportCut(of: "people") { people.count > most.most }
    }
  }
}

extension Listing {
  /// People with their other names.
  fileprivate init(_ people: [StoredPerson], in store: Store) throws {
    let people = try people.map { person in
      (
        person: person, names: try store.names(of: person.id).map(\.spelling),
        speech: try store.speech(of: person)
      )
    }
    self.init(
      name: "people", fields: ["name", "quotes", "articles", "names"],
      records: people.map { entry in
        [
          .init("name", .string(entry.person.name)), .init("quotes", .int(entry.person.quotes)),
          .init("articles", .int(entry.person.articles)), .init("names", JSON(entry.names)),
        ]
      }, lines: people.map { $0.person.line($0.speech, $0.names) },
      markdown: people.map { "- " + Markdown.escaped($0.person.line($0.speech, $0.names)) })
  }

  /// Questions about names.
  fileprivate init(questions: [Store.Question]) {
    self.init(
      name: "suggestions",
      fields: ["reason", "name", "roles", "other", "other_roles", "are_one_now"],
      records: questions.map { question in
        [
          .init("reason", .string(question.reason.rawValue)),
          .init("name", .string(question.name.spelling)), .init("roles", JSON(question.roles)),
          .init("other", .string(question.other.spelling)),
          .init("other_roles", JSON(question.otherRoles)),
          .init("are_one_now", .bool(question.isSplit)),
        ]
      }, lines: questions.map(\.line), markdown: questions.map { "- " + Markdown.escaped($0.line) })
  }
}

extension StoredPerson {
  fileprivate func line(_ speech: String, _ names: [String]) -> String {
    let others = Set(names).subtracting([name]).sorted()
    let also = others.isEmpty ? "" : " · also " + others.joined(separator: ", ")
    return TerminalSafety.oneLine("\(name): \(speech)\(also)")
  }
}

extension Store.Question {
  fileprivate var line: String {
    let sides = [(name.spelling, roles), (other.spelling, otherRoles)].map { spelling, roles in
      spelling + (roles.first.map { " (\($0))" } ?? "")
    }
    let question =
      isSplit ? "are these two people?" : "are these one person?"
    return TerminalSafety.oneLine(
      sides.joined(separator: " and ") + ": \(question) (\(reason.title))")
  }
}

extension Suggestion.Reason {
  /// The reason in words for people.
  fileprivate var title: String {
    switch self {
    case .nickname: "a short form of the first name"
    case .surname: "a surname alone"
    case .initial: "an initial"
    case .role: "roles without a common word"
    }
  }
}

/// Asks about names on the terminal, one line each.
private struct NameInterview {
  let store: Store

  func run() throws {
    let questions = try store.questions()
    for (number, question) in questions.enumerated() {
      StandardOutput.write("\(number + 1)/\(questions.count) \(question.line) [y/n/q] ")
      guard let answer = readLine(), answer != "q" else { break }
      guard let isYes = ["y": true, "yes": true, "n": false, "no": false][answer.lowercased()]
      else {
        continue
      }
      // The question about a role is whether they are two.
      try store.decide(
        question.other, question.name, areOne: isYes != question.isSplit,
        author: LibraryOption.author)
    }
  }
}
