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
      Figure(
        "efficiency", "Global efficiency", ResultValue(profile.globalEfficiency),
        "Mean of 1/distance over all pairs of cities; unreachable pairs count 0."),
      Figure(
        "components", "Components", .integer(structure.componentCount),
        "Groups of cities that are connected with one another; a lone city is one."),
      Figure(
        "largest_component_cities", "Cities in the largest component",
        .integer(structure.largest.graph.nodeCount), "Cities that can all reach one another."),
      Figure("tied_pairs", "Tied pairs", .integer(graph.edgeCount), "Edges of the network."),
      Figure(
        "density", "Density", ResultValue(structure.density),
        "Share of all possible pairs that are tied."),
      Figure(
        "mean_distance", "Mean distance", ResultValue(structure.distances.meanDistance),
        "Mean number of ties between two cities of the largest component."),
      Figure(
        "diameter", "Diameter", ResultValue(structure.distances.diameter),
        "Ties between the two cities of the largest component that are farthest apart."),
      Figure(
        "transitivity", "Transitivity", ResultValue(structure.transitivity),
        "Of all pairs of ties that meet in a city, the share that a third tie closes."),
      Figure(
        "isolated_cities", "Cities without a tie", .integer(isolated),
        "Cities of the dataset that no selected tie reaches."),
      Figure(
        "cut_cities", "Cut cities", .integer(structure.cutCities),
        "Cities whose loss would split a component."),
      Figure(
        "bridges", "Bridges", .integer(structure.bridges),
        "Tied pairs whose loss would split a component."),
      Figure("cities", "Cities", .integer(graph.nodeCount), "Nodes of the network."),
      Figure(
        "memberships", "Memberships", .integer(study.network.memberships.count),
        "City–organization pairs; no ties between cities."),
    ]
  }

  /// The figures that are given after each edit: those in front.
  var steps: ArraySlice<Figure> { figures.prefix(7) }
}
