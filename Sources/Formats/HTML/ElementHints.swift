import Language
import Text

/// Hints about an element's content from its tag and the names in its markup (class, id, role, test
/// id).
package struct ElementHints: OptionSet, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Menus, button bars, lists of other stories, sign-ups and advertisements.
  package static let junk = ElementHints(rawValue: 1 << 0)
  /// Comments by readers.
  package static let comments = ElementHints(rawValue: 1 << 1)
  /// A caption.
  package static let caption = ElementHints(rawValue: 1 << 2)
  /// The credit of a picture.
  package static let credit = ElementHints(rawValue: 1 << 3)
  /// The byline.
  package static let byline = ElementHints(rawValue: 1 << 4)
  /// The publication date.
  package static let date = ElementHints(rawValue: 1 << 5)
  /// The deck, below the headline.
  package static let deck = ElementHints(rawValue: 1 << 6)
  /// The headline.
  package static let headline = ElementHints(rawValue: 1 << 7)
  /// The story itself.
  package static let body = ElementHints(rawValue: 1 << 8)
  /// A correction or an editor's note.
  package static let correction = ElementHints(rawValue: 1 << 9)
  /// A biography of the author.
  package static let biography = ElementHints(rawValue: 1 << 10)
  /// An offer of a newsletter or a subscription.
  package static let offer = ElementHints(rawValue: 1 << 11)
  /// A paywall.
  package static let paywall = ElementHints(rawValue: 1 << 12)
  /// The section of the publication.
  package static let section = ElementHints(rawValue: 1 << 13)
  /// A picture.
  package static let picture = ElementHints(rawValue: 1 << 14)
  /// Keywords of the story.
  package static let tags = ElementHints(rawValue: 1 << 15)
  /// Hidden, or for screen readers only.
  package static let unseen = ElementHints(rawValue: 1 << 16)
  /// The source of something; of a picture, its credit.
  package static let source = ElementHints(rawValue: 1 << 17)
  /// For screen readers only: “Image caption”, “opens in a new window”.
  package static let spoken = ElementHints(rawValue: 1 << 18)
  /// A video or its player.
  package static let video = ElementHints(rawValue: 1 << 19)
  /// Hidden from screen readers only: decorations and copies, or the page behind a dialog.
  package static let mute = ElementHints(rawValue: 1 << 20)
  /// A dialog.
  package static let dialog = ElementHints(rawValue: 1 << 21)

  /// The hints that apply to an element with this many bytes of text. A name such as
  /// `author-ann-lee` describes only a small element: around a whole article, it says nothing about
  /// the lines inside.
  func describing(_ size: Int) -> ElementHints {
    var hints = self
    for (limit, words) in Self.limits where size > limit { hints.subtract(words) }
    return hints
  }

  /// The largest elements that hints describe, in bytes of text. The limits are a few times the
  /// usual length, since an element often holds more than its name says: a byline with a biography,
  /// a deck with a byline, a caption with its credit.
  private static let limits: [(Int, ElementHints)] = [
    (600, [.date, .byline, .credit, .headline, .section, .source]),
    (1_500, [.deck, .caption, .correction, .video]),
  ]

  /// A generic box that some site builders put around anything, and others only around content
  /// beside the article.
  package static let module = ElementHints(rawValue: 1 << 22)

  /// A row of a table.
  package static let row = ElementHints(rawValue: 1 << 23)

  /// A heading inside the story.
  package static let heading = ElementHints(rawValue: 1 << 24)

  /// A table of contents, or a heading that it lists.
  package static let contents = ElementHints(rawValue: 1 << 25)

  /// All hints that the content is not part of the story.
  package static let outside: ElementHints = [
    .junk, .comments, .biography, .offer, .paywall, .tags, .unseen, .mute, .module,
  ]
}

