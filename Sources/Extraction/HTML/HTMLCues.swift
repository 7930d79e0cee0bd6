import Language
import Text

/// What the names that an author gave an element (class, id, role, test id) say of its content.
struct HTMLCues: OptionSet {
  let rawValue: UInt32

  /// Menus, bars of buttons, lists of other stories, sign-ups, advertisements.
  static let junk = HTMLCues(rawValue: 1 << 0)
  /// What readers wrote.
  static let comments = HTMLCues(rawValue: 1 << 1)
  /// The words under a picture.
  static let caption = HTMLCues(rawValue: 1 << 2)
  /// Who made the picture.
  static let credit = HTMLCues(rawValue: 1 << 3)
  /// Who wrote the article.
  static let byline = HTMLCues(rawValue: 1 << 4)
  /// When it was published.
  static let date = HTMLCues(rawValue: 1 << 5)
  /// The sentence under the headline.
  static let deck = HTMLCues(rawValue: 1 << 6)
  /// The headline.
  static let headline = HTMLCues(rawValue: 1 << 7)
  /// The story itself.
  static let body = HTMLCues(rawValue: 1 << 8)
  /// An editor's notice.
  static let correction = HTMLCues(rawValue: 1 << 9)
  /// Lines about the author at the end.
  static let biography = HTMLCues(rawValue: 1 << 10)
  /// A newsletter's or subscription's offer.
  static let offer = HTMLCues(rawValue: 1 << 11)
  /// A wall before the rest of the story.
  static let paywall = HTMLCues(rawValue: 1 << 12)
  /// The paper's section.
  static let section = HTMLCues(rawValue: 1 << 13)
  /// A picture.
  static let picture = HTMLCues(rawValue: 1 << 14)
  /// Key words of the story.
  static let tags = HTMLCues(rawValue: 1 << 15)
  /// Not shown, or shown to screen readers only.
  static let unseen = HTMLCues(rawValue: 1 << 16)
  /// Shown to screen readers only: “Image caption”, “opens in a new window”.
  static let spoken = HTMLCues(rawValue: 1 << 18)

  /// Where something comes from; of a picture, its credit.
  static let source = HTMLCues(rawValue: 1 << 17)

  /// A film and what plays it.
  static let video = HTMLCues(rawValue: 1 << 30)

  /// All that mean that the content is no part of the story.
  static let outside: HTMLCues = [.junk, .comments, .biography, .offer, .paywall, .tags, .unseen]
}

extension HTMLCues {
  /// What the words of names say in a language.
  private static func words(_ names: Language.Elements) -> [(HTMLCues, StaticString)] {
    [
      (.junk, names.junk), (.comments, names.comments), (.caption, names.caption),
      (.credit, names.credit), (.byline, names.byline), (.date, names.date), (.deck, names.deck),
      (.headline, names.headline), (.body, names.body), (.correction, names.correction),
      (.biography, names.biography), (.offer, names.offer), (.paywall, names.paywall),
      (.section, names.section), (.picture, names.picture), (.video, names.video),
      (.source, names.source), (.tags, names.tags), ([.unseen, .spoken], names.spoken),
      (.unseen, names.hidden),
    ]
  }

  private static let byWord: WordTable<HTMLCues> = {
    var table: [UInt64: HTMLCues] = [:]
    for (cue, list) in Language.all.flatMap({ words($0.elements) }) {
      list.withUTF8Buffer {
        for word in $0.split(whereSeparator: \.isASCIISpace) {
          table[WordHash(word).value, default: []].formUnion(cue)
        }
      }
    }
    return WordTable(table)
  }()

  /// The cues in a name or a list of names: `article-body__photoCredit` has `.body` and `.credit`.
  ///
  /// Names are cut at what is no letter and before a capital; each word counts, and so do two in a row; with `=` in the
  /// table, only a name that is the word and nothing else. A state
  /// that belongs to a style sheet (`md:hidden`, `has-sidebar`, `no-comments`) does not.
  init(names: ArraySlice<UInt8>) {
    var reader = NameReader(table: Self.byWord)
    for byte in names { reader.read(byte) }
    reader.read(.space)
    self = reader.cues
    if !isDisjoint(with: [.deck, .correction]) || names.contains("embed") { remove(.junk) }
  }
}

/// Cuts names into words and looks them up.
private struct NameReader {
  /// What the names say that were read whole.
  private(set) var cues: HTMLCues = []
  private let table: WordTable<HTMLCues>
  private var before: WordHash?
  private var word = WordHash()
  /// What the words say of the name that is being read.
  private var found: HTMLCues = []
  private var words = 0
  private var isEmpty = true
  private var isState = false
  private var lastWasSmall = false
  private var lastWasDigit = false
  private var isMixed = false
  /// A name of more words is the title of something.
  private static let maximumWords = 6

