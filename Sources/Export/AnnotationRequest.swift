import FoundationEssentials
import Text

/// A line of input to be annotated: an article's text, and an id that goes back with the answer.
public struct AnnotationRequest: Sendable {
  /// The id: a string or a number, as it came; `null` where there is none.
  public let id: JSON
  /// The article's text.
  public let text: UTF8Text

  /// Reads a line of JSON. Other members than `id` and `text` are passed over.
  public init(line: ArraySlice<UInt8>) throws(Invalid) {
    do {
      let body = try JSONDecoder().decode(Body.self, from: Data(line))
      id = body.id?.json ?? .null
      text = UTF8Text(body.text)
    } catch {
      throw Invalid(
        error, id: (try? JSONDecoder().decode(Identity.self, from: Data(line)))?.id?.json)
    }
  }

  private struct Body: Decodable {
    let id: ID?
    let text: String
  }

  private struct Identity: Decodable {
    let id: ID?
  }

  private enum ID: Decodable {
    case string(String)
    case int(Int)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let string = try? value.decode(String.self) {
        self = .string(string)
      } else {
        self = .int(try value.decode(Int.self))
      }
    }

    var json: JSON {
      switch self {
      case .string(let string): .string(string)
      case .int(let int): .int(int)
      }
    }
  }
}

extension AnnotationRequest {
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
