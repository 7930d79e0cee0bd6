/// Why a source cannot be read.
public enum FetchError: Error, Sendable, Equatable {
  /// There is no such file.
  case noFile
  /// It is a folder.
  case folder
  /// The system's words for any other fault of a file.
  case unreadable(String)
  /// More than so many bytes.
  case tooBig(limit: Int)
  /// It ends before its end.
  case cutOff
  /// It holds nothing, or white space alone.
  case empty
  /// It is compressed, and the compressed data are damaged.
  case corrupt
  /// It is no text: what it is, with its article (“a PDF”).
  case notText(String)
  /// The address is none.
  case badAddress
  /// A scheme other than http and https, at first or by a redirect.
  case scheme
  /// A redirect from https to http.
  case openRedirect
  /// A redirect from the internet to an address of the user's own network or machine.
  case nearRedirect
  /// More redirects than are followed.
  case redirects
  /// Nobody knows the host.
  case noHost
  /// Nobody answers.
  case noConnection
  /// What answers does not speak HTTP.
  case notHTTP
  /// It took too long.
  case timeout
  /// The server cannot prove who it is; libcurl's words.
  case certificate(String)
  /// The server refuses; the HTTP status, and the seconds that it asks to wait.
  case status(Int, retryAfter: Int?)
  /// The copy that was spoken of is still good.
  case notModified
  /// The caller wanted no more.
  case cancelled
  /// There is no libcurl.
  case noLibrary
  /// Anything else, in libcurl's words.
  case failed(String)
}

extension FetchError: CustomStringConvertible {
  /// What happened, in one line that follows “cannot open NAME: ”.
  public var description: String {
    switch self {
    case .noFile: "No such file or directory"
    case .folder: "Is a directory"
    case .unreadable(let words), .failed(let words): words
    case .tooBig(let limit): "it is larger than \(limit >> 20) MB"
    case .cutOff: "it is cut off: its end is missing"
    case .empty: "it is empty"
    case .corrupt: "its compressed data are damaged"
    case .notText(let what): "it is \(what), not an article's text"
    case .badAddress: "this is no address"
    case .scheme: "only http and https addresses are opened"
    case .openRedirect: "it redirects from https to http, which is not followed"
    case .nearRedirect: "it redirects to an address of your own network, which is not followed"
    case .redirects: "it redirects too often"
    case .noHost: "there is no such host, or no network"
    case .noConnection: "the host does not answer"
    case .notHTTP: "the host answers, but not in HTTP/1.0 or later"
    case .timeout: "it took too long"
    case .certificate(let words): "the host cannot prove who it is: \(words)"
    case .status(let status, _): Self.words(status)
    case .notModified: "it has not changed"
    case .cancelled: "stopped"
    case .noLibrary: "libcurl, which fetches pages, is not installed"
    }
  }

  private static func words(_ status: Int) -> String {
    switch status {
    case 304: "the site sends no page (304)"
    case 401, 402, 407: "the site asks for a sign-in (\(status))"
    case 403, 451: "the site refuses to show it (\(status))"
    case 404, 410: "there is no such page (\(status))"
    case 429: "the site has had too many requests (429)"
    case 500...599: "the site has a fault (\(status))"
    default: "the site answers with status \(status)"
    }
  }

  /// What the user can do about a file or a pipe; `nil` where there is nothing to say.
  public var mendOfFile: String? { self == .cutOff ? "get the file once more" : mend }

  /// What the user can do; `nil` where there is nothing to say.
  public var mend: String? {
    switch self {
    case .noFile: "check the path; 'pullquote --help' lists the commands"
    case .badAddress, .noHost, .notHTTP, .status(404, _), .status(410, _): "check the address"
    case .tooBig: "cut it into parts"
    case .nearRedirect: "open that address itself if you trust it"
    case .status(401, _), .status(402, _), .status(403, _), .status(451, _):
      "save the page in a browser and give its path"
    case .status(_, let seconds?): "try again in \(seconds) s"
    case .status(429, _), .status(500...599, _), .timeout, .noConnection, .cutOff: "try again later"
    case .noLibrary: "install libcurl4"
    default: nil
    }
  }
}
