import Testing
import Text

@testable import Interface

/// Positions in a changed text. `|` marks the position in both texts.
@Suite struct PlaceMapTests {
  private static let story = """
    The council voted on Thursday to keep the night ferry for another year.

    The harbour master said that the old hull needs work before the winter comes.

    Nobody knows who will pay for the paint, the ropes and the new engine.

    The council meets again in June to hear about it.
    """

  private func map(_ marked: String, to new: String) -> String {
    let parts = marked.split(separator: "|", omittingEmptySubsequences: false)
    let place = PlaceMap(from: UTF8Text(parts.joined()), to: UTF8Text(new))[parts[0].utf8.count]
    let bytes = Array(new.utf8)
    return String(decoding: bytes[..<place] + [UInt8(ascii: "|")] + bytes[place...], as: UTF8.self)
  }

  private static func marked(_ words: String, in text: String = story) -> String {
    text.replacing(words, with: "|" + words, maxReplacements: 1)
  }

  @Test func appendedTextMovesNothing() {
    let grown = Self.story + "\n\nMore."
    #expect(
      map(Self.marked("Nobody knows"), to: grown) == Self.marked("Nobody knows", in: grown))
    #expect(map(Self.story + "|", to: grown) == Self.story + "|\n\nMore.")
  }

  @Test(arguments: ["The council voted", "The harbour", "Nobody knows", "The council meets"])
  func wordsAreFoundAfterANewParagraph(_ words: String) {
    for new in [
      "A new start.\n\n" + Self.story,
      Self.story.replacing(
        "The harbour", with: "The mayor spoke at length about it.\n\nThe harbour"),
      Self.story.replacing("Nobody", with: "Nobody else objected.\n\nNobody", maxReplacements: 1),
    ] {
      let wanted = words == "Nobody knows" ? "Nobody knows" : words
      #expect(map(Self.marked(words), to: new) == Self.marked(wanted, in: new))
    }
  }

  @Test func aPositionInAnEditedSentenceStays() {
    let new = Self.story.replacing("before the winter comes", with: "very soon")
    #expect(map(Self.marked("The harbour"), to: new) == Self.marked("The harbour", in: new))
  }

  @Test func aRemovedSentenceMapsToTheNextOne() {
    let new = Self.story.replacing(
      "The harbour master said that the old hull needs work before the winter comes.\n\n", with: ""
    ).replacing("voted", with: "met and voted")
    #expect(map(Self.marked("harbour master"), to: new) == Self.marked("Nobody", in: new))
  }

  @Test func rewrappedWordsAreRecognized() {
    let wrapped = Self.story.replacing(" the ", with: "\nthe ").replacing("\n\n", with: "\n\n\n")
    for words in ["harbour master", "ropes and", "meets again"] {
      #expect(map(Self.marked(words), to: wrapped) == Self.marked(words, in: wrapped))
    }
  }

  @Test func theNearestOfEqualSentencesIsTaken() {
    let lines = (1...60).map { _ in "Some words.\n" }
    let old = lines[..<30].joined() + "|" + lines[30...].joined()
    let place = map(old, to: "Title\n" + lines.joined()).split(separator: "|")[0].utf8.count
    #expect(abs(place - 6 - 30 * 12) <= 12)
  }

  @Test(arguments: ["", "é", "a\n", "\n\n\n", "x|y"])
  func anyTextsGiveAValidPosition(_ new: String) {
    let text = UTF8Text(new)
    for old in [Self.story, "é", ""] {
      let map = PlaceMap(from: UTF8Text(old), to: text)
      for place in 0...old.utf8.count { #expect((0...text.count).contains(map[place])) }
    }
  }
}
