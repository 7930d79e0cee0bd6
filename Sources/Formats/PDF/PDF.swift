import CFormats
import Document
import Text

/// Reads PDF, using poppler's pdftotext.
enum PDF {
  /// The most bytes of the words with their positions.
  private static let maximumSize = 256 << 20

  /// Whether bytes are a PDF.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(64).drop { $0.isASCIISpace || $0 >= 0x80 }.starts(with: "%PDF-".utf8)
  }

  /// Reads the story in a PDF.
  static func document(_ source: [UInt8]) throws(FormatFailure) -> SourceDocument {
    let collector = ByteCollector(limit: maximumSize)
    let outcome = source.withUnsafeBufferPointer {
      pdf_read($0.baseAddress, Int64($0.count), ByteCollector.sink, collector.pointer)
    }
    switch Int(outcome) {
    case FORMAT_NO_LIBRARY:
      throw .notInstalled("pdftotext", reads: "PDF", package: "poppler-utils")
    case FORMAT_LOCKED: throw .locked("a PDF")
    case FORMAT_STOPPED:
      throw .tooMuch("it is a PDF that takes too long or is too large to be read")
    case FORMAT_DAMAGED where collector.bytes.isEmpty: throw .damaged("a PDF")
    default: break
    }
    return try document(words: collector.bytes)
  }

  /// Reads the story from the words of a PDF with their positions, as pdftotext writes them.
  static func document(words: [UInt8]) throws(FormatFailure) -> SourceDocument {
    let pages = try PDFPages(words)
    guard pages.pages.contains(where: { !$0.blocks.isEmpty }) else {
      throw .nothing("text (it may be scanned)", in: "the PDF")
    }
    return document(pages)
  }

  private static func document(_ pages: PDFPages) -> SourceDocument {
    let text = PDFText(pages.pages)
    var document = SourceDocument(.story, text.html)
    document.charset = "utf-8"
    document.origin = .pages(text.pageStarts)
    document.isCertain = false
    document.metadata.title =
      title(CharacterReferences.words(in: String(decoding: pages.title, as: UTF8.self)), text.title)
    document.metadata.authors = (pages.properties["Author"] ?? "").split { ",;".contains($0) }
      .prefix(20).map { String($0).trimmed }.filter { $0.contains(" ") }
    document.metadata.published = pages.properties["CreationDate"].flatMap {
      Timestamp(machine: String($0.prefix(10)))
    }
    return document
  }

  /// The title of a document: the one that it states, unless that is the name of a file, or the heading with the name of
  /// the site behind it.
  private static func title(_ title: String?, _ heading: String?) -> String? {
    guard let title, title.contains(" ") else { return heading }
    if let heading, title.hasPrefix("\(heading) ") { return heading }
    let lower = title.lowercased()
    let isFile =
      ["microsoft word", "untitled", "layout 1", "document1"].contains { lower.hasPrefix($0) }
      || [".doc", ".docx", ".indd", ".qxd", ".pdf", ".tex", ".dvi", ".odt"].contains {
        lower.hasSuffix($0)
      }
    return isFile ? heading : title
  }
}
