public import Execution
public import Graphs

/// How deep in the dense part of a graph a node lies: the largest k such that the node belongs to a
/// part in which every node has k neighbors or more.
///
/// Direction: ignored. Weights, loops, parallel edges: ignored. Disconnection: without effect.
/// Range: whole numbers from 0 to the degree. Never nil.
///
/// - Complexity: O(n + m).
///
/// Source: Batagelj & Zaveršnik, arXiv cs/0310049 (2003); Seidman, Social Networks 5 (1983).
public struct CoreNumber: NodeMeasure {
  /// The core number; it has no parameters.
  public init() {}

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "core-number", title: "Core number",
      meaning: "How deep in the most closely knit part of the network a city lies.",
      unit: "neighbors within the core", range: ScoreRange(from: 0, to: nil, text: "0 to degree"),
      isolatedScore: .always(0), cost: "O(n + m) time",
      convention: Convention(
        variant: "k-core by number of neighbors", normalization: "none", direction: "ignored",
        weights: "ignored", disconnection: "without effect"),
      caveat: "Lists that tie all members of a group with one another make cores of their own.",
      reference: Reference(
        authors: "Batagelj & Zaveršnik", title: "An O(m) algorithm for cores decomposition",
        venue: "arXiv cs/0310049", year: 2003))
  }

  /// The core number of each node.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    try context.cancellation.check()
    return NodeMap(coreNumbers(of: SimpleRows(of: graph, .either)).map { Double($0) })
  }
}

/// The core number of each node: take off a node of the lowest degree, again and again.
///
/// Nodes stand sorted by their degree of the moment; `starts[d]` is where those of degree d begin.
func coreNumbers(of rows: SimpleRows) -> [Int] {
  let n = rows.nodeCount
  var degrees = (0..<n).map { rows.row($0).count }
  var starts = [Int](repeating: 0, count: (degrees.max() ?? 0) + 2)
  for degree in degrees { starts[degree + 1] += 1 }
  for degree in 1..<starts.count { starts[degree] += starts[degree - 1] }
  var place = [Int](repeating: 0, count: n)
  var sorted = [Int](repeating: 0, count: n)
  var next = starts
  for node in 0..<n {
    place[node] = next[degrees[node]]
    sorted[place[node]] = node
    next[degrees[node]] += 1
  }
  for position in 0..<n {
    let node = sorted[position]
    for entry in rows.row(node) {
      let neighbor = Int(rows.neighbors[entry])
      let degree = degrees[neighbor]
      guard degree > degrees[node] else { continue }
      // Swap with the first of its degree, then move the border past it.
      let first = max(starts[degree], position + 1)
      let other = sorted[first]
      sorted.swapAt(first, place[neighbor])
      place[other] = place[neighbor]
      place[neighbor] = first
      starts[degree] = first + 1
      degrees[neighbor] = degree - 1
    }
  }
  return degrees
}
