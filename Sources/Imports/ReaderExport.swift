import Formats
import Text

/// What another reader has exported.
public struct ReaderExport: Sendable {
  /// The programs whose exports are read.
  public enum Kind: String, Sendable, CaseIterable {
    case pocket = "Pocket"
    case instapaper = "Instapaper"
    case wallabag = "Wallabag"
    case omnivore = "Omnivore"
    case readwise = "Readwise"
    case newsboat
    case bookmarks
    case opml = "OPML"
  }

  /// The program.
  public let kind: Kind
  /// The articles, in the order of the export.
  public internal(set) var items: [ImportedItem] = []
  /// The feeds.
  public internal(set) var feeds: [ImportedFeed] = []
  /// The number of entries that have neither a text nor an address.
  public internal(set) var unusable = 0

  /// The most articles that are taken from one export.
  static let mostItems = 200_000
  /// The longest text of one article, in bytes.
  static let longestText = 16 << 20

  init(_ kind: Kind) { self.kind = kind }

  /// Adds an article if it can be opened or fetched. False once there are too many.
  @discardableResult
  mutating func add(_ item: ImportedItem) -> Bool {
    guard items.count < Self.mostItems else { return false }
    if item.isUsable { items.append(item) } else { unusable += 1 }
    return true
  }
}

extension ReaderExport {
  /// Reads the export in bytes; `nil` if they are something else, such as a page.
  ///
  /// - Parameter path: the file, which is needed for a database.
  public init?(_ bytes: [UInt8], path: String) throws(ImportFailure) {
    guard let kind = try Self.kind(of: bytes, path: path) else { return nil }
    switch kind {
    case .newsboat: self = try Newsboat.export(path: path)
    case .omnivore: self = try Omnivore.export(bytes)
    case .pocket, .instapaper, .readwise:
      self =
        LinkPage.isPage(bytes)
        ? LinkPage(bytes).export(kind) : TableExport.export(kind, CSVTable(bytes))
    case .wallabag: self = Wallabag.export(bytes)
    case .bookmarks: self = LinkPage(bytes).export(kind)
    case .opml: self = try OPML.export(bytes)
    }
  }

  /// Recognises an export by its content.
  static func kind(of bytes: [UInt8], path: String) throws(ImportFailure) -> Kind? {
    if bytes.starts(with: "SQLite format 3\u{0}".utf8) { return try Newsboat.kind(path: path) }
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) { return Omnivore.isExport(bytes) ? .omnivore : nil }
    let head = bytes.prefix(4_096)
    if head.contains(phrase: "<!doctype netscape-bookmark-file") { return .bookmarks }
    if head.contains(phrase: "<title>pocket export") { return .pocket }
    if head.contains(phrase: "<title>instapaper") { return .instapaper }
    if head.contains(phrase: "<opml") { return .opml }
    if Wallabag.isExport(bytes) { return .wallabag }
    return TableExport.kind(of: CSVTable(Array(head), isBeginning: true).names)
  }
}

/// Why an export cannot be read.
public struct ImportFailure: Error, CustomStringConvertible, Equatable {
  /// What is wrong, to follow “cannot read NAME: ”.
  public let description: String
  /// How to fix it, if there is a way.
  public let fix: String?

  init(_ description: String, fix: String? = nil) {
    self.description = description
    self.fix = fix
  }

  init(_ failure: FormatFailure) {
    self.init(failure.description, fix: failure.fix)
  }
}

extension Sequence<UInt8> {
  /// Whether a phrase in ASCII is in the bytes, in any case. The phrase is in lowercase.
  func contains(phrase: String) -> Bool {
    let phrase = Array(phrase.utf8)
    let bytes = map { ($0 >= 0x41 && $0 <= 0x5A) ? $0 | 0x20 : $0 }
    guard bytes.count >= phrase.count, let first = phrase.first else { return false }
    return bytes.indices.dropLast(phrase.count - 1).contains {
      bytes[$0] == first && bytes[$0...].starts(with: phrase)
    }
  }
}
