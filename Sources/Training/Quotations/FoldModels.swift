import Analysis
import Foundation
import Learned
import Text

/// A section of a model file and its bytes.
typealias ModelSection = (ModelFile.Section, [UInt8])

/// One model per fold, trained on the articles of the other folds.
struct FoldModels: Sendable {
  /// The number of folds.
  static let count = 5

  private let models: [AttributionModel]

  /// Returns the fold of an article, determined by its identifier.
  static func fold(of id: String) -> Int { Int(StableHash(id.utf8).folded % UInt32(count)) }

  init(_ models: [AttributionModel]) {
    precondition(models.count == Self.count, "a model for each fold")
    self.models = models
  }

  /// Returns the model that has not seen the articles of a fold.
  subscript(fold: Int) -> AttributionModel { models[fold] }

  private static func file(_ fold: Int, in folder: String) -> URL {
    URL(filePath: folder).appending(path: "fold-\(fold).bin")
  }

  /// Writes the files of all models to a folder.
  static func write(_ files: [[UInt8]], to folder: String) throws {
    try FileManager.default.createDirectory(
      at: URL(filePath: folder), withIntermediateDirectories: true)
    for (fold, file) in files.enumerated() { try Data(file).write(to: Self.file(fold, in: folder)) }
  }

  /// Reads the models in a folder.
  ///
  /// - Throws: `ModelError` for an invalid model file, and ``TrainingError`` for a schema that
  ///   differs from the code's.
  init(folder: String) throws {
    self.init(
      try (0..<Self.count).map { fold in
        let data = try Data(contentsOf: Self.file(fold, in: folder))
        // Never freed: the model reads its file in place until the process exits.
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 64)
        bytes.copyBytes(from: data)
        let file = try ModelFile(UnsafeRawBufferPointer(bytes))
        guard file.schema == AttributionModel.schema.hash else {
          throw TrainingError("\(folder): these models know other features: train them again")
        }
        return try AttributionModel(file)
      })
  }
}

/// A problem with data or options, described in one line.
struct TrainingError: Error, CustomStringConvertible, Equatable {
  let description: String
  init(_ description: String) { self.description = description }
}
