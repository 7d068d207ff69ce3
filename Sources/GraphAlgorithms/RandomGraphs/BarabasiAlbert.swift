public import Execution
public import Graphs

/// Graphs that grow: each new node ties itself to old ones, the likelier the more ties they have.
public struct BarabasiAlbert: RandomGraphModel {
  /// How many nodes there are in the end.
  public let nodeCount: Int
  /// How many different old nodes each new one is tied to.
  public let edgesPerNode: Int
  /// Where every random choice starts.
  public let seed: Seed

  /// Graphs of `nodeCount` nodes, grown from a star of one node and `edgesPerNode` others.
  ///
  /// - Precondition: 1 ≤ `edgesPerNode` < `nodeCount`.
  public init(nodeCount: Int, edgesPerNode: Int, seed: Seed = .standard) {
    precondition(edgesPerNode >= 1 && edgesPerNode < nodeCount, "\(edgesPerNode) edges per node")
    self.nodeCount = nodeCount
    self.edgesPerNode = edgesPerNode
    self.seed = seed
  }

  /// What must be known to use the graphs.
  public static let descriptor = RandomGraphDescriptor(
    id: "barabasi-albert", title: "Preferential attachment",
    meaning: "New cities prefer twins that have many already.",
    basis: .parametersOnly,
    parameters: [
      .whole("nodes", "how many cities there are", standard: 1000, allowed: 2...100_000_000),
      .whole("edges-per-node", "ties of each new city", standard: 3, allowed: 1...10_000),
    ],
    cost: "O(n + m) time and memory",
    reference: Reference(
      authors: "Barabási & Albert", title: "Emergence of scaling in random networks",
      venue: "Science 286", year: 1999))

  /// The graph of this seed; undirected and connected, no loops, no parallel edges.
  ///
  /// - Complexity: O(n + m) expected; one node after another.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Barabási & Albert, Science 286 (1999); Batagelj & Brandes, Physical Review E 71 (2005).
  public func graph(in context: ExecutionContext = ExecutionContext()) throws -> Graph {
    try context.cancellation.check()
    var generator = seed.stream(0)
    var edges = EdgeColumns()
    // Each node once for each end of an edge: a random entry is a node chosen by its degree.
    var ends: [UInt32] = []
    ends.reserveCapacity(2 * nodeCount * edgesPerNode)
    edges.reserve(nodeCount * edgesPerNode)
    func join(_ source: Int, _ target: Int) {
      edges.add(source, target)
      ends.append(UInt32(source))
      ends.append(UInt32(target))
    }
    for leaf in 1...edgesPerNode { join(0, leaf) }
    var chosen: [UInt32] = []
    for node in (edgesPerNode + 1)..<max(nodeCount, edgesPerNode + 1) {
      if node & 0xFFF == 0 { try context.cancellation.check() }
      chosen.removeAll(keepingCapacity: true)
      while chosen.count < edgesPerNode {
        let target = ends[generator.index(below: ends.count)]
        if !chosen.contains(target) { chosen.append(target) }
      }
      for target in chosen { join(Int(target), node) }
    }
    return edges.graph(.undirected, nodeCount: nodeCount)
  }
}
