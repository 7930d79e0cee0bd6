import Foundation

/// Invented stories in files.
final class StoryFile {
  let path: String

  init(_ text: String = StoryFile.ferry) throws {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "story-\(UUID().uuidString).txt")
    try Data(text.utf8).write(to: url)
    path = url.path()
  }

  /// Writes the story again with more at its end.
  func append(_ words: String) throws {
    let url = URL(filePath: path)
    try (Data(contentsOf: url) + Data(words.utf8)).write(to: url)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A story with three speakers and a correction that is longer than most screens.
  static let ferry = """
    Harbour council votes to keep the night ferry

    By Nora Quill

    May 3, 2031

    The council of Port Ellery voted on Thursday to keep the night ferry for another year.

    Correction: An earlier version of this article misstated the number of passengers. It is 900 a week, \
    not 90.

    “We heard you,” said Mayor Ines Calder, who had wanted to end the service. “The boat stays.”

    The ferry carries about 900 passengers a week, most of them nurses and bakers.

    Tom Birch, a baker, said the vote was “a relief.”

    “I would have had to move,” he said.

    The harbour master, Lena Osei, warned that the hull needs work before winter.

    “She is an old ship,” Osei said. “We cannot wait.”

    \((1...40).map { "Paragraph \($0) of the minutes tells how the members of the council spoke in turn." }
      .joined(separator: "\n\n"))

    The council meets again in June.
    """

  /// A story with four quotes whose speakers are certain.
  static let council = """
    Harbour council votes to keep the night ferry

    By Nora Quill

    May 3, 2031

    The council of Port Ellery voted on Thursday to keep it for another year.

    Correction: An earlier version of this article misstated the number of passengers. It is 900 a week, \
    not 90.

    “The boat stays,” said Mayor Ines Calder.

    The ferry carries about 900 passengers a week, most of them nurses and bakers.

    “It is a relief,” said Tom Birch, a baker.

    “She is an old ship,” said Lena Osei, the harbour master.

    “We found the money,” said Ines Calder. “The ferry sails.”

    \((1...40).map { "Paragraph \($0) of the minutes tells how the members spoke in turn." }
      .joined(separator: "\n\n"))

    The council meets again in June.
    """
}
