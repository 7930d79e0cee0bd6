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
    func add(_ label: NoticeLabel, _ phrases: [String]) {
      for phrase in phrases { table[phrase] = label }
    }
    add(NoticeLabel(kind: .correction, standsAlone: true), standingCorrections)
    add(NoticeLabel(kind: .correction), corrections)
    add(NoticeLabel(kind: .correction, needsEvidence: true), ["for the record"])
    add(NoticeLabel(kind: .clarification, standsAlone: true), ["clarification"])
    add(NoticeLabel(kind: .clarification), clarifications)
    add(NoticeLabel(kind: .update), updates)
    add(NoticeLabel(kind: .update, needsEvidence: true, needsMark: true), ["updated"])
    add(NoticeLabel(kind: .editorsNote), notes)
    add(NoticeLabel(kind: .editorsNote, needsEvidence: true, needsMark: true), weakNotes)
    return table
  }()

  private static let standingCorrections = [
    "correction", "correction appended", "corrections appended", "erratum", "korrektur",
    "corrección", "rectificatif", "rectificación",
  ]

  private static let corrections = [
    "corrections", "corrections and clarifications", "corrections clarifications",
    "correction and clarification", "correction clarification", "corrections amplifications",
    "clarification and correction", "clarification correction", "clarifications and corrections",
    "clarifications corrections", "corrections updates", "corrections and updates",
    "correction notice",
    "corrected", "editor's correction", "amendment", "errata", "retraction",
    "berichtigung", "richtigstellung", "korrekturhinweis", "fe de errores", "fe de erratas",
    "correctif", "rectification", "correzione", "errata corrige", "rettifica", "correção",
    "errata", "correctie", "rectificatie", "rättelse", "rettelse", "sprostowanie", "düzeltme",
  ]

  private static let clarifications = [
    "clarifications", "klarstellung", "aclaración", "précision",
    "precisazione", "esclarecimento", "verduidelijking", "amplification",
  ]

  private static let updates = [
    "update", "aktualisierung", "actualización", "mise à jour", "aggiornamento", "atualização",
    "uppdatering", "oppdatering", "opdatering",
  ]

  private static let notes = [
    "editor's note", "editors' note", "editors note", "editor note", "editor's notes", "ed note",
    "a note from the editor", "note from the editor", "note from the editors", "editorial note",
    "note to readers", "a note to readers", "note to our readers", "author's note",
    "publisher's note", "anmerkung der redaktion", "hinweis der redaktion", "anm d red",
    "nota del editor", "nota de la redacción", "nota de redacción", "nota de la editora",
    "note de la rédaction", "ndlr", "nota della redazione", "nota do editor", "nota da redação",
    "redactionele noot",
  ]

  private static let weakNotes = [
    "note", "nota", "hinweis", "anmerkung", "transparenzhinweis", "record",
  ]
}
