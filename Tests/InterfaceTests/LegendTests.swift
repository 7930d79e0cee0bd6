import Testing

@testable import Interface

@Suite struct LegendTests {
  private func app(_ columns: Int = 80, rows: Int = 24) -> App {
    App(article: Story.annotated, size: Size(columns: columns, rows: rows))
  }

  private func rule(_ app: App) -> [Cell] { app.panes.rule.map { view(app).rows[$0] } ?? [] }

  @Test func everySignOfTheScreenIsInTheHelp() {
    let help = view(app(80, rows: 120).after("?")).text
    for entry in Legend.entries {
      #expect(help.contains(entry.meaning))
      #expect(help.contains(entry.sign()))
    }
    let explained = Set(Legend.entries.flatMap(\.marks))
    let others: Set<Mark> = [.bullet, .rule, .ellipsis]
    #expect(explained.union(others) == Set(Mark.allCases))
  }

  @Test func thePartOnTheScreenHasABackground() {
    for keys in ["", "G", "/boat<Enter>", "]]"] {
      let app = app().after(keys)
      let cells = rule(app)
      let shown = cells.indices.filter { cells[$0].style.attributes.contains(.reverse) }
      let length = app.article.text.count
      let expected = cells.indices.filter { column in
        let share = length * column / cells.count..<length * (column + 1) / cells.count
        return share.overlaps(app.viewport.visible)
      }
      #expect(shown == Array(expected))
      #expect(shown.count > 3)
    }
  }

  @Test func aMatchDoesNotHideAQuoteInTheRule() {
    let cells = rule(app().after("/“we waited<Enter>"))
    #expect(cells.contains { $0.text == Mark.joinedTick.rawValue })
    let before = rule(app()).count {
      [Mark.quoteTick, .shownQuoteTick].map(\.rawValue).contains($0.text)
    }
    let after = cells.count {
      [Mark.quoteTick, .shownQuoteTick, .joinedTick].map(\.rawValue).contains($0.text)
    }
    #expect(before == after)
  }

  @Test(arguments: [(200, 60), (80, 24), (40, 12), (20, 5)])
  func theFirstScreenNamesTheHelp(columns: Int, rows: Int) {
    let app = app(columns, rows: rows)
    #expect(view(app).text.contains("? help"))
    #expect(view(app.after("G")).text.contains("? help") == app.after("G").viewport.isAtStart)
    #expect(!view(app.after("]")).text.contains("? help"))
  }
}
