/// Draws the screen that is shown.
///
/// Nothing is laid out for it; the cost is that of the cells.
public func view(_ app: App) -> Frame {
  switch app.screen {
  case .reader: view(app.reader)
  case .library(let library): view(library)
  }
}

/// Draws the list of the library.
private func view(_ library: LibraryState) -> Frame {
  let settings = library.settings
  var canvas = Canvas(library.size, usesASCII: settings.usesASCII, bidi: settings.bidi)
  LibraryView(library: library).draw(on: &canvas)
  return canvas.frame
}

/// Draws the reading screen.
private func view(_ reader: ReaderState) -> Frame {
  var canvas = Canvas(
    reader.size, usesASCII: reader.settings.usesASCII, bidi: reader.viewport.layout.bidi)
  switch reader.focus {
  case .help(let top): HelpView(reader: reader).draw(from: top, on: &canvas)
  case .outline(let selected): OutlineView(reader: reader).draw(selected: selected, on: &canvas)
  case .links(let selected): LinksView(reader: reader).draw(selected: selected, on: &canvas)
  case .why(let top): WhyView(reader: reader).drawPage(from: top, on: &canvas)
  case .who(let choice): WhoView(reader: reader).draw(choice, on: &canvas)
  case .digest(let digest, let selected):
    DigestView(reader: reader, digest: digest).draw(selected: selected, on: &canvas)
  case .text, .speakers, .selection, .prompt:
    if reader.isCoveredByList {
      SpeakerListView(reader: reader).draw(on: &canvas)
      break
    }
    BannerView(reader: reader).draw(on: &canvas)
    OutlineView(reader: reader).drawBesideText(on: &canvas)
    for column in reader.panes.texts.indices {
      TextView(reader: reader, column: column).draw(on: &canvas)
    }
    RuleView(reader: reader).draw(on: &canvas)
    WhyView(reader: reader).draw(on: &canvas)
    SpeakerListView(reader: reader).draw(on: &canvas)
    if let body = reader.body { canvas.setBody(body) }
  }
  StatusView(reader: reader).draw(on: &canvas)
  return canvas.frame
}

extension ReaderState {
  /// The area that scrolls: the text and the gutter, unless a drawer covers a part of them.
  fileprivate var body: Frame.Area? {
    if case .speakers = focus, panes.speakers == nil { return nil }
    return Frame.Area(rows: panes.textRows, columns: panes.beside)
  }
}
