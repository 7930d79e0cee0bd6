/// The screen of a model.
///
/// It draws what the model holds and lays nothing out; the cost is that of the cells.
public func view(_ model: Model) -> Frame {
  var canvas = Canvas(model.size, usesASCII: model.settings.usesASCII, bidi: model.settings.bidi)
  switch model.focus {
  case .help(let top): HelpView(model: model).draw(from: top, on: &canvas)
  case .outline(let selected): OutlineView(model: model).draw(selected: selected, on: &canvas)
  case .text, .speakers, .selection, .prompt:
    if model.isCoveredByList {
      SpeakerListView(model: model).draw(on: &canvas)
      break
    }
    BannerView(model: model).draw(on: &canvas)
    TextView(model: model).draw(on: &canvas)
    RuleView(model: model).draw(on: &canvas)
    WhyView(model: model).draw(on: &canvas)
    SpeakerListView(model: model).draw(on: &canvas)
    if let body = model.body { canvas.setBody(body) }
  }
  StatusView(model: model).draw(on: &canvas)
  return canvas.frame
}

extension Model {
  /// What moves when the reader scrolls: the text and its gutter, where no drawer lies over them.
  fileprivate var body: Frame.Area? {
    if case .speakers = focus, panes.speakers == nil { return nil }
    return Frame.Area(rows: panes.textRows, columns: panes.beside)
  }
}