  init(table: WordTable<HTMLCues>) { self.table = table }

  /// Takes a byte; at the end of a name, its words and its pairs of words count.
  mutating func read(_ byte: UInt8) {
    if byte.isASCIILetter {
      if byte.isASCIIUppercase && lastWasSmall { endWord() }
      if lastWasDigit { isMixed = true }
      word.append(byte.asciiLowercased)
      isEmpty = false
      lastWasSmall = byte.isASCIILowercase
      lastWasDigit = false
    } else if byte.isASCIIDigit {
      lastWasDigit = true
    } else {
      endWord()
      if byte == .colon { isState = true }
      if byte.isASCIISpace { endName() }
    }
  }

  /// What stands before a word in the table that counts as a whole name only.
  private static let whole = WordHash("=".utf8)

  private mutating func endWord() {
    (lastWasSmall, lastWasDigit) = (false, false)
    defer { isMixed = false }
    guard !isEmpty else { return }
    if !isMixed && !isState {
      look(up: word)
      if let before { look(up: before.joined(word)) }
    }
    words += 1
    if word.isStatePrefix { isState = true }
    before = word
    word = WordHash()
    isEmpty = true
  }

  private mutating func look(up word: WordHash) { found.formUnion(table[word.value] ?? []) }

  private mutating func endName() {
    if words == 1, let before { look(up: Self.whole.joined(before)) }
    if words <= Self.maximumWords { cues.formUnion(found) }
    found = []
    words = 0
    before = nil
    isState = false
  }
}

/// A hash of a word that can be carried on, so that no word needs to be copied.
struct WordHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  private var power: UInt64 = 1
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  init() {}

  init(_ bytes: some Sequence<UInt8>) { for byte in bytes { append(byte) } }

  /// The hash of a word of C.
  init(_ word: UnsafePointer<CChar>) {
    var next = word
    while next.pointee != 0 {
      append(UInt8(bitPattern: next.pointee))
      next += 1
    }
  }

  /// Appends a byte.
  mutating func append(_ byte: UInt8) {
    value = (value &+ UInt64(byte)) &* Self.prime
    power = power &* Self.prime
  }

  /// The hash of this word with another behind it.
  func joined(_ other: WordHash) -> WordHash {
    var joined = WordHash()
    let start = joined.value
    joined.value = value &* other.power &+ (other.value &- start &* other.power)
    joined.power = power &* other.power
    return joined
  }

  /// Whether it is a word by which style sheets say that something else is there, or is not.
  var isStatePrefix: Bool { Self.statePrefixes.contains(value) }

  private static let statePrefixes: [UInt64] = ["has", "no", "with", "without", "is", "not"]
    .map { WordHash($0.utf8).value }
}

extension HTMLCues {
  /// What an element's kind and its names say.
  init(of index: HTMLTree.Index, in tree: HTMLTree) {
    var cues: HTMLCues = []
    let node = tree.nodes[index]
    for attribute in tree.attributes[Int(node.lower)..<Int(node.upper)] {
      let value = tree.bytes[Int(attribute.lower)..<Int(attribute.upper)]
      cues.formUnion(HTMLCues(attribute.name, value: value))
    }
    switch node.tag {
    case .footer: if !cues.contains(.credit) { cues.insert(.junk) }
    case .nav, .menu, .dialog, .aside, .form: cues.insert(.junk)
    case .figcaption: cues.insert(.caption)
    case .p, .li, .h2, .h3, .h4, .ul, .ol, .blockquote: cues.remove(.paywall)
    case .html, .body: cues = []
    case .video: cues.insert(.video)
    default: break
    }
    self = cues
  }

  private init(_ name: HTMLTree.Name, value: ArraySlice<UInt8>) {
    switch name {
    case .class, .id, .dataTestID, .dataComponent, .itemprop: self.init(names: value)
    case .role: self = Self.junkRoles.contains(WordHash(value).value) ? .junk : []
    case .hidden: self = .unseen
    case .ariaHidden: self = value.elementsEqual("true".utf8) ? .unseen : []
    case .style: self = Self.hides(value) ? .unseen : []
    default: self = []
    }
  }

  private static let junkRoles: Set<UInt64> = Set(
    ["navigation", "complementary", "contentinfo", "banner", "dialog", "search", "menu", "toolbar"]
      .map { WordHash($0.utf8).value })

  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    style.contains("display:none") || style.contains("display: none")
      || style.contains("visibility:hidden")
  }
}
