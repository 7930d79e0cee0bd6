import Analysis
import Evaluation
import Foundation

/// `pullquote-train GOLD.jsonl… [--out MODEL] [--predictions FILE] [--wordnet FOLDER] [--words FILE]`
///
/// `pullquote-train pages TRUTH.jsonl FOLDER [--out FILE] [--predictions FILE]`
///
/// `pullquote-train antecedents GOLD.jsonl…`
///
/// `pullquote-train confidence GOLD.jsonl…`
///
/// Learns the attribution model from articles with marked quotations, reports its scores by cross-
/// validation and writes it.
/// The first file is the main corpus; scores of the others are reported apart.
@main
enum Main {
  static func main() throws {
    let options = Options(CommandLine.arguments.dropFirst())
    guard options.files.first != "pages" else { return try learnPages(options) }
    if options.files.first == "antecedents" {
      return try AntecedentTrainer.run(Array(options.files.dropFirst()))
    }
    if options.files.first == "confidence" {
      return try ConfidenceTrainer.run(Array(options.files.dropFirst()))
    }
    let dictionary = try makeDictionary(options)
    var articles: [TrainingArticle] = []
    for (number, file) in options.files.enumerated() {
      let gold = try MarkedArticle.read(jsonLines: Array(try Data(contentsOf: URL(filePath: file))))
      articles += gold.map {
        TrainingArticle($0, lexicon: dictionary.lexicon, isSecond: number > 0)
      }
      say("data: \(gold.count) articles of \(URL(filePath: file).lastPathComponent)")
    }
    let course = Course(articles: articles, lexicon: dictionary.lexicon)
    let report = Report(course: course)
    let threshold = report.print(predictions: options.predictions)
    guard let out = options.out else { return }
    guard let model = course.finalModel(threshold: threshold) else { return }
    let bytes = dictionary.sections + model
    let file = ModelFile.encode(bytes)
    try Data(file).write(to: URL(filePath: out))
    say("weights: \(file.count) bytes in \(out)")
  }

  /// Learns which pieces of a page are its story.
  private static func learnPages(_ options: Options) throws {
    guard options.files.count == 3 else { return say("pages: a truth file and a folder, please") }
    let course = try PageCourse(truth: options.files[1], folder: options.files[2])
    course.report()
    if let file = options.predictions {
      try course.predictions().write(to: URL(filePath: file))
    }
    guard let out = options.out else { return }
    try course.weights.write(to: URL(filePath: out))
    say("weights: \(course.weights.count) bytes in \(out)")
  }

  /// The dictionary and its sections of the model file.
  private static func makeDictionary(
    _ options: Options
  ) throws -> (lexicon: ModelLexicon, sections: [(ModelFile.Section, [UInt8])]) {
    let wordNet = try WordNet(folder: options.wordNet, commonWords: options.words)
    let (fingerprints, numbers, classes) = wordNet.sections()
    let table = LexicalTable(
      fingerprints: ModelArray(fingerprints), numbers: ModelArray(numbers),
      classes: ModelArray(classes))
    guard let table else { throw CocoaError(.fileReadCorruptFile) }
    let words = Lexicon.shared.fingerprints
    say("dictionary: \(wordNet.forms.count) forms; lexicon: \(words.count) words")
    return (
      ModelLexicon(table: table, fingerprints: words),
      [
        (.dictionaryFingerprints, bytes(fingerprints)), (.dictionaryNumbers, bytes(numbers)),
        (.dictionaryClasses, bytes(classes)), (.lexicon, bytes(words)),
      ]
    )
  }
}

/// The bytes of numbers.
func bytes<Element: BitwiseCopyable>(_ values: [Element]) -> [UInt8] {
  values.withUnsafeBytes { Array($0) }
}

/// What the command line asks for.
struct Options {
  var files: [String] = []
  var out: String?
  var predictions: String?
  var wordNet = "/usr/share/wordnet"
  var words = "/usr/share/dict/american-english-small"

  init(_ arguments: some Sequence<String>) {
    var iterator = arguments.makeIterator()
    while let argument = iterator.next() {
      switch argument {
      case "--out": out = iterator.next()
      case "--predictions": predictions = iterator.next()
      case "--wordnet": wordNet = iterator.next() ?? wordNet
      case "--words": words = iterator.next() ?? words
      default: files.append(argument)
      }
    }
  }
}
