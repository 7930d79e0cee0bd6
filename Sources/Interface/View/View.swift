/// The screen of a model.
///
/// It draws what the model holds and lays nothing out; the cost is that of the cells.
public func view(_ model: Model) -> Frame {
  var canvas = Canvas(model.size, usesASCII: model.settings.usesASCII)
  if case .help(let top) = model.focus {
    HelpView(model: model).draw(from: top, on: &canvas)
  } else if !model.coversWithList || model.panes.breadth >= .medium {
    BannerView(model: model).draw(on: &canvas)
    TextView(model: model).draw(on: &canvas)
    WhyView(model: model).draw(on: &canvas)
  }
  SpeakerListView(model: model).draw(on: &canvas)
  StatusView(model: model).draw(on: &canvas)
  return canvas.frame
}
