import Execution
import Graphs
import TestSupport

/// A random graph to count paths in, with costs and with sources and targets that may overlap.
struct BetweennessCase {
  let seed: Int
  let graph: Graph
  /// Whole numbers of 1 to 4, so that many lengths are equal.
  let costs: [Int]
  let sources: NodeSet
  let targets: NodeSet

  static let all = (0..<240).map { BetweennessCase(seed: $0) }

  init(seed: Int) {
    var generator = Seed(UInt64(seed)).stream(31)
    let direction: Direction = seed % 2 == 0 ? .undirected : .directed
    let nodeCount = seed < 4 ? seed / 2 : 2 + generator.index(below: 18)
    if seed >= 4 && seed % 3 == 0 {
      graph = SmallGraphs.multigraph(
        direction, nodeCount: nodeCount, edgeCount: generator.index(below: 3 * nodeCount),
        seed: seed)
    } else {
      graph = SmallGraphs.random(
        direction, nodeCount: nodeCount,
        density: [0.06, 0.12, 0.2, 0.5][generator.index(below: 4)],
        seed: seed)
    }
    self.seed = seed
    costs = graph.edges.map { _ in 1 + generator.index(below: 4) }
    var sets = [NodeSet(universe: nodeCount), NodeSet(universe: nodeCount)]
    for node in graph.nodes {
      for set in 0..<2 where generator.index(below: 2) == 0 { sets[set].insert(node) }
    }
    (sources, targets) = (sets[0], sets[1])
  }

  /// The pairs from sources to targets as the oracle names them, or all pairs.
  func pairs(_ paths: CountedPaths, isSubset: Bool) -> [(Int, Int)] {
    let everyone = Set(0..<graph.nodeCount)
    return isSubset
      ? paths.pairs(Set(sources.nodes.map(\.index)), Set(targets.nodes.map(\.index)))
      : paths.pairs(everyone, everyone)
  }

  /// The costs times `unit`; a tenth is not exact in binary, so sums of tenths tie only roughly.
  func costMap(unit: Double) -> EdgeMap<Double> { EdgeMap(costs.map { Double($0) * unit }) }

  var hops: [Int] { Array(repeating: 1, count: costs.count) }
}
