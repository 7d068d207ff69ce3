import Graphs

/// The arcs of a graph whose nodes let through only one unit: each node is an entrance 2v and an
/// exit 2v + 1, and pair v leads from one to the other.
struct SplitNodes {
  private(set) var pairs = ArcPairs()
  /// The edges of the other pairs, in the same order.
  private(set) var edges: [UInt32] = []

  static func entrance(_ node: Int) -> Int { 2 * node }
  static func exit(_ node: Int) -> Int { 2 * node + 1 }

  /// Of parallel edges the cheapest is used, of equal ones the lowest.
  ///
  /// - Parameter edgeCapacity: what each pair of tied nodes lets through.
  init(
    of graph: Graph, edgeCapacity: Double, costs: EdgeMap<Double>?,
    under constraints: PathConstraints
  ) {
    let ends = graph.edgeEnds()
    let isUndirected = graph.direction == .undirected
    pairs.reserve(graph.nodeCount + (isUndirected ? 2 : 1) * graph.edgeCount)
    for node in 0..<graph.nodeCount {
      pairs.add(Self.entrance(node), Self.exit(node), capacity: 1, cost: 0)
    }
    var edge = 0
    while edge < graph.edgeCount {
      let (source, target) = (ends.sources[edge], ends.targets[edge])
      var cheapest: Int?
      // Edges are in order of their ends, so parallel ones follow at once.
      while edge < graph.edgeCount, ends.sources[edge] == source, ends.targets[edge] == target {
        if source != target, constraints.allow(Edge(edge), source, target),
          cheapest.map({ costs?.values[edge] ?? 1 < costs?.values[$0] ?? 1 }) ?? true
        {
          cheapest = edge
        }
        edge += 1
      }
      guard let cheapest else { continue }
      add(Int(source), Int(target), cheapest, edgeCapacity, costs)
      if isUndirected { add(Int(target), Int(source), cheapest, edgeCapacity, costs) }
    }
  }

  private mutating func add(
    _ tail: Int, _ head: Int, _ edge: Int, _ capacity: Double, _ costs: EdgeMap<Double>?
  ) {
    pairs.add(
      Self.exit(tail), Self.entrance(head), capacity: capacity, cost: costs?.values[edge] ?? 1)
    edges.append(UInt32(edge))
  }

  /// Whether a usable edge leads from one node to the other. O(m).
  func hasArc(_ tail: Int, _ head: Int) -> Bool {
    let (exit, entrance) = (UInt32(Self.exit(tail)), UInt32(Self.entrance(head)))
    return (pairs.count - edges.count..<pairs.count).contains {
      pairs.tails[$0] == exit && pairs.heads[$0] == entrance
    }
  }

  func network(nodeCount: Int) -> FlowNetwork {
    FlowNetwork(nodeCount: 2 * nodeCount, pairs)
  }
}
