import Execution
import GraphAlgorithms
import Graphs
import TestSupport

/// Everything that can be found out about cuts and paths of a small graph by looking at all of them.
struct Enumeration {
  let graph: Graph
  let ends: [(Int, Int)]

  init(_ graph: Graph) {
    self.graph = graph
    ends = graph.edges.map { (graph.ends(of: $0).source.index, graph.ends(of: $0).target.index) }
  }

  /// Every set of nodes, as a number with one bit for each.
  var nodeSets: Range<Int> { 0..<(1 << graph.nodeCount) }

  /// What the edges that lead out of a set carry.
  func cutValue(_ set: Int, _ capacity: [Double]) -> Double {
    zip(ends, capacity).reduce(0) { sum, edge in
      let (leaves, enters) = ((set >> edge.0.0) & 1 == 1, (set >> edge.0.1) & 1 == 1)
      let counts = leaves != enters && (leaves || graph.direction == .undirected)
      return sum + (counts ? edge.1 : 0)
    }
  }

  /// The smallest cut with `source` inside and `target` outside, and the nodes inside all smallest.
  func smallestCut(_ source: Int, _ target: Int, _ capacity: [Double]) -> (Double, Int) {
    var best = (Double.infinity, 0)
    for set in nodeSets where (set >> source) & 1 == 1 && (set >> target) & 1 == 0 {
      let value = cutValue(set, capacity)
      if value < best.0 { best = (value, set) } else if value == best.0 { best.1 &= set }
    }
    return best
  }

  /// Whether a path leads from one node to another past those in `removed`.
  func reaches(_ source: Int, _ target: Int, without removed: Int) -> Bool {
    var reached = 1 << source
    var before = 0
    while reached != before {
      before = reached
      for (a, b) in ends {
        for (from, to) in graph.direction == .directed ? [(a, b)] : [(a, b), (b, a)]
        where (reached >> from) & 1 == 1 && (removed >> to) & 1 == 0 {
          reached |= 1 << to
        }
      }
    }
    return (reached >> target) & 1 == 1
  }

  /// Every path that meets no node twice, as sequences of edges; each of parallel edges.
  func paths(_ source: Int, _ target: Int) -> [(nodes: [Int], edges: [Int])] {
    var found: [(nodes: [Int], edges: [Int])] = []
    func extend(_ nodes: [Int], _ edges: [Int]) {
      let last = nodes[nodes.count - 1]
      if last == target {
        found.append((nodes, edges))
        return
      }
      for (edge, (a, b)) in ends.enumerated() {
        let next: Int? =
          a == last ? b : (b == last && graph.direction == .undirected ? a : nil)
        if let next, !nodes.contains(next) { extend(nodes + [next], edges + [edge]) }
      }
    }
    extend([source], [])
    return found
  }

  /// For each number of disjoint paths what the cheapest such set costs, by trying all sets.
  func cheapestDisjointSets(
    _ source: Int, _ target: Int, _ costs: [Double], _ sharing: DisjointPaths.Sharing
  ) -> [Double] {
    let all = paths(source, target).map { path in
      let inner = path.nodes.dropFirst().dropLast().reduce(0) { $0 | (1 << $1) }
      let edges = path.edges.reduce(0) { $0 | (1 << $1) }
      let direct = path.nodes.count == 2 ? 1 << 62 : 0
      return (
        used: sharing == .noNode ? inner | direct : edges,
        cost: path.edges.reduce(0) { $0 + costs[$1] }
      )
    }
    var best: [Double] = [0]
    func choose(_ start: Int, _ used: Int, _ count: Int, _ cost: Double) {
      if count == best.count { best.append(cost) }
      best[count] = min(best[count], cost)
      for next in start..<max(all.count, start) where all[next].used & used == 0 {
        choose(next + 1, used | all[next].used, count + 1, cost + all[next].cost)
      }
    }
    choose(0, 0, 0, 0)
    return best
  }
}

extension SmallGraphs {
  /// A small graph with loops and parallel edges, and a whole number below `bound` for each edge.
  static func numbered(
    seed: Int, nodes: ClosedRange<Int> = 2...8, edges: ClosedRange<Int> = 0...14, below bound: Int
  ) -> (graph: Graph, numbers: [Double]) {
    var generator = Seed(UInt64(seed)).stream(11)
    let graph = multigraph(
      seed % 2 == 0 ? .undirected : .directed,
      nodeCount: nodes.lowerBound + generator.index(below: nodes.count),
      edgeCount: edges.lowerBound + generator.index(below: edges.count), seed: seed)
    return (graph, graph.edges.map { _ in Double(generator.index(below: bound)) })
  }
}
