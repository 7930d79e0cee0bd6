extension Keymap {
  /// The default keymap: the keys of `vim` and `less`, and the arrows.
  public static let standard = Keymap([
    moving, quotes, searching, sharing, selecting, corrections, screen,
  ])

  private static let moving = Section(
    title: Phrases.sectionTitles.moving,
    entries: [
      Entry(.down, ["j", Key(.down)]),
      Entry(.up, ["k", Key(.up)]),
      Entry(.pageDown, [" ", Key(.pageDown)]),
      Entry(.pageUp, ["b", Key(.pageUp)]),
      Entry(.halfPageDown, ["d"]),
      Entry(.halfPageUp, ["u"]),
      Entry(.nextParagraph, ["}"]),
      Entry(.previousParagraph, ["{"]),
      Entry(.start, ["g", Key(.home)]),
      Entry(.end, ["G", Key(.end)]),
      Entry(.percent, ["%"]),
      Entry(.setMark, ["m"]),
      Entry(.goToMark, ["'"]),
      Entry(.jumpBack, ["<", Key("o", control: true)]),
      Entry(.jumpForward, [">"]),
      Entry(.outline, ["O"]),
    ])

  private static let quotes = Section(
    title: Phrases.sectionTitles.quotes,
    entries: [
      Entry(.nextQuote, ["]"]),
      Entry(.previousQuote, ["["]),
      Entry(.nextOfSpeaker, [")"]),
      Entry(.previousOfSpeaker, ["("]),
      Entry(.speakers, ["s", Key(.tab), Key(.backTab)]),
      Entry(.choose, [Key(.enter)]),
      Entry(.order, ["S"]),
      Entry(.filter, ["f"]),
      Entry(.why, ["i"]),
      Entry(.beliefs, ["B"]),
      Entry(.paraphrases, ["P"]),
    ])

  private static let searching = Section(
    title: Phrases.sectionTitles.searching,
    entries: [
      Entry(.search, ["/"]),
      Entry(.nextMatch, ["n"]),
      Entry(.previousMatch, ["N"]),
      Entry(.cancel, [Key(.escape)]),
    ])

  private static let sharing = Section(
    title: Phrases.sectionTitles.sharing,
    entries: [
      Entry(.select, ["v"]),
      Entry(.copyQuote, ["y"]),
      Entry(.copyAttributed, ["Y"]),
      Entry(.pipe, ["|"]),
      Entry(.browse, ["o"]),
      Entry(.edit, ["e"]),
      Entry(.reread, ["R"]),
    ])

  private static let selecting = Section(
    title: Phrases.sectionTitles.selecting, context: .selecting,
    entries: [
      Entry(.left, ["h", Key(.left)]),
      Entry(.right, ["l", Key(.right)]),
      Entry(.nextWord, ["w"]),
      Entry(.previousWord, ["b"]),
      Entry(.swapEnds, ["o"]),
    ])

  private static let corrections = Section(
    title: Phrases.sectionTitles.corrections,
    entries: [
      Entry(.expandCorrection, ["c"]),
      Entry(.goToCorrection, ["C"]),
      Entry(.foldCorrection, ["x"]),
    ])

  private static let screen = Section(
    title: Phrases.sectionTitles.screen,
    entries: [
      Entry(.wider, ["+"]),
      Entry(.narrower, ["-"]),
      Entry(.theme, ["t"]),
      Entry(.command, [":"]),
      Entry(.help, ["?"]),
      Entry(.mouse, ["M"]),
      Entry(.redraw, [Key("l", control: true)]),
      Entry(.suspend, [Key("z", control: true)]),
      Entry(.quit, ["q"]),
    ])
}
