import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

/// The figures of a network that change when the ties inside clubs count as memberships.
struct MoveFigures {
  let rows: [Figure]

  init(of graph: CityGraph, in context: ExecutionContext) throws {
    let triangles = try Triangles(of: graph.graph, in: context)
    let components = try ConnectedComponents().partition(of: graph.graph, in: context)
    let largest = components.count > 0 ? components.nodes(of: 0).count : 0
    let distances = try DistanceProfile(of: graph.graph, in: context)
    rows = [
      Figure("ties", "Ties", .integer(graph.network.ties.count), "One per pair and kind of tie."),
      Figure("tied_pairs", "Tied pairs", .integer(graph.graph.edgeCount), "Edges of the network."),
      Figure(
        "memberships", "Memberships", .integer(graph.network.memberships.count),
        "City–organization pairs; no ties between cities."),
      Figure(
        "triangles", "Triangles", .integer(triangles.total), "Triples of cities all tied."),
      Figure(
        "transitivity", "Transitivity", ResultValue(triangles.transitivity),
        "Of all pairs of ties that meet in a city, the share that a third tie closes."),
      Figure(
        "efficiency", "Global efficiency", ResultValue(distances.globalEfficiency),
        "Mean of 1/distance over all pairs of cities; 0 for those without a path."),
      Figure(
        "components", "Components", .integer(components.count),
        "Groups of cities that are connected with one another; a lone city is one."),
      Figure(
        "largest_component_cities", "Cities in the largest component", .integer(largest),
        "Cities that can all reach one another."),
    ]
  }
}
