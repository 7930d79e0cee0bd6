import Document
import Text

extension LongText {
  /// The text in chunks, one for each part, generated on demand and separated as the parts are in the text.
  ///
  /// - Parameter text: converts a part to text that is empty or ends in a newline.
  public func pieces(_ text: @escaping (Article) -> String) -> some Sequence<[UInt8]> {
    let end = self.text.trimming(self.text.range).upperBound
    return (0..<partCount).lazy.map { part in
      var piece = Array(text(article(ofPart: part)).utf8)
      let seam = range(of: part).upperBound
      if piece.isEmpty || seam >= end { return piece }
      piece.removeLast()
      return piece + self.text.bytes[..<seam].suffix(2).filter(\.isASCIISpace)
    }
  }
}
