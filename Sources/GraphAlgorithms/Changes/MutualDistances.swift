public import Execution
public import Graphs

/// The distances among some nodes of a graph, and what further edges between two of them change.
///
/// Distance is the number of edges on a shortest path through the whole graph. A new edge a–b makes
/// the way from s to t min(d(s, t), d(s, a) + 1 + d(b, t), d(s, b) + 1 + d(a, t)) long, and if a and
/// b are of the chosen nodes, all these distances are among them: no further search is needed, and
/// the answer is exact, also for several edges one after another.
///
/// Undirected graphs only. Strengths, loops and parallel edges: without effect.
public struct MutualDistances: Sendable, Equatable {
  /// The chosen nodes, each once; all positions are places in this list.
  public let nodes: [Node]
  /// A row per chosen node; `.max` where there is no path.
  private var steps: [UInt32]

  /// What a new edge would change.
  public struct Change: Sendable, Equatable {
    /// How many pairs of chosen nodes would come nearer, those without a path before among them.
    public let pairsNearer: Int
    /// How many of them had no path before.
    public let pairsJoined: Int
    /// By how much the sum of 1/distance over pairs would rise.
    public let reciprocalGain: Double
  }

  /// The distances among `nodes`. One breadth-first search per node, k² numbers.
  ///
  /// - Precondition: the graph is undirected, and no node comes twice.
  /// - Throws: `CancellationError`.
  public init(
    among nodes: [Node], in graph: Graph, _ context: ExecutionContext = ExecutionContext()
  ) throws {
    precondition(graph.direction == .undirected && Set(nodes).count == nodes.count)
    let single = ExecutionContext(cancellation: context.cancellation)
    self.nodes = nodes
    steps = try context.reduce(
      Chunks(count: nodes.count, pieces: max(nodes.count, 1)), into: [],
      phase: "distances along the corridor",
      map: { range in
        try range.flatMap { place in
          let tree = try BreadthFirstSearch(in: graph).tree(from: nodes[place], in: single)
          return nodes.map { tree.distance(to: $0).map { UInt32($0) } ?? .max }
        }
      }, combine: { $0 += $1 })
  }

  /// The distance of two chosen nodes by their positions; nil where there is no path.
  public func distance(_ a: Int, _ b: Int) -> Int? {
    let found = steps[a * nodes.count + b]
    return found == .max ? nil : Int(found)
  }

  /// How many pairs of different nodes there are at each distance; at 0 those without a path.
  public var pairCounts: [Int] {
    var counts = [0]
    for a in nodes.indices {
      for b in nodes.indices.dropFirst(a + 1) {
        let distance = distance(a, b) ?? 0
        while counts.count <= distance { counts.append(0) }
        counts[distance] += 1
      }
    }
    return counts
  }

  /// How many pairs of different nodes there are.
  public var pairs: Int { nodes.count * (nodes.count - 1) / 2 }

  /// The mean of 1/distance over all pairs, those without a path counting 0; nil without a pair.
  public var efficiency: Double? {
    pairs == 0 ? nil : Self.reciprocalSum(pairCounts) / Double(pairs)
  }

  /// The mean distance of the pairs that have a path; nil if none has.
  public var meanDistance: Double? {
    let counts = pairCounts
    let joined = counts.dropFirst().reduce(0, +)
    let sum = counts.enumerated().reduce(0) { $0 + $1.offset * $1.element }
    return joined == 0 ? nil : Double(sum) / Double(joined)
  }

  /// How many pairs have no path.
  public var pairsApart: Int { pairCounts[0] }

  /// What an edge between the nodes at two positions would change. O(k + |S|·|T|) for the nodes that
  /// it brings nearer to its far end.
  public func change(adding a: Int, _ b: Int) -> Change {
    // Whole numbers of pairs are counted, so that equal changes give equal numbers.
    var differences = [0]
    var (nearer, joined) = (0, 0)
    for (_, _, old, new) in nearerPairs(a, b) {
      nearer += 1
      while differences.count <= (old == .max ? new : old) { differences.append(0) }
      differences[Int(new)] += 1
      if old == .max { joined += 1 } else { differences[Int(old)] -= 1 }
    }
    return Change(
      pairsNearer: nearer, pairsJoined: joined,
      reciprocalGain: Self.reciprocalSum(differences))
  }

  /// Adds an edge between the nodes at two positions.
  public mutating func add(_ a: Int, _ b: Int) {
    let found = nearerPairs(a, b)
    for (s, t, _, new) in found {
      steps[s * nodes.count + t] = new
      steps[t * nodes.count + s] = new
    }
  }

  /// The pairs that an edge a–b would bring nearer, each once, with old and new distance.
  private func nearerPairs(
    _ a: Int, _ b: Int
  ) -> [(s: Int, t: Int, old: UInt32, new: UInt32)] {
    let k = nodes.count
    guard a != b else { return [] }
    let fromA = steps[(a * k)..<(a * k + k)]
    let fromB = steps[(b * k)..<(b * k + k)]
    // A pair comes nearer only if the edge brings one of it nearer to b and the other to a; no node
    // is of both kinds.
    var (nearB, nearA): ([Int], [Int]) = ([], [])
    for node in nodes.indices {
      let (toA, toB) = (fromA[a * k + node], fromB[b * k + node])
      if toA != .max, toB == .max || toA + 1 < toB { nearB.append(node) }
      if toB != .max, toA == .max || toB + 1 < toA { nearA.append(node) }
    }
    var found: [(s: Int, t: Int, old: UInt32, new: UInt32)] = []
    for s in nearB {
      for t in nearA {
        let old = steps[s * k + t]
        let new = fromA[a * k + s] + 1 + fromB[b * k + t]
        if new < old { found.append((s, t, old, new)) }
      }
    }
    return found
  }

  private static func reciprocalSum(_ counts: [Int]) -> Double {
    counts.enumerated().dropFirst().reduce(0) { $0 + Double($1.element) / Double($1.offset) }
  }
}
