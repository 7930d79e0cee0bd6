/// PDF files made by hand.
enum PDFMaker {
  /// Words at a place, in points from the lower left corner of a page of 612 by 792.
  struct Line {
    let x: Int
    let y: Int
    var size = 11
    let words: String

    init(_ x: Int, _ y: Int, size: Int = 11, _ words: String) {
      (self.x, self.y, self.size, self.words) = (x, y, size, words)
    }
  }

  /// The lines of a paragraph, from its top.
  static func paragraph(_ x: Int, _ y: Int, _ lines: String...) -> [Line] {
    lines.enumerated().map { Line(x, y - 14 * $0.offset, $0.element) }
  }

  /// A file of pages in ASCII.
  static func file(_ pages: [[Line]], info: String = "<< >>") -> [UInt8] {
    let kids = pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>",
    ]
    for (index, page) in pages.enumerated() {
      let content = page.map { "BT /F \($0.size) Tf \($0.x) \($0.y) Td (\($0.words)) Tj ET\n" }
        .joined()
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents \(4 + 2 * index) 0 R "
          + "/Resources << /Font << /F 3 0 R >> >> >>")
    }
    return file(objects: objects + [info])
  }

  /// A file of objects: the first is the catalog, the last is what the file says of itself.
  private static func file(objects: [String]) -> [UInt8] {
    var file = "%PDF-1.4\n"
    var table = "0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = String(file.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file +=
      "xref\n0 \(objects.count + 1)\n\(table)trailer << /Size \(objects.count + 1) /Root 1 0 R "
    file += "/Info \(objects.count) 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }
}
