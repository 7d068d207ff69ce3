public import Execution
public import Graphs

/// The distances between all pairs of nodes, one byte each.
///
/// Distance is the number of ties on a shortest path. Direction: from the first node to the second.
/// Strengths, loops and parallel edges: without effect. Where some distance is 255 or more, two
/// bytes each.
///
/// Memory: n² bytes, n rounded up to a multiple of 512 once, for as long as the value lives.
public struct AllPairsDistances: Sendable {
  /// How many nodes there are.
  public let nodeCount: Int
  /// The number of each node in the table.
  private let position: [UInt32]
  /// Blocks of 512 targets; in a block a row per node; eight targets in a word, or in as many words
  /// as a distance has bytes.
  private let words: [UInt64]
  private let bytes: Int

  /// Searches from every node, 512 at a time.
  ///
  /// - Parameter memoryLimit: the most bytes the table may take.
  /// - Complexity: O(n·(n + m)/64) word operations at best, and O(n²) to write the table: quadratic.
  /// - Throws: ``GraphAlgorithmError/tooMuchMemory(what:bytes:limit:)``; `CancellationError`.
  ///
  /// Source: Then et al., Proceedings of the VLDB Endowment 8 (2014).
  public init(
    of graph: Graph, memoryLimit: Int = 4_000_000_000,
    in context: ExecutionContext = ExecutionContext()
  ) throws {
    let search = ManySourceSearch(of: graph)
    nodeCount = graph.nodeCount
    var position = [UInt32](repeating: 0, count: nodeCount)
    for (place, node) in search.originalNode.enumerated() { position[Int(node)] = UInt32(place) }
    self.position = position
    // A lower bound of the largest distance tells most cases in which one byte will not do.
    var bytes = try search.reachesFar(graph, context) ? 2 : 1
    var words: [UInt64]?
    while true {
      let needed = search.batchCount * nodeCount * 512 * bytes
      guard needed <= memoryLimit else {
        throw GraphAlgorithmError.tooMuchMemory(
          what: "the table of all distances", bytes: needed, limit: memoryLimit)
      }
      do {
        words = try search.table(bytes: bytes, in: context)
        break
      } catch is DistanceTooLarge {
        bytes = 2
      }
    }
    self.bytes = bytes
    self.words = words ?? []
  }

  /// How many ties a shortest path from `source` to `target` has; nil if there is none.
  public func distance(from source: Node, to target: Node) -> Int? {
    value(row: Int(position[source.index]), column: Int(position[target.index]))
  }

  /// The distance from `source` to each node; nil where there is no path.
  public func distances(from source: Node) -> NodeMap<Int?> {
    let row = Int(position[source.index])
    return NodeMap(position.map { value(row: row, column: Int($0)) })
  }

  private func value(row: Int, column: Int) -> Int? {
    let word = (((column >> 9) * nodeCount + row) * 64 + (column & 511) >> 3) * bytes
    let shift = UInt64(column & 7) * 8
    var value = Int(words[word] >> shift & 0xFF)
    if bytes == 2 { value |= Int(words[word + 1] >> shift & 0xFF) << 8 }
    return value == (bytes == 2 ? 0xFFFF : 0xFF) ? nil : value
  }
}
