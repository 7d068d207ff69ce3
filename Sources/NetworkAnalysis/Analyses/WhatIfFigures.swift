import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// The figures by which two states of a network are compared.
struct WhatIfFigures {
  let figures: [Figure]

  init(_ study: StudiedNetwork, _ context: ExecutionContext) throws {
    let graph = study.graph.graph
    let structure = try StructureSummary(of: graph, in: context)
    let profile = try DistanceProfile(of: graph, in: context)
    let isolated = graph.nodes.filter { graph.outgoing.degree($0) == 0 }.count
    figures = [
      .efficiency(profile.globalEfficiency),
      .components(structure.componentCount),
      .largestComponent(structure.largest.graph.nodeCount),
      .tiedPairs(graph.edgeCount),
      .density(structure.density),
      .meanDistance(structure.distances.meanDistance),
      .diameter(structure.distances.diameter),
      .transitivity(structure.transitivity),
      .isolatedCities(isolated),
      .cutCities(structure.cutCities),
      .bridges(structure.bridges),
      .cities(graph.nodeCount),
      .memberships(study.network.memberships.count),
    ]
  }

  /// The mean of 1/distance over all pairs, unreachable ones counting 0; nil with fewer than two cities.
  var efficiency: Double? { if case .real(let value) = figures[0].value { value } else { nil } }

  /// How many parts there are that no ties join.
  var components: Int { figures[1].value.count }

  /// The figures that are given after each edit: those in front.
  var steps: ArraySlice<Figure> { figures.prefix(7) }
}
