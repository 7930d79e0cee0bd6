extension DecodingError {
  /// What is wrong with a line of JSON, for people, from the error that decoding it threw.
  public static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "no \"\(key.stringValue)\""
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "\"\(context.codingPath.last?.stringValue ?? "line")\" has the wrong type"
    default: "not valid JSON"
    }
  }
}
