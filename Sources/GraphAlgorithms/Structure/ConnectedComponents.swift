public import Execution
public import Graphs

/// The parts of a graph whose nodes are joined by paths.
public struct ConnectedComponents: PartitionAlgorithm {
  /// What a path is allowed to do.
  public enum Kind: String, Sendable, CaseIterable {
    /// It may follow a tie either way.
    case weak
    /// It must follow ties forward, there and back again; the same as weak if undirected.
    case strong
  }

  /// What a path is allowed to do.
  public let kind: Kind

  /// The parts joined by paths that ignore direction, unless told otherwise.
  public init(_ kind: Kind = .weak) { self.kind = kind }

  /// What must be known to read the parts.
  public var descriptor: PartitionDescriptor {
    PartitionDescriptor(
      id: kind == .weak ? "components" : "components-strong",
      title: kind == .weak ? "Connected components" : "Strong components",
      meaning: kind == .weak
        ? "Cities that are linked with each other, directly or through others."
        : "Cities that reach each other there and back along the direction of ties.",
      cost: "O(n + m) time",
      convention: Convention(
        variant: kind == .weak ? "weak components" : "strong components", normalization: "none",
        direction: kind == .weak ? "ignored" : "paths follow ties outward", weights: "ignored",
        disconnection: "this is what is found"),
      caveat: "One single tie joins two parts, however large they are.",
      reference: Reference(
        authors: "Tarjan", title: "Depth-first search and linear graph algorithms",
        venue: "SIAM Journal on Computing 1", year: 1972))
  }

  /// The parts, the largest first; never empty parts. O(n + m).
  public func partition(of graph: Graph, in context: ExecutionContext) throws -> Partition {
    try context.cancellation.check()
    switch kind {
    case .weak:
      return Partition(NodeMap(componentLabels(roots: componentRoots(of: graph))))
    case .strong:
      return Partition(
        NodeMap(
          try strongComponentLabels(
            of: SimpleRows(of: graph, .outgoing), cancellation: context.cancellation)))
    }
  }
}

/// For each node the number of its strong component, by Tarjan's algorithm without recursion.
func strongComponentLabels(
  of rows: SimpleRows, cancellation: Cancellation
) throws -> [Int] {
  let n = rows.nodeCount
  var labels = [Int](repeating: -1, count: n)
  var found = [Int](repeating: -1, count: n)
  var lowest = [Int](repeating: 0, count: n)
  var next = (0..<n).map { rows.row($0).lowerBound }
  var open: [Int] = []
  var path: [Int] = []
  var clock = 0
  var count = 0
  for start in 0..<n where found[start] < 0 {
    path.append(start)
    while let node = path.last {
      if found[node] < 0 {
        found[node] = clock
        lowest[node] = clock
        if clock & 0x3FFF == 0 { try cancellation.check() }
        clock += 1
        open.append(node)
      }
      if next[node] < rows.row(node).upperBound {
        let neighbor = Int(rows.neighbors[next[node]])
        next[node] += 1
        if found[neighbor] < 0 {
          path.append(neighbor)
        } else if labels[neighbor] < 0 {
          lowest[node] = min(lowest[node], found[neighbor])
        }
        continue
      }
      path.removeLast()
      if let parent = path.last { lowest[parent] = min(lowest[parent], lowest[node]) }
      guard lowest[node] == found[node] else { continue }
      while let member = open.popLast() {
        labels[member] = count
        if member == node { break }
      }
      count += 1
    }
  }
  return labels
}
