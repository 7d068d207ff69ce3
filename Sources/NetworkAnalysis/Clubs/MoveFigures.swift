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
      .ties(graph.network.ties.count),
      .tiedPairs(graph.graph.edgeCount),
      .memberships(graph.network.memberships.count),
      .triangles(triangles.total),
      .transitivity(triangles.transitivity),
      .efficiency(distances.globalEfficiency),
      .components(components.count),
      .largestComponent(largest),
    ]
  }
}
