import GraphAlgorithms
import Graphs

/// A graph to be measured, with what its file says besides.
struct BenchInput: Sendable {
  /// The name in tables.
  let name: String
  let graph: Graph
  /// What edges cost; nil where the file has no third column.
  let costs: EdgeMap<Double>?
  /// Memberships, if the graph has two kinds of nodes.
  let memberships: TwoModeGraph?
  /// The clusters that were planted when the graph was made.
  let truth: Partition?

  init(
    name: String, graph: Graph, costs: EdgeMap<Double>? = nil, memberships: TwoModeGraph? = nil,
    truth: Partition? = nil
  ) {
    self.name = name
    self.graph = graph
    self.costs = costs
    self.memberships = memberships
    self.truth = truth
  }

  /// What a path pays: the third column, or one per edge.
  var cost: EdgeCost { costs.map { .costs($0) } ?? .hops }

  /// The first `count` nodes with ties of a fixed random order: those of `peers.py`.
  func sources(_ count: Int) -> [Node] {
    var generator = MersenneTwister(seed: 7)
    let order = generator.permutation(of: graph.nodeCount)
    return Array(
      order.lazy.map { Node($0) }.filter { graph.outgoing.degree($0) > 0 }.prefix(count))
  }

  /// `count` pairs of such nodes; those of `peers.py`.
  ///
  /// With `hops`, the second is the highest node that far from the first, or as far as there are any.
  /// There are fewer pairs in a small graph.
  ///
  /// - Throws: ``BenchError/notApplicable(_:)`` if there is not a single pair.
  func pairs(_ count: Int, within hops: Int? = nil) throws -> [(Node, Node)] {
    let drawn = sources(2 * count)
    let pairs =
      if let hops {
        drawn.prefix(count).map { ($0, farNode(from: $0, hops: hops)) }.filter { $0 != $1 }
      } else {
        Array(zip(drawn, drawn.dropFirst(count)))
      }
    guard !pairs.isEmpty else {
      throw BenchError.notApplicable(
        hops == nil
          ? "left out: pairs are drawn from more than \(count) nodes with ties, but there are "
            + "\(drawn.count)"
          : "left out: no two nodes are tied")
    }
    return pairs
  }

  private func farNode(from source: Node, hops: Int) -> Node {
    var seen = NodeSet([source], universe: graph.nodeCount)
    var ring = [source]
    for _ in 0..<hops {
      var next = NodeSet(universe: graph.nodeCount)
      for node in ring {
        for neighbor in graph.neighbors(of: node) where !seen.contains(neighbor) {
          next.insert(neighbor)
        }
      }
      if next.isEmpty { break }
      ring = next.nodes
      for node in ring { seen.insert(node) }
    }
    return ring.last ?? source
  }
}
