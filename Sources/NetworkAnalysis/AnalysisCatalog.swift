/// Every analysis there is; plan files, the command line and the reports read it.
public enum AnalysisCatalog {
  /// The analyses in the order in which reports use them.
  public static let all: [any Analysis.Type] = [
    NetworkDescription.self, DistanceSummary.self, CentralizationTable.self, TieCensus.self,
    BlockList.self,
    CoreAndPeriphery.self, RichClubTable.self, CityRanking.self, RankUncertainty.self,
    TieRanking.self,
    Brokers.self, MixingTable.self, AssortativityTable.self,
    KeyPlayerSearch.self, CityClustering.self, ClusterOverview.self, ClusterEnsemble.self,
    ClusterSignificance.self, ResolutionScanTable.self, ClusterAssociations.self,
    ClusterComparison.self, DivisionComparisons.self, RouteSearch.self,
    RouteFailure.self, RouteCuts.self, CityConnection.self, CorridorCoverage.self,
    RouteEvidence.self, CorridorEvidence.self,
    CorridorList.self, CorridorLinks.self, CorridorCities.self, CorridorPartners.self,
    CorridorChance.self, CorridorMemberships.self, CorridorComparison.self,
    TieList.self, EvidenceList.self, Timeline.self, MembershipOverview.self,
    TwoModeDescription.self,
    TwoModeRanking.self, TwoModeClusters.self, ProjectionTable.self, MembershipTies.self,
    WeightedTies.self,
    InterlockingConnectivity.self, LeaveOut.self, ClaimList.self,
    OrganizationCoverage.self,
    TieCoverage.self,
    DisputeList.self, SourceReconciliation.self, ClaimReconciliation.self, OneSidedTies.self,
    CityDossier.self, CityTies.self, CityPosition.self, CityCorridors.self, CityOptions.self,
    CityConflicts.self, CityStatements.self, CitySources.self, SourceList.self,
    MembershipCliques.self, MembershipMove.self, WhatIf.self,
    NextTies.self, GravityModel.self, LinkPrediction.self, PredictionEvaluation.self,
    FigureIntervals.self, AttackCurves.self, CutCities.self,
    LayerOverview.self, LayerSimilarities.self, MultiplexCities.self, LayerRelevance.self,
    MultiplexPairs.self, FlattenedNetwork.self, QuotientTables.self, QuotientRanking.self,
    SliceTable.self, TurnoverTable.self, TieSurvival.self, RankTrend.self,
    NullTest.self, TieLengthTest.self, RelationCorrelation.self, RelationRegression.self,
  ]

  /// The analysis with this id and these parameters; with the keys `without` or `co_membership`
  /// beside them it is narrowed, see ``NarrowedAnalysis``.
  public static func analysis(
    _ id: String, _ values: [String: AnalysisParameters.Value] = [:]
  ) throws -> any Analysis {
    guard let type = all.first(where: { $0.descriptor.id == id }) else {
      throw AnalysisError.unknownAnalysis(id, known: all.map { $0.descriptor.id })
    }
    var parameters = AnalysisParameters(analysis: id, values)
    let analysis = try NarrowedAnalysis.analysis(&parameters) { try type.init(parameters: &$0) }
    try parameters.requireNothingLeft()
    return analysis
  }
}
