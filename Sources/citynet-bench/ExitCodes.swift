import ArgumentParser
import DatasetLoading
import GraphAlgorithms
import GraphFormats

/// The one place where errors become messages and exit codes; the codes are those of `citynet`.
enum ExitCodes {
  private static let wrongUsage: Int32 = 2
  private static let badData: Int32 = 65
  private static let inputMissing: Int32 = 66
  private static let ourFault: Int32 = 70
  private static let cannotWrite: Int32 = 73

  static func end(with error: any Error) -> Never {
    if CityNetBench.exitCode(for: error) == .success { CityNetBench.exit(withError: error) }
    if let own = error as? ExitCode { CityNetBench.exit(withError: own) }
    if case BenchError.readerGone = error { CityNetBench.exit(withError: ExitCode.success) }
    if let status = status(of: error) {
      StandardStreams.note("citynet-bench: \(error)")
      CityNetBench.exit(withError: ExitCode(status))
    }
    let isUsage = CityNetBench.exitCode(for: error) == .validationFailure
    StandardStreams.note(
      isUsage ? CityNetBench.fullMessage(for: error) : "citynet-bench: \(error)")
    CityNetBench.exit(withError: ExitCode(isUsage ? wrongUsage : ourFault))
  }

  /// The status of an error of ours, nil for one of the parser's or one that nobody foresaw.
  private static func status(of error: any Error) -> Int32? {
    switch error {
    case let error as BenchError: error.exitStatus
    case is GraphFormatError, is DelimitedTextError, is ImportError: badData
    case is DatasetError: inputMissing
    case GraphAlgorithmError.unknownMeasure, GraphAlgorithmError.unknownPartition: wrongUsage
    default: nil
    }
  }
}

extension BenchError {
  fileprivate var exitStatus: Int32 {
    switch self {
    case .unknownTask: 2
    case .unknownGraph, .missingFile: 66
    case .unusableGraph, .badDataset, .notApplicable: 65
    case .cannotStart, .readerGone: 70
    case .cannotWrite: 73
    }
  }
}
