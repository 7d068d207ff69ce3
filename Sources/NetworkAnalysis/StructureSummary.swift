import Execution
import GraphAlgorithms
import Graphs

/// How a graph hangs together, computed once for all figures that describe it.
struct StructureSummary {
  let componentCount: Int
  let largest: InducedSubgraph
  /// The distances within the largest component.
  let distances: DistanceProfile
  let transitivity: Double?
  let meanClustering: Double?
  let triangles: Int
  let assortativity: Double?
  let degeneracy: Int
  let cutCities: Int
  let bridges: Int
  /// The share of all possible pairs that are tied, nil for fewer than two nodes.
  let density: Double?

  init(of graph: Graph, in context: ExecutionContext) throws {
    let components = try ConnectedComponents().partition(of: graph, in: context)
    componentCount = components.count
    largest = graph.induced(
      on: components.count > 0 ? components.nodes(of: 0) : NodeSet(universe: graph.nodeCount))
    distances = try DistanceProfile(of: largest.graph, in: context)
    let triangles = try Triangles(of: graph, in: context)
    self.triangles = triangles.total
    transitivity = triangles.transitivity
    meanClustering = triangles.meanLocalClustering(.countedAsZero)
    assortativity = graph.degreeAssortativity
    let cores = try CoreNumber().scores(on: graph, in: context)
    degeneracy = Int(cores.values.compactMap { $0 }.max() ?? 0)
    let cuts = CutStructure(of: graph)
    cutCities = cuts.articulationNodes.count
    bridges = cuts.bridges.count
    let n = Double(graph.nodeCount)
    density = n > 1 ? 2 * Double(graph.edgeCount) / (n * (n - 1)) : nil
  }
}
