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

  /// Reads a line of JSON. Members other than `id`, `text`, `title`, `body`, `language`, `source` and `url` are ignored.
  public init(line: ArraySlice<UInt8>) throws(Invalid) {
    let line = JSONLine(line)
    let data = Data(line.bytes)
    do {
      let body = try JSONDecoder().decode(Body.self, from: data)
      id = try body.id?.json(in: line) ?? JSON(body.source ?? body.url)
      isJoined = body.text == nil
      text = UTF8Text(try body.joined())
      language = body.language
    } catch {
      let identity = try? JSONDecoder().decode(Identity.self, from: data)
      throw Invalid(error, id: try? identity?.id?.json(in: line))
    }
  }

  private struct Body: Decodable {
    let id: ID?
    let text: String?
    let title: String?
    let body: Paragraphs?
    let language: String?
    let source: String?
    let url: String?

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

  private struct Identity: Decodable {
    let id: ID?
  }

  private enum ID: Decodable {
    case string(String)
    /// Of any size and precision.
    case number

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let string = try? value.decode(String.self) {
        self = .string(string)
      } else {
        do {
          _ = try value.decode(Double.self)
        } catch let error as DecodingError {
          throw error
        } catch {
          // It may be a number too large for a Double; the line has its digits.
        }
        self = .number
      }
    }

    /// The id as written in the line.
    func json(in line: JSONLine) throws -> JSON {
      switch self {
      case .string(let string): return .string(string)
      case .number:
        guard let digits = line.number(named: "id") else { return .null }
        guard JSONLine.isNumber(digits) else { throw NoNumber() }
        return Int(digits).flatMap { "\($0)" == digits ? .int($0) : nil } ?? .number(digits)
      }
    }
  }
}

extension AnnotationRequest {
  private struct NoNumber: Error {}

  /// An invalid line, with the answer to it.
  public struct Invalid: Error, Sendable {
    /// What is wrong.
    public let reason: String
    /// `{"id", "error"}`
    public let answer: JSON

    init(_ error: any Error, id: JSON?) {
      reason = DecodingError.reason(error)
      answer = .object([.init("id", id ?? .null), .init("error", .string(reason))])
    }
  }
}
