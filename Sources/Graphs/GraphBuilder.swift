/// What becomes of a second edge between the same two nodes.
public enum DuplicateRule: Sendable {
  /// One edge is left; its strength is the sum of all.
  case merge
  /// Each stays an edge of its own.
  case keep
}

/// What becomes of an edge from a node to itself.
public enum LoopRule: Sendable {
  /// It is left out and counted.
  case drop
  /// It stays; it adds two to the degree.
  case keep
}

/// Collects edges in any order and makes the one graph that they describe.
///
/// Memory while building: about 40 bytes per edge, 16 more per edge with strengths.
public struct GraphBuilder: Sendable {
  /// Whether edges have a direction.
  public let direction: Direction
  /// How many nodes the graph has.
  public let nodeCount: Int
  /// What becomes of second edges.
  public let duplicates: DuplicateRule
  /// What becomes of loops.
  public let loops: LoopRule
  private var sources: [UInt32] = []
  private var targets: [UInt32] = []
  /// Empty until an edge has a strength.
  private var strengths: [Double] = []

  /// No edges yet among `nodeCount` nodes.
  public init(
    _ direction: Direction, nodeCount: Int, duplicates: DuplicateRule = .merge,
    loops: LoopRule = .drop
  ) {
    precondition(nodeCount >= 0 && nodeCount < Int(UInt32.max), "\(nodeCount) nodes")
    self.direction = direction
    self.nodeCount = nodeCount
    self.duplicates = duplicates
    self.loops = loops
  }

  /// Adds an edge; `strength` nil counts as 1 if any other edge has a strength.
  ///
  /// - Precondition: both ends are nodes of the graph; the strength is finite and positive.
  public mutating func addEdge(_ source: Node, _ target: Node, strength: Double? = nil) {
    precondition(source.index < nodeCount && target.index < nodeCount, "an end is no node")
    let isTurned = direction == .undirected && target < source
    sources.append(isTurned ? target.rawValue : source.rawValue)
    targets.append(isTurned ? source.rawValue : target.rawValue)
    if let strength { addStrength(strength) } else if !strengths.isEmpty { strengths.append(1) }
  }

  /// Adds one edge from each of `from` to the same place of `to`, with these strengths if given.
  ///
  /// - Precondition: all ends are nodes of the graph; strengths are finite and positive.
  public mutating func addEdges(from: [UInt32], to: [UInt32], strengths given: [Double]? = nil) {
    precondition(from.count == to.count && given.map { $0.count == from.count } ?? true)
    precondition(from.allSatisfy { $0 < nodeCount } && to.allSatisfy { $0 < nodeCount })
    let before = sources.count
    sources += from
    targets += to
    if direction == .undirected {
      for edge in before..<sources.count where targets[edge] < sources[edge] {
        (sources[edge], targets[edge]) = (targets[edge], sources[edge])
      }
    }
    guard given != nil || !strengths.isEmpty else { return }
    strengths += Array(repeating: 1, count: before - strengths.count)
    strengths += given ?? Array(repeating: 1, count: from.count)
    precondition(strengths[before...].allSatisfy { $0 > 0 && $0.isFinite }, "a strength is bad")
  }

  private mutating func addStrength(_ strength: Double) {
    precondition(strength > 0 && strength.isFinite, "strength \(strength)")
    if strengths.isEmpty { strengths = Array(repeating: 1, count: sources.count - 1) }
    strengths.append(strength)
  }

  /// The graph of the edges added so far, and what became of each of them.
  ///
  /// Strengths of merged edges are summed in ascending order, so that the order of insertion
  /// leaves no trace in the last bit. O(n + m), and O(d log d) for d edges between two nodes.
  public func build() -> BuiltGraph {
    let order = CanonicalOrder(
      nodeCount: nodeCount, sources: sources, targets: targets, strengths: strengths)
    var merged = MergedEdges(capacity: sources.count, isWeighted: !strengths.isEmpty)
    var edgeOfAdded = [Edge?](repeating: nil, count: sources.count)
    order.forEach { added in
      edgeOfAdded[added] = keep(added, in: &merged)
    }
    return BuiltGraph(
      graph: graph(of: merged), edgeOfAdded: edgeOfAdded, droppedLoops: merged.droppedLoops,
      mergedDuplicates: merged.mergedDuplicates)
  }

  /// The graph of the edges added so far; like ``build()``, in less time and memory.
  public func graph() -> Graph {
    let order = CanonicalOrder(
      nodeCount: nodeCount, sources: sources, targets: targets, strengths: strengths)
    var merged = MergedEdges(capacity: sources.count, isWeighted: !strengths.isEmpty)
    order.forEach { _ = keep($0, in: &merged) }
    return graph(of: merged)
  }

  /// What becomes of the edge added at this position, after those that come before it in order.
  @inline(__always) private func keep(_ added: Int, in merged: inout MergedEdges) -> Edge? {
    let (source, target) = (sources[added], targets[added])
    let strength = strengths.isEmpty ? 1 : strengths[added]
    if source == target && loops == .drop {
      merged.droppedLoops += 1
      return nil
    }
    if duplicates == .merge && merged.endsWith(source, target) {
      merged.addToLast(strength)
    } else {
      merged.append(source, target, strength)
    }
    return Edge(merged.sources.count - 1)
  }

  private func graph(of merged: MergedEdges) -> Graph {
    Graph(
      direction: direction, nodeCount: nodeCount, sources: merged.sources, targets: merged.targets,
      strengths: strengths.isEmpty ? nil : EdgeMap(merged.strengths))
  }
}

/// A graph together with what its builder did to the edges it was given.
public struct BuiltGraph: Sendable {
  /// The graph.
  public let graph: Graph
  /// The edge that the i-th added edge became, nil for a dropped loop.
  public let edgeOfAdded: [Edge?]
  /// How many loops were left out.
  public let droppedLoops: Int
  /// How many edges were merged into an earlier one.
  public let mergedDuplicates: Int
}

/// The edges kept so far, in canonical order.
private struct MergedEdges {
  private(set) var sources: [UInt32] = []
  private(set) var targets: [UInt32] = []
  /// Empty if no edge has a strength.
  private(set) var strengths: [Double] = []
  private let isWeighted: Bool
  var droppedLoops = 0
  private(set) var mergedDuplicates = 0

  init(capacity: Int, isWeighted: Bool) {
    self.isWeighted = isWeighted
    sources.reserveCapacity(capacity)
    targets.reserveCapacity(capacity)
    if isWeighted { strengths.reserveCapacity(capacity) }
  }

  @inline(__always) func endsWith(_ source: UInt32, _ target: UInt32) -> Bool {
    !sources.isEmpty && sources[sources.count - 1] == source && targets[targets.count - 1] == target
  }

  @inline(__always) mutating func append(_ source: UInt32, _ target: UInt32, _ strength: Double) {
    sources.append(source)
    targets.append(target)
    if isWeighted { strengths.append(strength) }
  }

  @inline(__always) mutating func addToLast(_ strength: Double) {
    mergedDuplicates += 1
    if isWeighted { strengths[strengths.count - 1] += strength }
  }
}
