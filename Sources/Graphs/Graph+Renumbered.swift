extension Graph {
  /// The same graph with node v called `newNumber[v]`; loops, parallel edges and strengths stay.
  ///
  /// - Precondition: `newNumber` has each number below `nodeCount` once.
  /// - Complexity: O(n + m log m).
  public func renumbered(by newNumber: [Int]) -> Graph {
    precondition(newNumber.count == nodeCount, "\(newNumber.count) numbers for \(nodeCount) nodes")
    var builder = GraphBuilder(direction, nodeCount: nodeCount, duplicates: .keep, loops: .keep)
    let ends = edgeEnds()
    builder.addEdges(
      from: ends.sources.map { UInt32(newNumber[Int($0)]) },
      to: ends.targets.map { UInt32(newNumber[Int($0)]) }, strengths: strengths?.values)
    return builder.graph()
  }
}
