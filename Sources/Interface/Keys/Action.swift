/// An action of a key. The raw value is its name in the configuration.
public enum Action: String, Sendable, CaseIterable {
  case down, up
  case pageDown = "page-down"
  case pageUp = "page-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case start, end, percent, align
  case screenTop = "screen-top"
  case screenMiddle = "screen-middle"
  case screenBottom = "screen-bottom"
  case nextParagraph = "next-paragraph"
  case previousParagraph = "previous-paragraph"
  case setMark = "set-mark"
  case goToMark = "go-to-mark"
  case jumpBack = "jump-back"
  case jumpForward = "jump-forward"
  case outline
  case nextQuote = "next-quote"
  case previousQuote = "previous-quote"
  case nextOfSpeaker = "next-of-speaker"
  case previousOfSpeaker = "previous-of-speaker"
  case nextLink = "next-link"
  case previousLink = "previous-link"
  case speakers, choose, order, filter, why, beliefs, paraphrases
  case whoSays = "who-says"
  case changes, person
  case select
  case left, right
  case scrollLeft = "scroll-left"
  case scrollRight = "scroll-right"
  case follow
  case nextWord = "next-word"
  case wordEnd = "word-end"
  case previousWord = "previous-word"
  case swapEnds = "swap-ends"
  case keep
  case copyQuote = "copy-quote"
  case copyAttributed = "copy-attributed"
  case browse, edit, reread, pipe
  case search
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case cancel
  case filterLines = "filter-lines"
  case shell, position, leave
  case expandCorrection = "expand-correction"
  case goToCorrection = "go-to-correction"
  case foldCorrection = "fold-correction"
  case wider, narrower, columns
  case nextView = "next-view"
  case previousView = "previous-view"
  case filterList = "filter-list"
  case toggleRead = "toggle-read"
  case tag, remove, restore, library
  case mouse
  case theme, command, help, redraw, suspend, quit
}
