import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// Where routes run: the ties of a selection, alone or with the new ties that come into question.
struct RouteNetwork {
  let study: StudiedNetwork
  /// The ties of the selection and the new ones; nil if routes use existing ties only.
  let augmented: AugmentedGraph?

  init(
    _ study: StudiedNetwork, adding new: NewTieAllowance?, _ context: ExecutionContext
  ) throws {
    self.study = study
    augmented = try new.map { new in
      AugmentedGraph(
        study, adding: try NewTieCandidates(in: study, by: new.rule, context).pairs)
    }
  }

  var graph: Graph { augmented?.graph ?? study.graph.graph }

  func prices(of criteria: [CostCriterion], missing: MissingQuantities) throws -> PricedTies {
    try augmented?.prices(of: criteria, missing: missing)
      ?? study.prices(of: criteria, missing: missing)
  }

  func widths(_ name: String?, missing: MissingQuantities) throws -> PricedWidths {
    try augmented?.widths(name, missing: missing) ?? study.widths(name, missing: missing)
  }

  /// A step of a route; of a new tie it has no ties but what speaks for one.
  func hop(_ edge: Edge, from: CityID, to: CityID) -> Hop {
    guard let tie = augmented?.newTie(of: edge) else { return study.hop(from: from, to: to) }
    return Hop(
      from: from, to: to, ties: [], kilometers: tie.kilometers, plausibility: tie.plausibility)
  }

  /// How many new ties are on a route.
  func newTieCount(_ edges: [Edge]) -> Int {
    augmented.map { augmented in edges.count { augmented.isNew[$0] } } ?? 0
  }
}

/// How many new ties a route may use, and which come into question.
public struct NewTieAllowance: Sendable, Equatable {
  /// How many, at most.
  public let most: Int
  /// Which pairs of cities come into question.
  public let rule: NewTieRule

  /// At most `most` new ties between cities that fulfil `rule`.
  public init(most: Int, rule: NewTieRule = .standard) {
    self.most = most
    self.rule = rule
  }
}
