/// An error in a theme file: where, what, and how to fix it.
public struct ThemeError: Error, Equatable, CustomStringConvertible {
  /// The name of the file.
  public let file: String
  /// The line, counted from 1; `nil` if the file cannot be read at all.
  public let line: Int?
  /// What is wrong and how to fix it.
  public let message: String

  /// `themes/dark.toml:12: …`
  public var description: String { described(file[...]) }

  /// The same without the folder, for a narrow place.
  public var brief: String { described(file.split(separator: "/").last ?? "") }

  private func described(_ file: Substring) -> String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(message)"
  }
}
