import FoundationEssentials
import Text

/// A line of input to extract: a page or a plain text, and an id that is returned with the answer.
public struct ExtractionRequest: Sendable {
  /// The id: a string or a number as written, or else the address; `null` if there is none.
  public let id: JSON
  /// The page or text, in UTF-8.
  public let bytes: [UInt8]
  /// Whether the bytes are a page.
  public let isPage: Bool
  /// The address of the page, if it is given.
  public let address: String?

  /// Reads a line of JSON. Members other than `id`, `html`, `text` and `url` are ignored.
  public init(line: ArraySlice<UInt8>) throws(InvalidLine) {
    let line = JSONLine(line)
    do {
      let body = try JSONDecoder().decode(Body.self, from: Data(line.bytes))
      guard let words = body.html ?? body.text else {
        let context = DecodingError.Context(codingPath: [], debugDescription: "")
        throw DecodingError.keyNotFound(Missing.html, context)
      }
      id = try body.id?.json(in: line) ?? JSON(body.url)
      bytes = Array(words.utf8)
      isPage = body.html != nil
      address = body.url
    } catch {
      throw InvalidLine(error, in: line)
    }
  }

  private struct Body: Decodable {
    let id: LineID?
    let html: String?
    let text: String?
    let url: String?
  }

  private enum Missing: String, CodingKey {
    case html = "html\" or \"text"
  }
}
