public import Execution
public import Graphs

/// How closely knit the parts are that each tie belongs to, measured in triangles.
///
/// The truss number of a tie is the largest *k* such that it belongs to a part of the graph in which
/// every tie closes *k* − 2 triangles or more: 2 for ties outside triangles, 3 in a lone triangle,
/// *k* among *k* nodes that are all tied. Direction: ignored. Weights, loops: ignored. Parallel
/// edges are one tie and share its number.
///
/// Source: Cohen, National Security Agency Technical Report (2008); Wang & Cheng, Proceedings of the
/// VLDB Endowment 5 (2012).
public struct Truss: Sendable, Equatable {
  /// The truss number of each edge, 2 or more; nil for loops.
  public let numbers: EdgeMap<Int?>
  /// The largest number among the ties of each node; nil without ties.
  public let nodeNumbers: NodeMap<Int?>

  /// Takes off the ties that close the fewest triangles, again and again.
  ///
  /// - Complexity: O(m^1.5 log n) time, 24 bytes per tie.
  /// - Throws: `CancellationError`.
  public init(of graph: Graph, in context: ExecutionContext = ExecutionContext()) throws {
    try context.cancellation.check()
    let rows = try RankedRows(of: .shared(with: graph), in: context)
    var peeling = TrussPeeling(of: rows)
    let levels = try peeling.levels(in: context)
    var ranks = [UInt32](repeating: 0, count: graph.nodeCount)
    for (rank, node) in rows.nodes.enumerated() { ranks[Int(node)] = UInt32(rank) }
    let (sources, targets) = graph.edgeEnds()
    var numbers = [Int?](repeating: nil, count: graph.edgeCount)
    var nodeNumbers = [Int?](repeating: nil, count: graph.nodeCount)
    for edge in 0..<graph.edgeCount {
      let (source, target) = (Int(sources[edge]), Int(targets[edge]))
      guard let tie = rows.tie(between: ranks[source], ranks[target]) else { continue }
      let number = Int(levels[tie]) + 2
      numbers[edge] = number
      for end in [source, target] { nodeNumbers[end] = max(nodeNumbers[end] ?? 0, number) }
    }
    self.numbers = EdgeMap(numbers)
    self.nodeNumbers = NodeMap(nodeNumbers)
  }

  /// The edges whose truss number is `number` or more: the *k*-truss. O(m).
  public func edges(from number: Int) -> [Edge] {
    numbers.values.indices.filter { numbers.values[$0] ?? 0 >= number }.map { Edge($0) }
  }
}

extension RankedRows {
  /// The entry that joins two ranks, nil if there is none. O(log degree).
  func tie(between a: UInt32, _ b: UInt32) -> Int? {
    let low = min(a, b)
    let row = Int(max(a, b))
    var start = Int(offsets[row])
    let end = Int(offsets[row + 1])
    var after = end
    while start < after {
      let middle = (start + after) / 2
      if neighbors[middle] < low { start = middle + 1 } else { after = middle }
    }
    return start < end && neighbors[start] == low ? start : nil
  }
}
