/// The reason why a source in a format other than plain text and HTML cannot be read.
public enum FormatFailure: Error, Equatable, Sendable {
  /// A library or program is not installed: its name, what it reads, and the Debian package that
  /// provides it.
  case notInstalled(String, reads: String, package: String)
  /// The source is not what it seems, or too damaged to be read: what it seems to be, with an
  /// indefinite article (“a PDF”).
  case damaged(String)
  /// The source is protected by a password.
  case locked(String)
  /// The source holds nothing to read: what it lacks, and what it is.
  case nothing(String, in: String)
  /// The source exceeds a limit: what exceeds it, and the limit.
  case tooMuch(String)
  /// The source is of a kind that is not read: its kind, with an indefinite article unless it is a
  /// mass noun (“JSON data”).
  case notText(String)
}

extension FormatFailure: CustomStringConvertible {
  /// The error message, to follow “cannot read NAME: ”.
  public var description: String {
    switch self {
    case .notInstalled(let name, let reads, _): "\(name), which reads \(reads), is not installed"
    case .damaged(let what): "it is \(what) that is damaged or cut off"
    case .locked(let what): "it is \(what) that is protected by a password"
    case .nothing(let lack, let what): "there is no \(lack) in \(what)"
    case .tooMuch(let what): what
    case .notText(let what): "it is \(what), not an article's text"
    }
  }

  /// How to fix the error; `nil` if there is no way.
  public var fix: String? {
    switch self {
    case .notInstalled(_, _, let package): "apt install \(package)"
    case .damaged: "get the file once more"
    case .locked: "save a copy without the password"
    case .nothing, .tooMuch, .notText: nil
    }
  }
}
