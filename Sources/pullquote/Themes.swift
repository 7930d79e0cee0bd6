import ArgumentParser
import Export
import Theming

/// `pullquote themes`
struct Themes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the built-in themes and your own.")

  @Option(help: FormatHelp.listing)
  var format: ListingFormat = .text

  func run() throws {
    let catalog = ThemeCatalog(folder: Environment().themeFolder)
    let themes = catalog.names.compactMap { name in
      do throws(ThemeError) {
        return try catalog.theme(named: name)
      } catch {
        Failure(.inputFailed, "\(error)").report()
        return nil
      }
    }
    StandardOutput.write(listing(of: themes).bytes(format))
    if themes.count < catalog.names.count { throw ExitCode(ExitStatus.inputFailed.rawValue) }
  }

  private func listing(of themes: [Theme]) -> Listing {
    let lines = themes.map { TerminalSafety.oneLine("\($0.name): \($0.appearance.rawValue)") }
    return Listing(
      name: "themes", fields: ["name", "appearance"],
      records: themes.map {
        [
          .init("name", .string($0.name)), .init("appearance", .string($0.appearance.rawValue)),
        ]
      },
      lines: lines, markdown: lines.map { "- " + Markdown.escaped($0) })
  }
}
