import Execution
import Graphs

/// A graph made ready for betweenness: hanging trees folded, the rest renumbered for locality.
///
/// A node with one neighbor lies on no path between others; it is folded into that neighbor, whose
/// mass then stands for both, and so on until only cycles and what joins them are left. All pairs of
/// which one end lies in a folded tree are counted exactly while folding (``treeScores``), except
/// for the part of their paths between the nodes that are left; there the masses stand for them.
struct BetweennessCore: Sendable {
  /// The node of the graph that each node of the core stands for.
  let originalNode: [UInt32]
  /// How many nodes of the graph each node of the core stands for.
  let masses: [Double]
  /// What each node of the graph earns as the meeting point of trees; every pair once.
  let treeScores: [Double]
  /// The rows along which searches go.
  let rows: SimpleRows

  init(of graph: Graph, cancellation: Cancellation) throws {
    try cancellation.check()
    let rows = SimpleRows(of: graph, .outgoing)
    switch graph.direction {
    case .directed:
      originalNode = SimpleRows(of: graph, .either).breadthFirstOrder()
      masses = Array(repeating: 1, count: graph.nodeCount)
      treeScores = Array(repeating: 0, count: graph.nodeCount)
      self.rows = rows.renumbered(by: originalNode)
    case .undirected:
      let folded = FoldedTrees(of: rows)
      let order = rows.breadthFirstOrder().filter { !folded.isFolded[Int($0)] }
      originalNode = order
      masses = order.map { Double(folded.mass[Int($0)]) }
      treeScores = folded.scores
      self.rows = rows.renumbered(by: order)
    }
  }
}

/// The trees that hang on an undirected graph, taken off leaf by leaf.
private struct FoldedTrees {
  /// Whether a node belongs to a tree; the node that a tree hangs on does not.
  private(set) var isFolded: [Bool]
  /// How many nodes a node stands for: itself and the branches folded into it.
  private(set) var mass: [Int]
  /// For how many pairs a node is where their path leaves a branch for elsewhere.
  private(set) var scores: [Double]

  init(of rows: SimpleRows) {
    let n = rows.nodeCount
    isFolded = Array(repeating: false, count: n)
    mass = Array(repeating: 1, count: n)
    scores = Array(repeating: 0, count: n)
    let squares = fold(rows)
    let size = Self.componentSizes(of: rows)
    for node in 0..<n {
      let branches = Double(mass[node] - 1)
      let rest = Double(size[node] - mass[node])
      scores[node] = (branches * branches - squares[node]) / 2 + branches * rest
    }
  }

  /// Takes off the leaves; returns for each node the sum of the squared sizes of its branches.
  private mutating func fold(_ rows: SimpleRows) -> [Double] {
    var squares = [Double](repeating: 0, count: rows.nodeCount)
    var degrees = (0..<rows.nodeCount).map { rows.row($0).count }
    var leaves = degrees.indices.filter { degrees[$0] == 1 }
    var next = 0
    while next < leaves.count {
      let leaf = leaves[next]
      next += 1
      // Of the last two nodes of a tree one is folded; the other has lost its only tie by then.
      let remaining = rows.row(leaf).first { !isFolded[Int(rows.neighbors[$0])] }
      guard degrees[leaf] == 1, let remaining else { continue }
      let parent = Int(rows.neighbors[remaining])
      isFolded[leaf] = true
      mass[parent] += mass[leaf]
      squares[parent] += Double(mass[leaf]) * Double(mass[leaf])
      degrees[parent] -= 1
      if degrees[parent] == 1 { leaves.append(parent) }
    }
    return squares
  }

  /// For each node how many nodes its component has.
  private static func componentSizes(of rows: SimpleRows) -> [Int] {
    let labels = componentLabels(of: rows)
    var sizes = [Int](repeating: 0, count: (labels.max() ?? -1) + 1)
    for label in labels { sizes[label] += 1 }
    return labels.map { sizes[$0] }
  }
}
