import FoundationEssentials
import Text

/// A line of input that is not valid, with the answer to it.
public struct InvalidLine: Error, Sendable {
  /// What is wrong.
  public let reason: String
  /// `{"id", "error"}`
  public let answer: JSON

  /// A line whose content cannot be used.
  public init(_ reason: String, id: JSON) {
    self.reason = reason
    answer = .object([.init("id", id), .init("error", .string(reason))])
  }

  /// A line that cannot be decoded. Its id is returned if it has one.
  init(_ error: any Error, in line: JSONLine) {
    let identity = try? JSONDecoder().decode(Identity.self, from: Data(line.bytes))
    let id = try? identity?.id?.json(in: line)
    self.init(DecodingError.reason(error), id: id ?? .null)
  }

  private struct Identity: Decodable {
    let id: LineID?
  }
}

/// The id of a line: a string, or a number of any size and precision.
enum LineID: Decodable {
  case string(String)
  case number

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let string = try? value.decode(String.self) {
      self = .string(string)
      return
    }
    do {
      _ = try value.decode(Double.self)
    } catch let error as DecodingError {
      throw error
    } catch {
      // It may be a number too large for a Double; the line has its digits.
    }
    self = .number
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

  private struct NoNumber: Error {}
}
