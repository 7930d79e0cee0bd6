import Document
import Layout
import Text

/// What only printouts have: lines that are cut, numbered and left out.
extension ReaderState {
  /// Scrolls a printout whose long lines are cut by half screens.
  mutating func scrollSideways(by distance: Int) {
    guard printout != nil else { return fail(Phrases.notCutInArticle) }
    guard settings.chopsLines else { return fail(Phrases.notCut) }
    let widest = viewport.page.map { Placement(of: $0, in: article.text).columns }.max() ?? 0
    let half = max(1, panes.text.count / 2)
    shift = min(max(0, shift + distance * half), max(shift, max(0, widest - half)))
  }

  /// Scrolls sideways until words of a line that is cut are on the screen.
  mutating func revealColumns(of words: ByteRange) {
    guard printout != nil, settings.chopsLines,
      let line = viewport.page.first(where: { $0.range.contains(words.lowerBound) })
    else { return }
    let placement = Placement(of: line, in: article.text)
    let start = placement.column(of: words.lowerBound)
    let end = placement.column(of: min(words.upperBound, line.range.upperBound))
    // The last column has the sign of a line that goes on.
    let width = max(1, panes.text.count - 1)
    if start >= shift, end <= shift + width { return }
    shift = end <= width ? 0 : max(0, min(start, end - (width + 1) / 2))
  }

  /// Cuts the long lines of a printout, or wraps them.
  mutating func chop(_ isOn: Bool) {
    guard printout != nil else { return fail(Phrases.notCutInArticle) }
    settings.chopsLines = isOn
    shift = 0
    arrange()
    say(Phrases.chopping(isOn: isOn))
  }

  /// Shows or hides the numbers of the lines of a printout.
  mutating func toggleNumbers() {
    guard printout != nil else { return fail(Phrases.notNumberedInArticle) }
    settings.numbersLines.toggle()
    arrange()
    say(Phrases.numbering(isOn: settings.numbersLines))
  }

  /// Changes an option of a printout by the letter that it has in `less`.
  mutating func toggle(option: Unicode.Scalar) {
    switch option {
    case "S": chop(!settings.chopsLines)
    case "N": toggleNumbers()
    case "n":
      settings.numbersLines = true
      toggleNumbers()
    case "i", "I": say(Phrases.ignoringCase)
    case "-": open(.option)
    default: fail(Phrases.noOption(String(option)))
    }
  }

  /// Changes an option by the long name that it has in `less`.
  mutating func toggle(longOption name: String) {
    let letters: [String: Unicode.Scalar] = [
      "chop-long-lines": "S", "chop": "S", "LINE-NUMBERS": "N", "numbers": "N", "line-numbers": "n",
      "ignore-case": "i", "IGNORE-CASE": "I",
    ]
    if let letter = letters[name] {
      toggle(option: letter)
    } else {
      fail(Phrases.noOption("-" + name))
    }
  }

  /// Says which part of the text is on the screen.
  mutating func sayPosition() {
    let name = article.metadata.source.map { String($0.split(separator: "/").last ?? "") }
    guard let printout else {
      let line = isLong ? nil : article.sourceLine(at: viewport.visible.lowerBound)
      return say(Phrases.position(percent: viewport.percent, of: name, line: line))
    }
    let visible = viewport.visible
    say(
      Phrases.position(
        lines: printout.lineNumber(
          at: visible.lowerBound)...printout.lineNumber(
            at: max(visible.lowerBound, visible.upperBound - 1)),
        of: printout.lastLineNumber, isGrowing: place.isGrowing, percent: viewport.percent, name))
  }

  /// Everything that the printout holds, also the lines that the filter leaves out.
  private var wholePrintout: Content? {
    printout.map { printout in
      unfiltered
        ?? Content(printout, source: article.metadata.source, isGrowing: place.isGrowing)
    }
  }

  /// Reads the printout as an article.
  mutating func readAsArticle() -> [Effect] {
    guard let whole = wholePrintout else { return failed(Phrases.alreadyArticle) }
    // The source of what was an article from the start is read once more instead.
    articleOrigin = showsSource ? nil : whole
    showsSource = false
    say(Phrases.readAsArticle)
    return [.readAsArticle(whole.article)]
  }

  /// Shows the lines of a text again that is read as an article.
  mutating func readAsPrintout() -> [Effect] {
    guard printout == nil else { return failed(Phrases.alreadyPrintout) }
    guard let origin = articleOrigin else {
      showsSource = true
      return [.readAsPrintout]
    }
    articleOrigin = nil
    return renew(origin)
  }

  /// Shows only the lines with some words, or all lines.
  mutating func filterLines(_ typed: String) -> [Effect] {
    guard let all = wholePrintout else { return failed(Phrases.notFilteredInArticle) }
    guard !typed.isEmpty else {
      (lineFilter, unfiltered) = (nil, nil)
      defer { say(Phrases.unfiltered) }
      return renew(all)
    }
    guard let filter = LineFilter(typed), let whole = all.printout else {
      return failed(Phrases.cannotSearch(typed))
    }
    let kept = filter.lines(of: whole)
    guard kept.end > 0 else { return failed(Phrases.notFound(typed)) }
    lineFilter = filter
    defer { say(Phrases.filtered(kept.lines.count, of: whole.lastLineNumber)) }
    return renew(all)
  }

  /// The lines of a content that the filter lets through. What it leaves out is remembered.
  mutating func filtered(_ content: Content) -> Content {
    guard let lineFilter, let printout = content.printout else {
      (self.lineFilter, unfiltered) = (nil, nil)
      return content
    }
    unfiltered = content
    return Content(
      lineFilter.lines(of: printout), source: content.article.metadata.source,
      isGrowing: content.isGrowing)
  }

  private mutating func failed(_ text: String) -> [Effect] {
    fail(text)
    return []
  }
}
