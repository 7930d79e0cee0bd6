import FoundationEssentials
import Text

/// A line of input to be annotated: an article's text, and an id that goes back with the answer.
public struct AnnotationRequest: Sendable {
  /// The id: a string or a number, as it came; `null` where there is none.
  public let id: JSON
  /// The article's text.
  public let text: UTF8Text
  /// The tag of its language, such as `de` or `en-GB`, if it is given.
  public let language: String?

  /// Reads a line of JSON. Other members than `id`, `text` and `language` are passed over.
  public init(line: ArraySlice<UInt8>) throws(Invalid) {
    let line = JSONLine(line)
    let data = Data(line.bytes)
    do {
      let body = try JSONDecoder().decode(Body.self, from: data)
      id = try body.id?.json(in: line) ?? .null
      text = UTF8Text(body.text)
      language = body.language
    } catch {
      let identity = try? JSONDecoder().decode(Identity.self, from: data)
      throw Invalid(error, id: try? identity?.id?.json(in: line))
    }
  }

  private struct Body: Decodable {
    let id: ID?
    let text: String
    let language: String?
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
          // It may only be too large for a Double; the line has its digits.
        }
        self = .number
      }
    }

    /// The id as it stands in a line.
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

  /// A line that is no request: the answer to it, which goes out in its place.
  public struct Invalid: Error, Sendable {
    /// What is wrong, in words.
    public let reason: String
    /// `{"id", "error"}`
    public let answer: JSON

    init(_ error: any Error, id: JSON?) {
      reason =
        switch error {
        case DecodingError.keyNotFound(let key, _): "no \"\(key.stringValue)\""
        case DecodingError.typeMismatch(_, let context),
          DecodingError.valueNotFound(_, let context):
          "\"\(context.codingPath.last?.stringValue ?? "line")\" is of another type"
        default: "not valid JSON"
        }
      answer = .object([.init("id", id ?? .null), .init("error", .string(reason))])
    }
  }
}
