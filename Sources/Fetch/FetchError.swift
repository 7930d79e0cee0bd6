/// Why a source cannot be read.
public enum FetchError: Error, Sendable, Equatable {
  /// There is no such file.
  case noFile
  /// It is a folder.
  case folder
  /// Another error of a file, in the system's words.
  case unreadable(String)
  /// It has more bytes than the limit.
  case tooBig(limit: Int)
  /// It is truncated.
  case cutOff
  /// It has nothing but white space.
  case empty
  /// Its compressed data are damaged.
  case corrupt
  /// It was refused: what it is, with an article (“a PDF”).
  case notText(String)
  /// It is not an address.
  case badAddress
  /// The address has a scheme other than http and https.
  case scheme
  /// A redirect to an address with a scheme other than http and https.
  case otherRedirect
  /// A redirect from https to http.
  case openRedirect
  /// A redirect to an address of the user's own network or machine.
  case nearRedirect
  /// There are more redirects than the limit.
  case redirects
  /// The host name cannot be resolved.
  case noHost
  /// The host does not respond.
  case noConnection
  /// The response is not HTTP.
  case notHTTP
  /// It took too long.
  case timeout
  /// The certificate is not valid; libcurl's words.
  case certificate(String)
  /// The server refuses: the HTTP status, and the seconds to wait, if given.
  case status(Int, retryAfter: Int?)
  /// The cached copy is up to date.
  case notModified
  /// The caller stopped it.
  case cancelled
  /// libcurl is not installed.
  case noLibrary
  /// Another error, in libcurl's words.
  case failed(String)
}

extension FetchError: CustomStringConvertible {
  /// The error in one line, to follow “cannot open NAME: ”.
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
    case .otherRedirect: "it redirects to an address outside the web, which is not followed"
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

  /// How to fix the error of a file or a pipe; `nil` if there is no advice.
  public var fixOfFile: String? {
    switch self {
    case .cutOff: "get the file once more"
    case .tooBig: "cut it into parts, as 'split -C 200M' does"
    default: fix
    }
  }

  /// How to fix the error; `nil` if there is no advice.
  public var fix: String? {
    switch self {
    case .noFile: "check the path"
    case .folder: "'pullquote import' takes the articles in a folder"
    case .badAddress, .noHost, .notHTTP, .status(404, _), .status(410, _): "check the address"
    case .tooBig: "save it to a file, and give its path"
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
