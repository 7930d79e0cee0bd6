import Interface
import Testing
import Themes

@testable import Theming

@Suite struct ShippedThemeTests {
  static let catalog = ThemeCatalog(folder: nil)

  /// Every role of the reader, with some speakers.
  static let roles = Role.named.map(\.role) + (0..<12).map(Role.speaker)

  /// What only divides and marks, beside text that says the same: 3 is enough (WCAG 2.2, 1.4.11).
  static let graphics: Set<Role> = [.gutter, .border]

  private func theme(_ name: String) throws -> Theme {
    try #require(try Self.catalog.theme(named: name))
  }

  @Test func thereAreEightAtLeast() {
    #expect(Self.catalog.names.count >= 8)
    #expect(Self.catalog.names.first == "dark")
  }

  @Test(arguments: ShippedThemes.files.map(\.name))
  func everyPrefixOfAThemeIsReadOrHasAFault(name: String) throws {
    let file = try #require(ShippedThemes.files.first { $0.name == name }).bytes
    let lines = file.count { $0 == UInt8(ascii: "\n") } + 1
    for end in file.indices {
      do throws(ThemeError) {
        _ = try Theme(toml: Array(file[..<end]), file: "a.toml")
      } catch {
        #expect(error.line.map { 1...lines ~= $0 } ?? false)
      }
    }
  }

  @Test(arguments: catalog.names) func aThemeIsCalledAsItsFile(name: String) throws {
    #expect(try theme(name).name == name)
  }

  @Test(arguments: catalog.names) func allTextCanBeReadOnItsGround(name: String) throws {
    let theme = try theme(name)
    let text = theme.paint(.text)
    for role in Self.roles {
      let paint = theme.paint(role)
      let words = try #require(paint.foreground ?? text.foreground)
      let ground = try #require(paint.background ?? text.background)
      let least = Self.graphics.contains(role) ? 3 : Theme.leastContrast
      #expect(words.contrast(with: ground) >= least, "\(name): \(role)")
    }
  }

  @Test(arguments: catalog.names) func fewerColoursKeepTheContrast(name: String) throws {
    let theme = try theme(name)
    for role in Self.roles where !Self.graphics.contains(role) {
      let look = theme.resolve(Style(role), tier: .palette256)
      let words = Tier.palette256.color(at: try #require(look.foreground))
      let ground = Tier.palette256.color(at: try #require(look.background))
      #expect(words.contrast(with: ground) >= Theme.leastContrast, "\(name): \(role)")
    }
  }

  @Test(arguments: catalog.names) func withoutColourTheImportantStillStandsOut(name: String) throws
  {
    let theme = try theme(name)
    for role in [Role.headline, .correction, .selection, .match, .currentMatch, .status] {
      let look = theme.resolve(Style(role), tier: .mono)
      #expect(look.foreground == nil && look.background == nil)
      #expect(!look.attributes.isEmpty, "\(name): \(role)")
    }
    let match = theme.resolve(Style(.match), tier: .mono)
    #expect(match != theme.resolve(Style(.currentMatch), tier: .mono))
  }

  @Test(arguments: catalog.names) func theFirstTwelveSpeakersDiffer(name: String) throws {
    let theme = try theme(name)
    let speakers = (0..<12).map { Style(.speaker($0)) }
    for tier in [Tier.direct, .palette256] {
      let shown = Set(speakers.map { theme.resolve($0, tier: tier).foreground })
      #expect(shown.count == speakers.count, "\(name): \(tier)")
    }
  }
}
