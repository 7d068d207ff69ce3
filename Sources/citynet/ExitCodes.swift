import ArgumentParser
import CityNetworks
import DatasetLoading
import Diagrams
import Glibc
import GraphAlgorithms
import GraphFormats
import NetworkAnalysis
import Reporting

/// How a run ended, as the number that a calling program sees.
enum ExitStatus: Int32 {
  /// All went well.
  case fine = 0
  /// The answer is no: no route, or findings of severity error.
  case answerIsNegative = 1
  /// The command line is wrong: unknown option, unknown name.
  case wrongUsage = 2
  /// The data cannot be read or are not valid.
  case badData = 65
  /// A file or folder does not exist.
  case inputMissing = 66
  /// The tool itself failed.
  case ourFault = 70
  /// A result could not be written.
  case cannotWrite = 73
  /// The user stopped the work.
  case interrupted = 130
}

/// A run that ends with a status other than fine after all has been said and written.
struct EarlyEnd: Error {
  let status: ExitStatus
  /// What to tell the user, nil if all has been said.
  var message: String?
}

/// The one place where errors become messages and exit codes.
enum ExitCodes {
  static func end(with error: any Error) -> Never {
    if CityNet.exitCode(for: error) == .success {
      // Help and versions are results, and they are what the parser says of a run that went well.
      try? Console.deliver(CityNet.fullMessage(for: error) + "\n", to: nil)
      exit(ExitStatus.fine.rawValue)
    }
    if let end = error as? EarlyEnd {
      if let message = end.message { Console.note(message) }
      exit(end.status.rawValue)
    }
    if error is CancellationError {
      Console.note("citynet: stopped; nothing was written.")
      exit(ExitStatus.interrupted.rawValue)
    }
    if let status = status(of: error) {
      Console.note("citynet: \(error)")
      exit(status.rawValue)
    }
    let isUsage = CityNet.exitCode(for: error) == .validationFailure
    Console.note(isUsage ? CityNet.fullMessage(for: error) : "citynet: \(error)")
    exit((isUsage ? ExitStatus.wrongUsage : .ourFault).rawValue)
  }

  /// The status of an error of ours, nil for one of the parser's, which is always wrong usage.
  static func status(of error: any Error) -> ExitStatus? {
    switch error {
    case is OutputError: .cannotWrite
    case let error as DatasetError: error.exitStatus
    case is ImportError, is DelimitedTextError, is GraphFormatError, is PlanError,
      is VocabularyError, is GazetteerError, is OutlinesError,
      is CityGraphError:
      .badData
    case let error as DiagramError: error.exitStatus
    case let error as AnalysisError: error.exitStatus
    case let error as GraphAlgorithmError: error.exitStatus
    case is RegressionError: .answerIsNegative
    case let error as CostError: error.isAboutData ? .badData : .wrongUsage
    case is NameResolutionError, is UnknownWord, is DateSyntaxError, is UsageError,
      is NetworkEditError, is NewTieError, is OrganizationNameError, is CorridorNameError:
      .wrongUsage
    default: nil
    }
  }
}

extension DatasetError {
  fileprivate var exitStatus: ExitStatus {
    switch self {
    case .missingFolder, .missingFile, .unreadable: .inputMissing
    case .notAFolder: .badData
    }
  }
}

extension DiagramError {
  fileprivate var exitStatus: ExitStatus {
    switch self {
    case .refused: .answerIsNegative
    case .cancelled: .interrupted
    case .graphviz, .pluginMissing, .crashed, .timedOut, .workerUnusable: .ourFault
    }
  }
}

extension AnalysisError {
  fileprivate var exitStatus: ExitStatus {
    switch self {
    case .unknownChoice, .tooManyGroups, .unknownAnalysis, .unknownFigure, .missingParameter,
      .wrongParameter,
      .unknownParameter,
      .unknownCorridor, .unknownBranch, .unknownCity, .unknownSource, .unknownClub, .sameEnds,
      .noScope, .idleOption, .avoidedEnd, .groupTooLarge, .noPairs, .contradictoryParameters,
      .tooManyReplicates, .tooManyCandidates, .tooManyPairs:
      .wrongUsage
    case .noMemberships, .nothingSelected, .tooFewGroups, .emptyPlace, .notConnected,
      .tooFewVariants, .noCandidates,
      .nothingToDraw, .unanswerable,
      .noRoute:
      .answerIsNegative
    case .missingCoordinate, .samePlace, .wordsInColumn, .missingServiceValue: .badData
    }
  }
}

extension GraphAlgorithmError {
  fileprivate var exitStatus: ExitStatus {
    switch self {
    case .unknownMeasure, .unknownPartition, .unknownRandomGraph, .unknownParameter, .badParameter,
      .sameEnds, .tooManyTerminals, .unknownTieMeasure, .unknownGroupMeasure, .isMeasureOfCities,
      .isMeasureOfTies, .contradiction, .nothingAfterColon, .badLimit, .tooManyStops:
      .wrongUsage
    case .undefinedWhenDisconnected, .notSettled, .tooManyShortestPaths, .unreachableTerminals,
      .insufficientCapacity, .tooLarge, .attenuationTooLarge, .singular, .notSimple,
      .impossibleDegrees, .zeroCost, .tooMuchMemory, .tooManyWalks,
      .extremeStrengths, .tooManyPartialRoutes:
      .answerIsNegative
    case .badCost, .badCapacity, .unbalancedSupplies: .ourFault
    }
  }
}
