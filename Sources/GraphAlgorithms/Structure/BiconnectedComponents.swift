public import Execution
public import Graphs

/// The blocks of a graph: the largest sets of edges of which any two lie on a common cycle, and the
/// bridges, each a block of its own.
///
/// Two blocks share one node at most, a cut node. Direction: ignored. Loops belong to no block.
/// Parallel edges make a cycle, so they share a block. Isolated nodes belong to no block. Blocks are
/// numbered in the order of their lowest edges.
public struct BiconnectedComponents: Sendable, Equatable {
  /// The number of the block of each edge, nil for loops.
  public let blockOfEdge: EdgeMap<Int?>
  /// How many edges each block has.
  public let edgeCounts: [Int]
  /// The nodes without which there would be more components: those of two blocks or more, ascending.
  public let cutNodes: [Node]
  private let memberStarts: [Int]
  private let members: [Node]

  /// One depth-first search of every component, without recursion.
  ///
  /// - Complexity: O(n + m).
  ///
  /// Source: Hopcroft & Tarjan, Communications of the ACM 16 (1973).
  public init(of graph: Graph) { self.init(of: graph) {} }

  /// The same, to be stopped by the cancellation of `context`.
  ///
  /// - Throws: `CancellationError`.
  public init(of graph: Graph, in context: ExecutionContext) throws {
    try context.cancellation.check()
    try self.init(of: graph) { () throws(any Error) in try context.cancellation.check() }
  }

  private init<Failure>(of graph: Graph, check: () throws(Failure) -> Void) throws(Failure) {
    var search = BlockSearch(of: graph)
    try search.run(check: check)
    let blocks = Self.renumbered(search.blockOfEdge)
    blockOfEdge = EdgeMap(blocks.map { $0 < 0 ? nil : Int($0) })
    var edgeCounts = [Int](repeating: 0, count: Int(blocks.max() ?? -1) + 1)
    for block in blocks where block >= 0 { edgeCounts[Int(block)] += 1 }
    self.edgeCounts = edgeCounts

    let edges = Self.edges(by: blocks, counts: edgeCounts)
    let ends = graph.edgeEnds()
    var lastBlock = [Int32](repeating: -1, count: graph.nodeCount)
    var blockCounts = [Int32](repeating: 0, count: graph.nodeCount)
    var starts = [0]
    var members: [Node] = []
    var next = 0
    for (block, count) in edgeCounts.enumerated() {
      let first = members.count
      for edge in edges[next..<(next + count)] {
        for end in [ends.sources[Int(edge)], ends.targets[Int(edge)]]
        where lastBlock[Int(end)] != block {
          lastBlock[Int(end)] = Int32(block)
          blockCounts[Int(end)] += 1
          members.append(Node(rawValue: end))
        }
      }
      members[first...].sort()
      next += count
      starts.append(members.count)
    }
    self.members = members
    memberStarts = starts
    cutNodes = blockCounts.indices.filter { blockCounts[$0] > 1 }.map { Node($0) }
  }

  /// How many blocks there are.
  public var count: Int { edgeCounts.count }

  /// The nodes of block number `block`, ascending.
  public func nodes(of block: Int) -> [Node] {
    precondition(block >= 0 && block < count, "block \(block) of \(count)")
    return Array(members[memberStarts[block]..<memberStarts[block + 1]])
  }

  /// The edges without which there would be more components, ascending.
  public var bridges: [Edge] {
    blockOfEdge.values.indices.filter { edge in
      blockOfEdge.values[edge].map { edgeCounts[$0] == 1 } ?? false
    }.map { Edge($0) }
  }

  /// Which blocks meet in which cut nodes: member *i* is block *i*, group *j* is cut node *j*.
  ///
  /// A forest with one tree for each component that has a tie. O(n + m).
  public func blockCutTree() -> TwoModeGraph {
    let number = Dictionary(uniqueKeysWithValues: cutNodes.enumerated().map { ($1, $0) })
    var meetings: [(member: Int, group: Int)] = []
    for block in 0..<count {
      for node in members[memberStarts[block]..<memberStarts[block + 1]] {
        if let cut = number[node] { meetings.append((block, cut)) }
      }
    }
    return TwoModeGraph(memberCount: count, groupCount: cutNodes.count, memberships: meetings)
  }

  /// Numbers blocks in the order of their lowest edges.
  private static func renumbered(_ blocks: [Int32]) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: Int(blocks.max() ?? -1) + 1)
    var count: Int32 = 0
    return blocks.map { block in
      guard block >= 0 else { return -1 }
      if numbers[Int(block)] < 0 {
        numbers[Int(block)] = count
        count += 1
      }
      return numbers[Int(block)]
    }
  }

  /// The edges block by block.
  private static func edges(by blocks: [Int32], counts: [Int]) -> [UInt32] {
    var next: [Int] = []
    var total = 0
    for count in counts {
      next.append(total)
      total += count
    }
    var edges = [UInt32](repeating: 0, count: total)
    for (edge, block) in blocks.enumerated() where block >= 0 {
      edges[next[Int(block)]] = UInt32(edge)
      next[Int(block)] += 1
    }
    return edges
  }
}
