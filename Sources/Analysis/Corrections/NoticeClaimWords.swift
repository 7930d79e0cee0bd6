/// The words by which a notice tells wrong from right.
enum NoticeClaimWords {
  enum Saying {
    /// A clause follows: said that X.
    case clause
    /// A name follows “as”: referred to X as Y.
    case name
  }

  static let sayings: [String: Saying] = {
    var table: [String: Saying] = [:]
    for word in [
      "said", "stated", "reported", "indicated", "claimed", "suggested", "asserted", "noted",
      "implied", "wrote",
    ] { table[word] = .clause }
    for word in [
      "referred", "identified", "misidentified", "described", "listed", "characterized", "gave",
      "mischaracterized", "misdescribed", "labeled", "portrayed", "credited", "misspelled",
      "misnamed", "named", "rendered", "mislabeled", "spelled",
    ] { table[word] = .name }
    return table
  }()

  static let faults: Set = [
    "incorrectly", "incorrect", "mistakenly", "erroneously", "wrongly", "wrong", "error",
    "inaccurately", "inaccurate", "omitted",
  ]
  static let should: Set = [
    "have", "be", "been", "said", "read", "stated", "say", "referred", "to",
  ]
  static let pronouns: Set = ["he", "she", "it", "they", "that", "this", "we"]
  static let copulas: Set = ["is", "was", "are", "were"]
  static let adverbs: Set = ["actually", "in", "fact", "instead", "really", "also"]
  static let showing: Set = ["reflect", "say", "show", "note", "clarify", "make", "state", "read"]
}
