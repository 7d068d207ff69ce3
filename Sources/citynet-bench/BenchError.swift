/// Why a benchmark could not be run.
enum BenchError: Error, Equatable {
  /// No task of the catalogue has this name.
  case unknownTask(String)
  /// No graph has this name, and there is no such file.
  case unknownGraph(String)
  /// A file does not exist or may not be read.
  case missingFile(path: String, reason: String)
  /// A file holds a value that a graph cannot have.
  case unusableGraph(path: String, problem: String)
  /// A dataset has errors.
  case badDataset(path: String, errors: Int)
  /// The task says nothing about this graph.
  case notApplicable(String)
  /// A process for one task could not be started.
  case cannotStart(reason: String)
  /// Standard output does not take the result.
  case cannotWrite(reason: String)
  /// Whoever read standard output has seen enough.
  case readerGone
}

extension BenchError: CustomStringConvertible {
  /// The error in words: what is wrong and what to do.
  var description: String {
    switch self {
    case .unknownTask(let name):
      "no task is called '\(name)'. See `citynet-bench list`."
    case .unknownGraph(let name):
      "'\(name)' is neither the name of a graph nor a file. See `citynet-bench list`."
    case .missingFile(let path, let reason):
      "\(path): cannot be read (\(reason)). Check the path."
    case .unusableGraph(let path, let problem):
      "\(path): \(problem)"
    case .badDataset(let path, let errors):
      "\(path): \(errors == 1 ? "1 error" : "\(errors) errors") in the data. "
        + "See `citynet check \(path)`."
    case .notApplicable(let reason): reason
    case .cannotStart(let reason):
      "no process can be started for a task (\(reason)). Is memory used up?"
    case .cannotWrite(let reason):
      "standard output cannot be written (\(reason)). Is the disk full?"
    case .readerGone: "nobody reads the output any more."
    }
  }
}
