import Document
import Text

/// A label of editor's notices, and what it takes to be one.
struct NoticeLabel: Sendable {
  /// What a notice under this label does, as far as the label tells.
  let kind: Correction.Kind
  /// Whether it is a label only where the words after it speak of the article (or a date follows):
  /// “For the record: …”, “Note: …”.
  var needsEvidence = false
  /// Whether it must be set off by a mark even when a notice follows.
  var needsMark = false
  /// Whether it can be a paragraph without any mark: “Correction appended”.
  var standsAlone = false

  /// Whether it is an everyday word that marks no notice by itself: “Updated”, “Note”.
  var isLoose: Bool { needsEvidence && needsMark }

  /// The kind of a notice under this label whose sentences say what `evidence` tells.
  ///
  /// A correction stays one and a clarification too; under “Update” and “Editor's note” the words decide.
  func kind(_ evidence: Correction.Kind?) -> Correction.Kind {
    switch kind {
    case .correction, .clarification: kind
    case .update: evidence == .correction || evidence == .clarification ? evidence ?? kind : kind
    case .editorsNote: evidence ?? kind
    }
  }

  /// The longest label that begins at an offset, and its end.
  static func match(
    in text: UTF8Text, at start: Int, before end: Int, first: FoldedWord
  ) -> (NoticeLabel, Int)? {
    guard firstWords.contains(first.key) else { return nil }
    let words = text.words(in: start..<end, limit: 5)
    var found: (NoticeLabel, Int)?
    var phrase = ""
    for (index, word) in words.enumerated() {
      if index > 0 {
        let gap = words[index - 1].range.upperBound..<word.range.lowerBound
        guard text.bytes[gap].allSatisfy({ joins.contains($0) }) else { break }
        phrase += " "
      }
      phrase += word.key
      if let label = table[phrase] { found = (label, word.range.upperBound) }
    }
    return found
  }

  private static let joins = Set(" &.\t\u{A0}'’".utf8)

  private static let firstWords = Set(
    table.keys.compactMap { $0.split(separator: " ").first }.map(String.init))

  private static let table: [String: NoticeLabel] = {
    var table: [String: NoticeLabel] = [:]
    func add(_ list: (Language) -> StaticString, _ label: NoticeLabel) {
      for phrase in Language.phrases(list) { table[phrase] = label }
    }
    add(\.notices.standingCorrectionLabels, NoticeLabel(kind: .correction, standsAlone: true))
    add(\.notices.correctionLabels, NoticeLabel(kind: .correction))
    add(\.notices.looseCorrectionLabels, NoticeLabel(kind: .correction, needsEvidence: true))
    add(
      \.notices.standingClarificationLabels, NoticeLabel(kind: .clarification, standsAlone: true))
    add(\.notices.clarificationLabels, NoticeLabel(kind: .clarification))
    add(\.notices.updateLabels, NoticeLabel(kind: .update))
    add(
      \.notices.looseUpdateLabels,
      NoticeLabel(kind: .update, needsEvidence: true, needsMark: true))
    add(\.notices.noteLabels, NoticeLabel(kind: .editorsNote))
    add(
      \.notices.looseNoteLabels,
      NoticeLabel(kind: .editorsNote, needsEvidence: true, needsMark: true))
    return table
  }()
}
