public import Execution
public import Graphs

/// By how much one more edge would raise the global efficiency, exactly.
///
/// The efficiency is the mean of 1/distance over all pairs of nodes, unreachable ones counting 0. A
/// new edge a–b shortens the way of a pair s, t only if 1 + d(s, a) < d(s, b) and
/// 1 + d(b, t) < d(a, t), or the same with s and t changed; so only the nodes for which the edge
/// brings one end nearer are looked at, by means of all distances, which are computed once.
///
/// Undirected graphs only. Memory: that of ``AllPairsDistances``.
public struct EfficiencyGain: Sendable {
  private let distances: AllPairsDistances
  private let nodeCount: Int

  /// One possible edge and what it would add.
  public struct Candidate: Sendable, Equatable {
    /// One end.
    public let first: Node
    /// The other end.
    public let second: Node
    /// How much the efficiency would rise; 0...1.
    public let gain: Double

    /// An edge and its gain.
    public init(first: Node, second: Node, gain: Double) {
      self.first = first
      self.second = second
      self.gain = gain
    }
  }

  /// New edges in `graph`. The cost is that of ``AllPairsDistances``.
  ///
  /// - Precondition: the graph is undirected.
  /// - Throws: ``GraphAlgorithmError/tooMuchMemory(what:bytes:limit:)``; `CancellationError`.
  public init(in graph: Graph, _ context: ExecutionContext) throws {
    precondition(graph.direction == .undirected)
    distances = try AllPairsDistances(of: graph, in: context)
    nodeCount = graph.nodeCount
  }

  /// The gain of the edge a–b. O(n + |S|·|T|) for the nodes that come nearer to b and to a.
  public func gain(_ a: Node, _ b: Node) -> Double {
    let (nearB, nearA) = sides(a, b)
    // Whole numbers of pairs are counted, so that equal gains are equal in every bit.
    var pairs = PairTable()
    for s in nearB {
      for t in nearA {
        let new = s.steps + 1 + t.steps
        guard let old = distances.distance(from: s.node, to: t.node) else {
          pairs.add(1, new: new, old: nil)
          continue
        }
        if new < old { pairs.add(1, new: new, old: old) }
      }
    }
    return pairs.total * scale
  }

  /// A number that the gain of the edge a–b does not exceed. O(n).
  ///
  /// A pair s, t is at most min(d(s, a) + d(a, t), d(s, b) + d(b, t)) apart, so that the edge adds
  /// no more than 1/(d(s, a) + 1 + d(b, t)) less the reciprocal of that. It depends on two distances
  /// of s and two of t only, and nodes with the same distances are counted together.
  public func bound(_ a: Node, _ b: Node) -> Double {
    let (nearB, nearA) = sides(a, b)
    let (left, right) = (Self.kinds(nearB), Self.kinds(nearA))
    var pairs = PairTable()
    for (s, many) in left {
      for (t, number) in right {
        let new = s.steps + 1 + t.steps
        let ways = [t.before.map { s.steps + $0 }, s.before.map { $0 + t.steps }]
        let old = ways.compactMap { $0 }.min()
        if old.map({ new < $0 }) ?? true { pairs.add(many * number, new: new, old: old) }
      }
    }
    return pairs.total * scale
  }

  /// The candidates with the highest gains: at least `count` of them, and all whose gain equals that
  /// of the last; highest gain first, then by their ends.
  ///
  /// Edges are looked at in the order of their bounds, 64 at a time, until no bound that is left
  /// reaches the lowest gain wanted; all others are certainly lower. Gains that differ by less than
  /// one part in a billion are equal.
  ///
  /// - Throws: `CancellationError`.
  public func best(
    _ count: Int, of edges: [(Node, Node)], in context: ExecutionContext
  ) throws -> (found: [Candidate], evaluated: Int) {
    let bounds = try context.reduce(
      Chunks(count: edges.count, pieces: 256), into: [], phase: "bounds of new ties",
      map: { range in
        try range.map { place -> Double in
          if place & 0xFF == 0 { try context.cancellation.check() }
          return bound(edges[place].0, edges[place].1)
        }
      }, combine: { $0 += $1 })
    let order = bounds.indices.sorted { (bounds[$1], $0) < (bounds[$0], $1) }
    var found: [Candidate] = []
    var start = 0
    while start < order.count {
      if found.count >= count,
        bounds[order[start]] < found[count - 1].gain * (1 - 1e-9) - 1e-15
      {
        break
      }
      let batch = Array(order[start..<min(start + 64, order.count)])
      let gains = try context.reduce(
        Chunks(count: batch.count, pieces: 64), into: [], phase: "new ties",
        map: { range in
          try range.map { place -> Double in
            try context.cancellation.check()
            let (a, b) = edges[batch[place]]
            return gain(a, b)
          }
        }, combine: { $0 += $1 })
      for (place, gain) in zip(batch, gains) {
        found.append(Candidate(first: edges[place].0, second: edges[place].1, gain: gain))
      }
      found.sort { ($1.gain, $0.first, $0.second) < ($0.gain, $1.first, $1.second) }
      start += batch.count
    }
    return (found, start)
  }

  private var scale: Double { nodeCount > 1 ? 2 / Double(nodeCount * (nodeCount - 1)) : 0 }

  /// A node on one side of a new edge: how far its end is, and how far the other end was.
  private struct Nearer {
    let node: Node
    let steps: Int
    let before: Int?
  }

  /// The nodes that an edge a–b brings nearer to b, and those that it brings nearer to a.
  private func sides(_ a: Node, _ b: Node) -> (nearB: [Nearer], nearA: [Nearer]) {
    let fromA = distances.distances(from: a).values
    let fromB = distances.distances(from: b).values
    var nearB: [Nearer] = []
    var nearA: [Nearer] = []
    for node in 0..<nodeCount {
      switch (fromA[node], fromB[node]) {
      case (let steps?, let before) where before.map({ steps + 1 < $0 }) ?? true:
        nearB.append(Nearer(node: Node(node), steps: steps, before: before))
      case (let before, let steps?) where before.map({ steps + 1 < $0 }) ?? true:
        nearA.append(Nearer(node: Node(node), steps: steps, before: before))
      default: break
      }
    }
    return (nearB, nearA)
  }

  private struct Kind: Hashable {
    let steps: Int
    let before: Int?
  }

  private static func kinds(_ side: [Nearer]) -> [(Kind, Int)] {
    var counts: [Kind: Int] = [:]
    for one in side { counts[Kind(steps: one.steps, before: one.before), default: 0] += 1 }
    // In any order: only whole numbers are added up from it.
    return counts.map { ($0.key, $0.value) }
  }
}

/// How many pairs have come from one distance to another.
private struct PairTable {
  private var counts: [[Int]] = []

  mutating func add(_ pairs: Int, new: Int, old: Int?) {
    // Row 0 is for pairs that could not reach each other.
    let row = old ?? 0
    while counts.count <= row { counts.append([]) }
    while counts[row].count <= new { counts[row].append(0) }
    counts[row][new] += pairs
  }

  /// The sum of the differences of the reciprocals, always added in the same order.
  var total: Double {
    var sum = 0.0
    for (old, row) in counts.enumerated() {
      for (new, pairs) in row.enumerated() where pairs > 0 {
        sum += Double(pairs) * (1 / Double(new) - (old == 0 ? 0 : 1 / Double(old)))
      }
    }
    return sum
  }
}
