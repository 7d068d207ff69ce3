extension AnalysisError {
  /// Whether the data leave nothing to answer, and not the question is mistaken: a report that asks
  /// what it can then says so and goes on.
  public var liesInTheData: Bool {
    switch self {
    case .tooFewGroups, .tooManyGroups, .nothingSelected, .emptyPlace, .groupTooLarge, .samePlace,
      .notConnected, .noRoute, .noPairs, .missingCoordinate, .tooFewVariants, .tooManyReplicates,
      .unanswerable, .nothingToDraw, .noCandidates, .noMemberships, .missingServiceValue,
      .tooManyPairs, .tooManyCandidates:
      true
    case .unknownChoice, .wordsInColumn, .unknownAnalysis, .unknownFigure, .missingParameter,
      .wrongParameter, .unknownParameter, .unknownCorridor, .unknownBranch, .unknownClub,
      .unknownCity, .unknownSource, .sameEnds, .noScope, .idleOption, .avoidedEnd,
      .contradictoryParameters:
      false
    }
  }
}
