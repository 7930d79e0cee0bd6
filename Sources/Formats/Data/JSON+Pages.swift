import Text

extension JSON {
  /// The words of a string in a page's data; `nil` if there are none.
  package var text: String? {
    guard case .string(let string) = self else { return nil }
    return CharacterReferences.words(in: string)
  }
}
