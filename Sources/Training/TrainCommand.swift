import ArgumentParser
import Foundation

/// Trains the embedded models, and scores them by cross-validation.
@main
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pullquote-train",
    abstract: "Trains the models that pullquote carries, and scores them by cross-validation.",
    discussion: "Sources/Training/README.md says where the corpora are published and their format.",
    subcommands: [
      QuotationsCommand.self, ScoreCommand.self, ThresholdCommand.self, PagesCommand.self,
      AntecedentsCommand.self,
      ConfidenceCommand.self,
    ])
}

/// The output file of a model, and whether the model may be worse than the existing one.
struct ReleaseOptions: ParsableArguments {
  @Option(help: "Write the model to this file, and its manifest beside it.")
  var out: String?

  @Flag(help: "Write it even if it scores worse than the manifest that is there.")
  var force = false
}

/// Prints a line without buffering, since training takes minutes.
func log(_ line: String) {
  FileHandle.standardOutput.write(Data((line + "\n").utf8))
}

/// Returns the bytes of an array of numbers.
func bytes<Element: BitwiseCopyable>(_ values: [Element]) -> [UInt8] {
  values.withUnsafeBytes { Array($0) }
}

/// Runs independent tasks on all cores and returns their results in order.
func parallelMap<Result: Sendable>(
  _ count: Int, _ work: @Sendable (Int) throws -> Result
) throws -> [Result] {
  nonisolated(unsafe) let results = UnsafeMutableBufferPointer<Swift.Result<Result, any Error>?>
    .allocate(capacity: count)
  results.initialize(repeating: nil)
  defer {
    results.deinitialize()
    results.deallocate()
  }
  // Each element is written by one thread, and read after all threads are done.
  DispatchQueue.concurrentPerform(iterations: count) { index in
    results[index] = Swift.Result { try work(index) }
  }
  return try results.compactMap { try $0?.get() }
}