extension ElementHints {
  /// The words in names in a language, with the hints they give.
  private static func words(_ names: Language.Elements) -> [(ElementHints, StaticString)] {
    [
      (.junk, names.junk), (.module, names.module), (.comments, names.comments),
      (.caption, names.caption),
      (.credit, names.credit), (.byline, names.byline), (.date, names.date), (.deck, names.deck),
      (.headline, names.headline), (.body, names.body), (.correction, names.correction),
      (.biography, names.biography), (.offer, names.offer), (.paywall, names.paywall),
      (.section, names.section), (.picture, names.picture), (.video, names.video),
      (.source, names.source), (.tags, names.tags), ([.unseen, .spoken], names.spoken),
      (.unseen, names.hidden), (.row, names.row), (.heading, names.heading),
      ([.junk, .contents], names.contents),
    ]
  }

  private static let byWord: WordTable<ElementHints> = {
    var table: [UInt64: ElementHints] = [:]
    for (hint, list) in Language.all.flatMap({ words($0.elements) }) {
      list.withUTF8Buffer {
        for word in $0.split(whereSeparator: \.isASCIISpace) {
          table[WordHash(word).value, default: []].formUnion(hint)
        }
      }
    }
    return WordTable(table)
  }()

  /// Parses the hints in a name or a list of names: `article-body__photoCredit` gives `.body` and
  /// `.credit`.
  ///
  /// Names are split at every byte that is not a letter and before capitals. Single words and pairs
  /// of words are looked up. An entry with `=` matches only a name that has no other word. Style
  /// sheet states (`md:hidden`, `has-sidebar`, `no-comments`) and terms (`tag-summary`,
  /// `category-credits`) are ignored.
  package init(names: ArraySlice<UInt8>) {
    var reader = NameReader(table: Self.byWord)
    for byte in names { reader.read(byte) }
    reader.read(.space)
    self = reader.hints
    if !isDisjoint(with: [.deck, .correction]) || names.contains("embed") { remove(.junk) }
  }
}

/// Splits names into words and looks them up.
private struct NameReader {
  /// The hints of the names read so far.
  private(set) var hints: ElementHints = []
  private let table: WordTable<ElementHints>
  private var before: WordHash?
  private var word = WordHash()
  /// The hints of the current name.
  private var found: ElementHints = []
  private var words = 0
  private var isEmpty = true
  private var isState = false
  /// Whether the following words are a term of the site's taxonomy.
  private var isTerm = false
  /// Whether the name says how something inside the element looks: `header__caption-style--dark`.
  private var isLook = false
  private var lastWasSmall = false
  private var lastWasDigit = false
  private var isMixed = false
  /// A name with more words is a title or similar.
  private static let maximumWords = 6

  init(table: WordTable<ElementHints>) { self.table = table }

  /// Reads a byte. White space ends a name.
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

  /// The prefix of entries that must match a whole name.
  private static let whole = WordHash("=".utf8)

  private mutating func endWord() {
    (lastWasSmall, lastWasDigit) = (false, false)
    defer { isMixed = false }
    guard !isEmpty else { return }
    if !isMixed && !isState {
      if !isTerm { look(up: word) }
      if let before { look(up: before.joined(word)) }
    }
    if word.isTaxonomy { isTerm = true }
    if words > 0, word.isLook { isLook = true }
    words += 1
    if word.isStatePrefix { isState = true }
    before = word
    word = WordHash()
    isEmpty = true
  }

  private mutating func look(up word: WordHash) { found.formUnion(table[word.value] ?? []) }

  private mutating func endName() {
    if words == 1, let before { look(up: Self.whole.joined(before)) }
    if words <= Self.maximumWords && !isLook { hints.formUnion(found) }
    found = []
    isLook = false
    words = 0
    before = nil
    isState = false
    isTerm = false
  }
}

extension WordHash {
  /// Whether the word starts a name that describes a state: `has-sidebar`.
  fileprivate var isStatePrefix: Bool { Self.statePrefixes.contains(value) }

  private static let statePrefixes: [UInt64] = ["has", "no", "with", "without", "is", "not"]
    .map { WordHash($0.utf8).value }

  /// Whether a name with the word is about looks.
  fileprivate var isLook: Bool { value == Self.style }

