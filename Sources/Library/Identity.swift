import Document
import Glibc
import Text

/// What makes two copies of an article one: their address, or else their text.
public struct Identity: Sendable, Equatable {
  /// The address without what does not change the story: scheme, `www.`, `amp.`, tracking parameters, the fragment.
  /// `nil` without a web address.
  public let address: String?
  /// The hash of the folded words of the body, without spaces and punctuation; `nil` if they are too few to identify it.
  public let text: String?
  /// The whole path of the file that it was read from; `nil` for an article with an address. The same file with a similar
  /// text is another version of the article.
  public let file: String?
  /// The hash of everything that a reader would call the story, case and punctuation included: another value is another
  /// version.
  public let version: UInt64

  /// The identity of an article.
  public init(_ article: Article) {
    let metadata = article.metadata
    let addresses = [metadata.canonicalURL, metadata.source].compactMap { $0 }
    address = addresses.lazy.compactMap(Self.plain(address:)).first
    file = address == nil ? metadata.source.flatMap(Self.wholePath) : nil
    text = Self.fold(article)
    version = Self.hash(article)
  }

  /// The keys under which the article is known, the one that names it first. An article that has neither an address nor a
  /// text of some length is known by all of its bytes.
  var keys: [String] {
    let keys = [address.map { "url:" + $0 }, text.map { "text:" + $0 }].compactMap { $0 }
    return keys.isEmpty ? ["bytes:" + String(version, radix: 16)] : keys
  }

  /// The key of the file, which is asked last: another story may be written to it.
  var fileKey: String? { file.map { "file:" + $0 } }

  private static func wholePath(_ path: String) -> String? {
    guard let whole = realpath(path, nil) else { return path.hasPrefix("/") ? path : nil }
    defer { free(whole) }
    return String(cString: whole)
  }

  /// The fewest letters of a body that identify it without an address. Notices that a page needs a subscription are
  /// shorter, and the same on every page.
  private static let fewestLetters = 200

  private static func fold(_ article: Article) -> String? {
    var hash = StableHash()
    var count = 0
    let body = article.blocks.filter(\.kind.isBody).map(\.range)
    for range in body.isEmpty ? [article.text.range] : body {
      var offset = range.lowerBound
      while offset < range.upperBound {
        let character = article.text.decode(at: offset)
        offset += character.length
        guard let folded = Folded(character.scalar), folded.isWord else { continue }
        for shift in stride(from: 0, to: 24, by: 8) {
          hash.append(UInt8(truncatingIfNeeded: folded.letter >> UInt32(shift)))
        }
        count += 1
      }
    }
    return count < fewestLetters ? nil : String(hash.value, radix: 16) + "-\(count)"
  }

  private static func hash(_ article: Article) -> UInt64 {
    var hash = StableHash()
    let story = article.blocks.filter { $0.kind.isStory }.map(\.range)
    for range in story.isEmpty ? [article.text.range] : story {
      var hasSpace = true
      for byte in article.text.bytes[range] {
        if byte.isASCIISpace, hasSpace { continue }
        hasSpace = byte.isASCIISpace
        hash.append(hasSpace ? .space : byte)
      }
      hash.append(.newline)
    }
    return hash.value
  }
}

extension Identity {
  /// An address in the form in which copies of a story agree; `nil` unless it is `http` or `https`.
  ///
  /// `https://www.example.com/a/?utm_source=x#top` and `http://amp.example.com/a` are both `example.com/a`.
  public static func plain(address: String) -> String? {
    let address = address.withoutUserInformation
    let lower = address.prefix(8).lowercased()
    let scheme = lower == "https://" ? 8 : lower.hasPrefix("http://") ? 7 : nil
    guard let scheme else { return nil }
    let rest = address.dropFirst(scheme).prefix { $0 != "#" }
    let host = rest.prefix { !"/?".contains($0) }
    let path = rest.dropFirst(host.count).prefix { $0 != "?" }
    let query = rest.dropFirst(host.count + path.count + 1)
    let name = plain(host: host.lowercased())
    guard !name.isEmpty else { return nil }
    let kept = query.split(separator: "&").filter { !isTracking($0) }.sorted()
    return name + plain(path: String(path))
      + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }

  private static func plain(host: String) -> String {
    var host = host[...]
    for port in [":80", ":443"] where host.hasSuffix(port) { host = host.dropLast(port.count) }
    if host.hasSuffix(".") { host = host.dropLast() }
    while let label = ["www.", "amp.", "m.", "mobile."].first(where: host.hasPrefix),
      host.dropFirst(label.count).contains(".")
    {
      host = host.dropFirst(label.count)
    }
    return String(host)
  }

  private static func plain(path: String) -> String {
    var parts = path.split(separator: "/").map(String.init)
    if parts.first == "amp" { parts.removeFirst() }
    if let last = parts.last {
      if ["amp", "index.html", "index.htm", "index.php"].contains(last) { parts.removeLast() }
      for ending in [".amp.html", ".amp"] where last.hasSuffix(ending) {
        parts[parts.count - 1] = last.dropLast(ending.count) + (ending == ".amp" ? "" : ".html")
      }
    }
    return parts.map { "/" + $0 }.joined()
  }

  /// Whether a parameter says how a reader came to a page, rather than which page it is.
  private static func isTracking(_ parameter: Substring) -> Bool {
    let name = parameter.prefix { $0 != "=" }.lowercased()
    let beginnings = ["utm_", "at_", "mc_", "pk_", "mtm_", "ns_", "hsa_", "vero_", "oly_", "__"]
    return name.isEmpty || tracking.contains(name) || beginnings.contains { name.hasPrefix($0) }
  }

  /// Names that no publisher uses for the number of a story, so that two stories are never taken for one.
  private static let tracking: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "yclid", "twclid", "igshid", "igsh", "ocid", "cmpid",
    "ref", "ref_src", "ref_url", "referrer", "referer", "smid", "smtyp", "s_cid", "sr_share", "ito",
    "ncid", "ftag", "taid", "mbid", "amp", "outputtype", "xtor", "wt.mc_id", "gaa_at", "gaa_n",
    "gaa_ts", "gaa_sig", "guccounter", "_ga", "_gl", "spm", "ftcamp", "fb_ref",
  ]
}

extension Folded {
  /// Whether it is a letter or a digit rather than a space or punctuation.
  fileprivate var isWord: Bool {
    letter >= 0x80 || letter <= 0xFF && UInt8(letter).isASCIILetter
      || letter <= 0xFF && UInt8(letter).isASCIIDigit
  }
}

extension Block.Kind {
  /// Whether blocks of this kind are what a newsroom would call the story.
  fileprivate var isStory: Bool {
    switch self {
    case .headline, .deck, .correction: true
    default: isBody
    }
  }
}

extension Article {
  /// Whether at least half of the shorter one of two texts is in the other, in runs of three words.
  func resembles(_ other: Article) -> Bool {
    let (one, two) = (runs, other.runs)
    return 2 * one.intersection(two).count >= max(1, min(one.count, two.count))
  }

  private var runs: Set<[String]> {
    let words = text.words(in: text.range, limit: .max).map(\.key)
    return Set(words.indices.dropLast(2).map { Array(words[$0..<$0 + 3]) })
  }
}
