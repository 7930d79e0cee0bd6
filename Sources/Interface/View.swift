import Document
import Layout
import Text

/// The screen of a model.
public func view(_ model: Model) -> Frame {
  var canvas = Canvas(model.size, usesASCII: model.settings.usesASCII)
  TextView(model: model).draw(on: &canvas)
  StatusView(model: model).draw(on: &canvas)
  return canvas.frame
}
