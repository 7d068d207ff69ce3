import Graphs

/// The ends of edges in the order in which they were made.
struct EdgeColumns: Sendable {
  private(set) var sources: [UInt32] = []
  private(set) var targets: [UInt32] = []

  init(sources: [UInt32] = [], targets: [UInt32] = []) {
    self.sources = sources
    self.targets = targets
  }

  var count: Int { sources.count }

  mutating func reserve(_ count: Int) {
    sources.reserveCapacity(count)
    targets.reserveCapacity(count)
  }

  @inline(__always) mutating func add(_ source: Int, _ target: Int) {
    sources.append(UInt32(truncatingIfNeeded: source))
    targets.append(UInt32(truncatingIfNeeded: target))
  }

  mutating func append(_ others: EdgeColumns) {
    sources += others.sources
    targets += others.targets
  }

  /// The graph of these edges.
  func graph(
    _ direction: Direction, nodeCount: Int, duplicates: DuplicateRule = .merge,
    loops: LoopRule = .drop
  ) -> Graph {
    var builder = GraphBuilder(
      direction, nodeCount: nodeCount, duplicates: duplicates, loops: loops)
    builder.addEdges(from: sources, to: targets)
    return builder.graph()
  }
}
