import Document
import Text

/// A label of editors' notices, with the conditions for being one.
struct NoticeLabel: Sendable {
  /// The kind of a notice with this label, unless its words say otherwise.
  let kind: Correction.Kind
  /// Whether it is a label only before a date or words about the article: “For the record: …”, “Note: …”.
  var needsEvidence = false
  /// Whether a mark must follow it even before a notice.
  var needsMark = false
  /// Whether it can be a paragraph without a mark: “Correction appended”.
  var standsAlone = false

  /// Whether it is an everyday word that is not a label by itself: “Updated”, “Note”.
  var isLoose: Bool { needsEvidence && needsMark }

  /// The kind of a notice with this label and sentences of kind `evidence`.
  ///
  /// The label decides for corrections and clarifications, the sentences for updates and editor's notes.
  func kind(_ evidence: Correction.Kind?) -> Correction.Kind {
    switch kind {
    case .correction, .clarification: kind
    case .update: evidence == .correction || evidence == .clarification ? evidence ?? kind : kind
    case .editorsNote: evidence ?? kind
    }
  }

  /// The longest label at an offset, and its end.
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
    table.keys.map { String(Substring($0.utf8.prefix { $0 != .space })) })

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
