extension Keymap {
  /// The keys of `vim` and `less`, and the arrows.
  public static let standard = Keymap([
    moving, quotes, searching, sharing, selecting, corrections, screen,
  ])

  private static let moving = Section(
    title: "Moving",
    entries: [
      Entry(action: .down, keys: ["j", Key(.down)], help: "down a row"),
      Entry(action: .up, keys: ["k", Key(.up)], help: "up a row"),
      Entry(action: .pageDown, keys: [" ", Key(.pageDown)], help: "down a page"),
      Entry(action: .pageUp, keys: ["b", Key(.pageUp)], help: "up a page"),
      Entry(action: .halfPageDown, keys: ["d"], help: "down half a page"),
      Entry(action: .halfPageUp, keys: ["u"], help: "up half a page"),
      Entry(action: .nextParagraph, keys: ["}"], help: "to the next paragraph"),
      Entry(action: .previousParagraph, keys: ["{"], help: "to the paragraph before"),
      Entry(action: .start, keys: ["g", Key(.home)], help: "to the start"),
      Entry(action: .end, keys: ["G", Key(.end)], help: "to the end"),
      Entry(action: .percent, keys: ["%"], help: "50%: to the middle"),
      Entry(action: .setMark, keys: ["m"], help: "ma: mark this place as a"),
      Entry(action: .goToMark, keys: ["'"], help: "'a: to that place; '' back"),
      Entry(
        action: .jumpBack, keys: ["<", Key("o", control: true)], help: "to where the jump began"),
      Entry(action: .jumpForward, keys: [">"], help: "forward again"),
      Entry(action: .outline, keys: ["O"], help: "outline: headings, quotes"),
    ])

  private static let quotes = Section(
    title: "Who said what",
    entries: [
      Entry(action: .nextQuote, keys: ["]"], help: "next quote"),
      Entry(action: .previousQuote, keys: ["["], help: "quote before"),
      Entry(action: .nextOfSpeaker, keys: [")"], help: "next quote of this speaker"),
      Entry(action: .previousOfSpeaker, keys: ["("], help: "this speaker’s quote before"),
      Entry(
        action: .speakers, keys: ["s", Key(.tab), Key(.backTab)],
        help: "speakers; 3s: the third one"),
      Entry(action: .choose, keys: [Key(.enter)], help: "in the list: to the first quote"),
      Entry(action: .order, keys: ["S"], help: "list in another order"),
      Entry(action: .filter, keys: ["f"], help: "dim all but this speaker"),
      Entry(action: .why, keys: ["i"], help: "why this speaker?"),
    ])

  private static let searching = Section(
    title: "Search",
    entries: [
      Entry(action: .search, keys: ["/"], help: "search; /q: quotes /s: speaker /r: regex"),
      Entry(action: .nextMatch, keys: ["n"], help: "next match"),
      Entry(action: .previousMatch, keys: ["N"], help: "match before"),
      Entry(action: .cancel, keys: [Key(.escape)], help: "close, clear, back"),
    ])

  private static let sharing = Section(
    title: "Take along",
    entries: [
      Entry(action: .select, keys: ["v"], help: "select words by keys"),
      Entry(action: .copyQuote, keys: ["y"], help: "copy the quote"),
      Entry(action: .copyAttributed, keys: ["Y"], help: "copy it with its source"),
      Entry(action: .pipe, keys: ["|"], help: "give it to a command"),
      Entry(action: .browse, keys: ["o"], help: "open in the browser"),
      Entry(action: .edit, keys: ["e"], help: "open in the editor"),
    ])

  private static let selecting = Section(
    title: "While selecting", context: .selecting,
    entries: [
      Entry(action: .left, keys: ["h", Key(.left)], help: "a character back"),
      Entry(action: .right, keys: ["l", Key(.right)], help: "a character on"),
      Entry(action: .nextWord, keys: ["w"], help: "a word on"),
      Entry(action: .previousWord, keys: ["b"], help: "a word back"),
      Entry(action: .swapEnds, keys: ["o"], help: "move the other end"),
    ])

  private static let corrections = Section(
    title: "Correction",
    entries: [
      Entry(action: .expandCorrection, keys: ["c"], help: "read it, or close it again"),
      Entry(action: .goToCorrection, keys: ["C"], help: "go to it, then to what it is about"),
      Entry(action: .foldCorrection, keys: ["x"], help: "fold it, once read"),
    ])

  private static let screen = Section(
    title: "Screen",
    entries: [
      Entry(action: .wider, keys: ["+"], help: "wider text"),
      Entry(action: .narrower, keys: ["-"], help: "narrower text"),
      Entry(action: .theme, keys: ["t"], help: "next theme"),
      Entry(action: .command, keys: [":"], help: "command: :q  :50%  :theme NAME"),
      Entry(action: .help, keys: ["?"], help: "this help"),
      Entry(action: .mouse, keys: ["M"], help: "mouse on or off"),
      Entry(action: .redraw, keys: [Key("l", control: true)], help: "draw the screen anew"),
      Entry(action: .suspend, keys: [Key("z", control: true)], help: "to the shell; fg returns"),
      Entry(action: .quit, keys: ["q"], help: "close what is open; quit"),
    ])
}
