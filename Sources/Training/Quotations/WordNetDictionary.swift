import Analysis
import Learned

/// The dictionary of word forms, built from WordNet, and the words of the current lexicon.
struct WordNetDictionary {
  let lexicon: ModelLexicon
  /// The sections for the model file.
  let sections: [ModelSection]

  /// Reads WordNet's database files from a folder, and a list of common words from a file.
  init(wordnet folder: String, words commonWords: String) throws {
    let wordNet = try WordNet(folder: folder, commonWords: commonWords)
    let (fingerprints, numbers, classes) = wordNet.table()
    let words = Lexicon.shared.fingerprints
    log("dictionary: \(wordNet.forms.count) forms; lexicon: \(words.count) words")
    let table = LexicalTable(
      fingerprints: ModelArray(fingerprints), numbers: ModelArray(numbers),
      classes: ModelArray(classes))
    guard let table else { throw TrainingError("\(folder): no word was found there") }
    lexicon = ModelLexicon(table: table, fingerprints: words)
    sections = [
      (.dictionaryFingerprints, bytes(fingerprints)), (.dictionaryNumbers, bytes(numbers)),
      (.dictionaryClasses, bytes(classes)), (.lexicon, bytes(words)),
    ]
  }
}
