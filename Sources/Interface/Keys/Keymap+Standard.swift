extension Keymap {
  /// The default keymap: the keys of `vim` and `less`, and the arrows.
  public static let standard = Keymap([
    moving, quotes, searching, sharing, selecting, corrections, library, screen,
  ])

  private static let moving = Section(
    title: Phrases.sectionTitles.moving,
    entries: [
      Entry(.down, ["j", Key(.down), ctrl("n"), ctrl("e")]),
      Entry(.up, ["k", Key(.up), ctrl("p"), ctrl("y")]),
      Entry(.pageDown, [" ", Key(.pageDown), ctrl("f")]),
      Entry(.pageUp, ["b", Key(.pageUp), ctrl("b")]),
      Entry(.halfPageDown, ["d", ctrl("d")]),
      Entry(.halfPageUp, ["u", ctrl("u")]),
      Entry(.nextParagraph, ["}"]),
      Entry(.previousParagraph, ["{"]),
      Entry(.start, ["g", Key(.home), Key(.home, control: true)]),
      Entry(.end, ["G", Key(.end), Key(.end, control: true)]),
      Entry(.follow, ["F"]),
      Entry(.scrollLeft, [Key(.left)]),
      Entry(.scrollRight, [Key(.right)]),
      Entry(.percent, ["%"]),
      Entry(.align, ["z"]),
      Entry(.setMark, ["m"]),
      Entry(.goToMark, ["'"]),
      Entry(.jumpBack, ["<", ctrl("o")]),
      Entry(.jumpForward, [">"]),
      Entry(.position, [ctrl("g")]),
      Entry(.outline, ["O"]),
    ])

  private static func ctrl(_ letter: Unicode.Scalar) -> Key { Key(letter, control: true) }

  private static let quotes = Section(
    title: Phrases.sectionTitles.quotes,
    entries: [
      Entry(.nextQuote, ["]"]),
      Entry(.previousQuote, ["["]),
      Entry(.nextOfSpeaker, [")"]),
      Entry(.previousOfSpeaker, ["("]),
      Entry(.screenTop, ["H"]),
      Entry(.screenMiddle, ["M"]),
      Entry(.screenBottom, ["L"]),
      Entry(.speakers, ["s", Key(.tab), Key(.backTab)]),
      Entry(.choose, [Key(.enter)]),
      Entry(.order, ["S"]),
      Entry(.filter, ["f"]),
      Entry(.why, ["i"]),
      Entry(.whoSays, ["="]),
      Entry(.beliefs, ["B"]),
      Entry(.paraphrases, ["p"]),
      Entry(.person, ["P"]),
      Entry(.changes, ["D"]),
    ])

  private static let searching = Section(
    title: Phrases.sectionTitles.searching,
    entries: [
      Entry(.search, ["/"]),
      Entry(.nextMatch, ["n"]),
      Entry(.previousMatch, ["N"]),
      Entry(.filterLines, ["&"]),
      Entry(.cancel, [Key(.escape)]),
    ])

  private static let sharing = Section(
    title: Phrases.sectionTitles.sharing,
    entries: [
      Entry(.select, ["v"]),
      Entry(.copyQuote, ["y"]),
      Entry(.copyAttributed, ["Y"]),
      Entry(.pipe, ["|"]),
      Entry(.shell, ["!"]),
      Entry(.nextLink, ["l"]),
      Entry(.previousLink, ["h"]),
      Entry(.browse, ["o"]),
      Entry(.edit, ["e"]),
      Entry(.reread, ["R"]),
      Entry(.keep, ["A"]),
    ])

  private static let selecting = Section(
    title: Phrases.sectionTitles.selecting, context: .selecting,
    entries: [
      Entry(.left, ["h", Key(.left)]),
      Entry(.right, ["l", Key(.right)]),
      Entry(.nextWord, ["w"]),
      Entry(.wordEnd, ["e"]),
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

  private static let library = Section(
    title: Phrases.sectionTitles.library, context: .library,
    entries: [
      Entry(.nextView, [Key(.tab), "l", Key(.right)]),
      Entry(.previousView, [Key(.backTab), "h", Key(.left)]),
      Entry(.filterList, ["f"]),
      Entry(.toggleRead, ["u"]),
      Entry(.tag, ["#"]),
      Entry(.remove, ["d", Key(.delete)]),
      Entry(.restore, ["U"]),
    ])

  private static let screen = Section(
    title: Phrases.sectionTitles.screen,
    entries: [
      Entry(.wider, ["+"]),
      Entry(.narrower, ["-"]),
      Entry(.columns, ["W"]),
      Entry(.theme, ["t"]),
      Entry(.command, [":"]),
      Entry(.help, ["?"]),
      Entry(.mouse, [ctrl("t")]),
      Entry(.redraw, [ctrl("l")]),
      Entry(.suspend, [ctrl("z")]),
      Entry(.library, ["Q"]),
      Entry(.quit, ["q"]),
      Entry(.leave, ["Z"]),
    ])
}
