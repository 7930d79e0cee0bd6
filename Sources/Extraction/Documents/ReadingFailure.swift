import Formats

/// The reason why a source yields no article.
public enum ReadingFailure: Error, Equatable, Sendable {
  /// A page has no article.
  case page(HTMLPage.Failure)
  /// The format cannot be read.
  case format(FormatFailure)

  /// Wraps the failure of a page or of a format.
  init(_ error: any Error) {
    switch error {
    case let failure as ReadingFailure: self = failure
    case let failure as HTMLPage.Failure: self = .page(failure)
    case let failure as FormatFailure: self = .format(failure)
    default: self = .page(.noArticle)
    }
  }
}

extension ReadingFailure: CustomStringConvertible {
  /// The error message, to follow “cannot read NAME: ”.
  public var description: String {
    switch self {
    case .page(let failure): failure.description
    case .format(let failure): failure.description
    }
  }

  /// How to fix the error; `nil` if there is no way.
  public var fix: String? {
    switch self {
    case .page(let failure): failure.fix
    case .format(let failure): failure.fix
    }
  }
}
