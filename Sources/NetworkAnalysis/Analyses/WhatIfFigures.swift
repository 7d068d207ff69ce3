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

  /// The figures that are given after each edit: those in front.
  var steps: ArraySlice<Figure> { figures.prefix(7) }
}
