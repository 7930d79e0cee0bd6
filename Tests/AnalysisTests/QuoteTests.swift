import Testing

@testable import Analysis

/// Who says what, in one or two sentences for each way of writing it.
@Suite struct QuoteTests {
  @Test(arguments: [
    "{Ada Moss|“The ferry is late,”} Ada Moss said.",
    "{Ada Moss|“The ferry is late,”} said Ada Moss.",
    "Ada Moss said, {Ada Moss|“The ferry is late.”}",
    "Ada Moss said: {Ada Moss|\"The ferry is late.\"}",
    "{Ada Moss|''The ferry,''} Ada Moss said, {Ada Moss|''is late.''}",
    "{Ada Moss|‘The ferry is late,’} said Ada Moss.",
    "{Ada Moss|“Is the ferry late?”} Ada Moss asked.",
    "{Ada Moss|“The ferry — our only one — is … late [again],”} Ada Moss said.",
    "{Ada Moss|“He told me ‘go home’ and I went,”} Ada Moss said.",
    "{Ada Moss|“The ferry is late,\"} tweeted Ada Moss.",
  ])
  func aCueJoinsWordsAndName(_ markup: String) {
    expectMarked(markup)
  }

  @Test(arguments: [
    "Ada Moss: You can follow Ada on the page of the harbour.",
    "Ada Moss: {Ada Moss|I am Ada and I bake the bread for the islands.}",
    "Ada Moss: {Ada Moss|The ferry is late, and the pier is full.}",
  ])
  func wordsAboutTheNameInTheirLabelAreNotHers(_ markup: String) {
    expectMarked(markup)
  }

  @Test(arguments: [
    "{Hugh Pell|“We wait,”} Hugh Pell, a doctor, said.",
    "{Hugh Pell|“We wait,”} said Hugh Pell, a doctor who lives on the pier.",
    "Hugh Pell, a doctor at the clinic, said {Hugh Pell|the clinic would close}.",
    "Hugh Pell, who runs the clinic, said {Hugh Pell|that it would close}.",
    "{Hugh Pell|“We wait,”} said Dr. Hugh Pell.",
    "Harbour Board chairman Hugh Pell said {Hugh Pell|the pier was safe}.",
  ])
  func appositionsAndTitlesStandBesideTheName(_ markup: String) {
    expectMarked(markup)
  }

  @Test(arguments: [
    "Ada Moss said {Ada Moss|that the ferry was late}.",
    "{Ada Moss|The ferry was late}, Ada Moss said.",
    "{Ada Moss|If it is late}, Ada Moss said, {Ada Moss|the pier will be full}.",
    "According to Ada Moss, {Ada Moss|the ferry was late}.",
    "{Ada Moss|The ferry was late}, according to Ada Moss.",
    "Ada Moss told reporters on Monday {Ada Moss|that the ferry was late}.",
    "Ada Moss said {Ada Moss|the ferry was late}, adding {Ada Moss|that it was old}.",
  ])
  func indirectSpeech(_ markup: String) {
    expectMarked(markup)
  }

  @Test(arguments: [
    "Ada Moss said {Ada Moss|the pier was “not safe” for children}.",
    "{Ada Moss|The pier}, Ada Moss said, {Ada Moss|“is not safe for anybody.”}",
    "{Ada Moss|“We waited,”} Ada Moss said, adding {Ada Moss|that “nobody came.”}",
  ])
  func wordsPartlyInMarks(_ markup: String) {
    expectMarked(markup)
  }

  @Test(arguments: [
    "{Ada Moss|“We waited. It rained,”} Ada Moss said. {Ada Moss|“All day.”}",
    "{Ada Moss|“We waited,”} Ada Moss said.\n{Ada Moss|“Then it rained all day.”}",
    "{Ada Moss|“We waited all day,”} Ada Moss said. {Ada Moss|“Then it rained.}\n{Ada Moss|“We left.”}",
    "Ada Moss wrote:\n{Ada Moss|The ferry was late and nobody knew why.}",
  ])
  func aQuotationGoesOn(_ markup: String) {
    expectMarked(markup)
  }

  @Test(arguments: [
    "{Ada Moss|“We waited,”} Ada Moss said. {Ada Moss|“It rained,”} she added.",
    "Ada Moss met Hugh Pell on the pier.\n{Hugh Pell|“We waited,”} he said.",
    "{Ada Moss|“We waited,”} said Ada Moss.\n{Ada Moss|Pell’s boat “sank in an hour,”} she added.",
    "Senator Hugh Pell came. {Hugh Pell|“We waited,”} the senator said.",
    "{Ada Moss|“We waited,”} Ada Moss said.\n{Ada Moss|“It rained,”} Moss said.",
    "The World Ferry Board (WFB) met. The WFB said {World Ferry Board|the pier was safe}.",
  ])
  func shortNamesAndPronounsAreTheSameSpeaker(_ markup: String) {
    expectMarked(markup)
  }

  @Test(arguments: [
    "{a senior harbour official|“We waited,”} a senior harbour official said.",
    "{a senior harbour official|“We waited,”} a senior harbour official travelling with Moss said.",
    "{residents|The pier was not safe}, residents said.",
    "Police said {Police|the pier was closed}.",
  ])
  func unnamedSourcesAndGroupsSpeakToo(_ markup: String) {
    expectMarked(markup)
  }

  @Test(arguments: [
    "The town lives by its {-|“slow ferry”} rule.",
    "She is a captain who prefers a {-|“quiet boat”} style.",
    "Ada {-|“Stormy”} Moss came late.",
    "They showed {-|“The Long Pier”} in the hall.",
  ])
  func wordsInMarksThatNobodySays(_ markup: String) {
    expectMarked(markup)
  }

  @Test func aNameAndAColonAreALabelForTheWholeParagraph() {
    expectMarked("Ada Moss: {Ada Moss|The ferry was late again. It was old.}")
  }

  @Test func aParticipleMayHaveASpeakerOfItsOwn() {
    expectMarked("The pier closed, with Ada Moss saying {Ada Moss|that it was not safe}.")
  }

  @Test func whereItWasSaidIsNoContent() {
    expectMarked("{Ada Moss|“We waited,”} Ada Moss said in a talk with the Lake Club.")
  }

  @Test func theListenerIsNotTheSpeaker() {
    expectMarked("{Ada Moss|“We waited,”} Ada Moss told Hugh Pell.")
  }

  @Test func whoSetTheWordsMayStandBehindThem() {
    expectMarked(
      "The port must be {ministers|“open and safe”} by spring, a goal ministers have set.")
  }

  @Test func anOddMarkLeavesTheNextParagraphAlone() {
    expectMarked(
      "It cost 5\" more.\nA stray \" mark.\n{Ada Moss|\"We waited,\"} Ada Moss said.")
  }
}