  private static let style = WordHash("style".utf8).value

  /// Whether the rest of the name is a taxonomy term of the page: `tag-summary`,
  /// `category-tax-credits`. It describes the subject of the article, not the element.
  fileprivate var isTaxonomy: Bool { Self.taxonomies.contains(value) }

  private static let taxonomies: [UInt64] = ["tag", "category", "status", "type", "format"]
    .map { WordHash($0.utf8).value }
}

extension ElementHints {
  /// The hints of an element.
  package init(of index: HTMLTree.Index, in tree: HTMLTree) {
    var hints: ElementHints = []
    let node = tree.nodes[index]
    for attribute in tree.attributes[tree.attributes(of: index)] {
      let value = tree.bytes[Int(attribute.lower)..<Int(attribute.upper)]
      let found = ElementHints(attribute.name, value: value)
      if attribute.name == .id, !found.isDisjoint(with: .outside), tree.isSlug(value, of: index) {
        continue
      }
      hints.formUnion(found)
    }
    if hints.contains(.unseen), tree.isStreamed(index) { hints.remove(.unseen) }
    if hints.contains(.contents), tree.isSectionHeading(index) { hints.remove(.junk) }
    if tree.isAuthorBox(index) { hints.insert(.biography) }
    switch node.tag {
    case .footer: if !hints.contains(.credit) { hints.insert(.junk) }
    case .dialog: hints.formUnion([.junk, .dialog])
    case .nav, .menu, .aside, .form: hints.insert(.junk)
    case .figcaption: hints.insert(.caption)
    case .p, .li, .h2, .h3, .h4, .ul, .ol, .blockquote: hints.remove(.paywall)
    case .html, .body: hints = []
    case .video: hints.insert(.video)
    default: break
    }
    self = hints
  }

  private init(_ name: HTMLTree.Name, value: ArraySlice<UInt8>) {
    switch name {
    case .class, .id, .dataTestID, .dataComponent, .itemprop: self.init(names: value)
    case .role:
      let role = WordHash(value).value
      self = Self.dialogRoles.contains(role) ? [.junk, .dialog] : []
      if Self.junkRoles.contains(role) { insert(.junk) }
      if role == Self.rowRole { insert(.row) }
    case .hidden: self = .unseen
    case .ariaHidden: self = value.elementsEqual("true".utf8) ? .mute : []
    case .style:
      self = Self.hides(value) ? .unseen : Self.clips(value) ? [.unseen, .spoken] : []
      if value.contains("table-row") { insert(.row) }
    default: self = []
    }
  }

  private static let junkRoles: Set<UInt64> = Set(
    ["navigation", "complementary", "contentinfo", "banner", "search", "menu", "toolbar"]
      .map { WordHash($0.utf8).value })

  private static let rowRole = WordHash("row".utf8).value

  private static let dialogRoles: Set<UInt64> = Set(
    ["dialog", "alertdialog"].map { WordHash($0.utf8).value })

  /// Whether a style hides an element visually, but leaves it to screen readers.
  private static func clips(_ style: ArraySlice<UInt8>) -> Bool {
    style.contains("clip:rect(0") || style.contains("clip: rect(0")
  }

  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    style.contains("display:none") || style.contains("display: none")
      || style.contains("visibility:hidden") || style.contains("visibility: hidden")
  }
}

extension HTMLTree {
  /// The least text of an author's box that is more than a byline, in bytes.
  private static let boxSize = 200

  /// Whether the author of the page is described in an element: `<div itemprop=author>` with much
  /// text.
  fileprivate func isAuthorBox(_ index: Index) -> Bool {
    value(.itemprop, of: index)?.elementsEqual("author".utf8) == true
      && textCount(index) >= Self.boxSize
  }

  /// Whether an element is hidden only until a script moves it into place, as when React streams a
  /// page: `<div hidden id="S:3">`.
  fileprivate func isStreamed(_ index: Index) -> Bool {
    value(.id, of: index)?.starts(with: "S:".utf8) == true
  }
}
