import Foundation
import Language
import Testing
import Text

/// The form that the lists of every language have.
@Suite struct LanguageListTests {
  /// A list and where it is: `de dates.months`.
  struct List: CustomTestStringConvertible, Sendable {
    let place: String
    let text: String
    var testDescription: String { place }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
    var isEmpty: Bool { text.isEmpty }
  }

  static let lists: [List] = Language.all.flatMap { language in
    Mirror(reflecting: language).children.flatMap { group in
      Mirror(reflecting: group.value).children.compactMap { list in
        (list.value as? StaticString).map {
          let place = "\(language.code) \(group.label ?? "").\(list.label ?? "")"
          return List(place: place, text: "\($0)")
        }
      }
    }
  }.filter { !$0.isEmpty }

  /// Names of people have capitals; `Publié` does not begin a phrase.
  private static let withCapitals = ["names.publicFigures"]

  @Test(arguments: lists) func aListIsInSmallLettersWithStraightMarks(_ list: List) {
    guard !Self.withCapitals.contains(where: list.place.hasSuffix) else { return }
    #expect(list.text == list.text.lowercased())
    #expect(!list.text.contains { "’‘“”–—\t".contains($0) })
  }

  @Test(arguments: lists) func linesHaveNoSpaceAtTheirEndsAndNoneIsEmpty(_ list: List) {
    for line in list.lines {
      #expect(!line.isEmpty && line.first != " " && line.last != " ", "“\(line)”")
      #expect(!line.contains("  "), "“\(line)”")
    }
  }

  @Test(arguments: lists) func noPhraseStandsTwiceInAList(_ list: List) {
    let entries = list.lines.count > 1 || list.place.contains("boilerplate") ? list.lines : []
    var seen: Set<Substring> = []
    let twice = entries.filter { !seen.insert($0).inserted }
    #expect(twice.isEmpty, "\(twice)")
  }

  @Test(arguments: lists.filter { $0.place.hasSuffix("dates.months") })
  func aYearHasTwelveMonths(_ list: List) {
    #expect(list.lines.count == 12)
  }

  @Test(
    arguments: lists.filter { $0.place.hasSuffix("names.men") || $0.place.hasSuffix("names.women") }
  )
  func firstNamesAreSorted(_ list: List) {
    let names = list.text.utf8.split(whereSeparator: \.isASCIISpace).map(Array.init)
    #expect(zip(names, names.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test func everyLanguageHasAFolderAndEveryFolderALanguage() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Language")
    let folders = try FileManager.default.contentsOfDirectory(atPath: sources.path())
      .filter { $0.count == 2 }
    #expect(Set(folders) == Set(Language.all.map(\.code)))
    #expect(Language.all.count == folders.count)
  }
}
