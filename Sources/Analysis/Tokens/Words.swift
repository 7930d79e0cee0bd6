/// The lexicon numbers of words that rules refer to by name.
struct Words: Sendable {
  let that = number("that"), to = number("to"), by = number("by"), of = number("of")
  let who = number("who"), which = number("which"), whom = number("whom")
  let according = number("according"), and = number("and"), but = number("but")
  let the = number("the"), a = number("a"), an = number("an"), s = number("'s")
  let forWord = number("for"), inWord = number("in"), on = number("on"), at = number("at")
  let from = number("from"), with = number("with"), asWord = number("as"), per = number("per")
  let it = number("it"), i = number("i"), we = number("we"), you = number("you")
  let said = number("said"), say = number("say"), says = number("says"), whileWord = number("while")
  let have = number("have"), has = number("has"), had = number("had"), or = number("or")
  let what = number("what"), about = number("about"), not = number("not"), so = number("so")

  let one = number("one"), another = number("another"), other = number("other")
  let neither = number("neither"), no = number("no")

  static let shared = Words()

  private static func number(_ word: String) -> UInt16 { Lexicon.shared.number(of: word) }
}
