import Analysis
import Document
import Extraction
import Text

/// The first byte chooses the mode: odd reads the rest as the article's bytes, even as indices into `fragments`.
@_cdecl("LLVMFuzzerTestOneInput")
public func annotateOne(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = [UInt8](UnsafeBufferPointer(start: start, count: count))
  guard let mode = input.first else { return 0 }
  let rest = input.dropFirst()
  let glued = rest.lazy.flatMap { fragments[Int($0) % fragments.count] }.prefix(1 << 16)
  let bytes = mode & 1 == 1 ? Array(rest) : Array(glued)
  check(PlainText.article(verbatim: UTF8Text(repairing: bytes)), bytes)
  check(PlainText.article(from: bytes), bytes)
  return 0
}

/// Stops the run when the article that the analysis leaves behind breaks a rule of the model.
private func check(_ article: Article, _ bytes: [UInt8]) {
  var article = article
  Analyzer().annotate(&article)
  let problems = article.validate()
  guard problems.isEmpty else {
    fatalError("\(problems) in:\n\(String(decoding: bytes, as: UTF8.self))")
  }
}

/// What is glued together in the second mode. Spaces are pieces of their own, so words touch marks in every way.
private let fragments: [[UInt8]] =
  (marks + spaces + cues + names + pronouns + prose + labels + notices).map { Array($0.utf8) }
  + [[0xE2, 0x80], [0x80], [0xFF], [0xF0, 0x9F], [0], [0x1B]]

private let marks = [
  "\"", "\"", "'", "“", "”", "‘", "’", "«", "»", "‹", "›", "„", "‚", "「", "」", "``", "''", "<<",
  ">>", "—", "–",
  " - ", "--", ",", ".", "?", "!", "…", "...", ":", ";", "(", ")", "[", "]", "“‘", "’”", ",” ",
  "? ” ", "&quot;",
]
private let spaces = [
  " ", " ", " ", " ", "\n", "\n\n", "\n\n“", "\r\n", "\t", "    ", "\u{A0}", "\u{2028}", "\u{2003}",
  "\u{200B}",
  "\u{202E}", "\u{FEFF}", "\u{C}", "\u{85}",
]
private let cues = [
  " said ", " says ", " said", "told", "told reporters", " according to ", "asked", "added",
  "adding that",
  "wrote", "wrote on", "testified that", "denied", " thought ", "believes that", "is expected to",
  "was quoted as saying",
  "in a statement", "did not say", "would not say whether", "who said", "argued", "announced",
  " that ", "called it",
]
private let names = [
  "Odalys Ferncastle", "Ferncastle", "Mayor Brannoc Tull", "Mr. Tull", "Ms. Ferncastle",
  "Dr. I. P. Quillon",
  "Quillon Jr.", "Sen. Mabry O’Dann", "O’Dann’s", "the mayor", "a spokeswoman",
  "a spokesman for the ministry",
  "Harrowgate Council", "the Tidewater Company", "T.W.C.", "police", "officials", "residents",
  "a man in a hat",
  "Odalys", "his sister", "Zoë Nyström", "Judge Lio van der Ash, 61,",
  "the chief executive, Ama Pell,",
]
private let pronouns = [
  "he", "she", "they", "He", "She", "They", "it", "I", "we", "who", "his", "her", "them", "one",
]
private let prose = [
  "the ferry", "a bridge", "was closed", "on Tuesday", "will reopen", "in 1987", "12,400",
  "$3.5 million", "3’ 6”",
  "’90s", "don’t", "it's", "the so-called “fix”", "and", "but", "because", "when", "if", "not",
  "of", "to", "in", "by",
  "U.S.", "St. Orla", "p.m.", "No. 4", "née", "naïve", "日本", "👩‍👩‍👧", "e\u{301}",
  "http://example.com/a?b=c",
  "me@example.com", "@harrow", "#bridge", "<b>", "</p>", "<blockquote>", "&amp;", "*", "**", "_",
  "# ", "> ", "- ", "1. ",
]
private let labels = [
  "By Odalys Ferncastle", "HARROWGATE, Oct. 3 (Wire) — ", "TULL: ", "Q: ", "A: ", "Q. ", "A. ",
  "MR. TULL: ",
  "Interviewer: ", "Photo: ", "Related: ", "ADVERTISEMENT", "Title: ", "Date: ", "Published ",
  "Updated ", "---",
]
private let notices = [
  "For the record:", "Correction: ", "Corrections", "Clarification: ", "Editor’s note: ",
  "An earlier version of this article ",
  "misstated", "misspelled", "misidentified", "incorrectly", "referred to", "as ", "It is ",
  ", not ", "It was ",
  "the name of", "the age of", "The quotation was", "should have been attributed to",
  "The story has been updated",
  "In the third paragraph", "in the headline", "(This story corrects ", " to ", "instead of ",
  "regrets the error",
  "Oct. 3, 2021", "10:15 a.m.", "has been removed",
]
