import FoundationEssentials
import Text

/// A line of input to annotate: the text of an article, or its title and body as `extract` writes them, and an id that is
/// returned with the answer.
public struct AnnotationRequest: Sendable {
  /// The id: a string or a number as written, or else the source or the address of the article; `null` if there is none.
  public let id: JSON
  /// The article's text.
  public let text: UTF8Text
  /// Whether the text was joined from a title and a body, so that the answer has to contain it.
  public let isJoined: Bool
  /// The tag of its language, such as `de` or `en-GB`, if it is given.
  public let language: String?

  /// Reads a line of JSON. Members other than `id`, `text`, `title`, `body`, `language`, `source`, `url` and
  /// `error` are ignored.
  public init(line: ArraySlice<UInt8>) throws(InvalidLine) {
    let line = JSONLine(line)
    let data = Data(line.bytes)
    do {
      let body = try JSONDecoder().decode(Body.self, from: data)
      if body.text == nil, body.body == nil, let error = body.error {
        throw InvalidLine(error, id: try body.id?.json(in: line) ?? JSON(body.source ?? body.url))
      }
      id = try body.id?.json(in: line) ?? JSON(body.source ?? body.url)
      isJoined = body.text == nil
      text = UTF8Text(try body.joined())
      language = body.language
    } catch let error as InvalidLine {
      throw error
    } catch {
      throw InvalidLine(error, in: line)
    }
  }

  private struct Body: Decodable {
    let id: LineID?
    let text: String?
    let title: String?
    let body: Paragraphs?
    let language: String?
    let source: String?
    let url: String?
    /// Why an earlier step has no text, which is passed on.
    let error: String?

    /// The text, or else the title and the paragraphs with empty lines between them.
    func joined() throws -> String {
      if let text { return text }
      guard let body else {
        let context = DecodingError.Context(codingPath: [], debugDescription: "")
        throw DecodingError.keyNotFound(Missing.text, context)
      }
      return ([title].compactMap { $0 } + body.paragraphs).joined(separator: "\n\n")
    }
  }

  private enum Missing: String, CodingKey {
    case text = "text\" or \"body"
  }

  /// A body: a string, or a list of paragraphs.
  private struct Paragraphs: Decodable {
    let paragraphs: [String]

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      paragraphs = try (try? [value.decode(String.self)]) ?? value.decode([String].self)
    }
  }
}
