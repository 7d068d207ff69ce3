import Graphs

/// How much each single node holds together of what is left of a graph.
///
/// One depth-first search tells for each node the sizes of the branches that hang on the rest by
/// that node only; taking it out leaves these branches and the rest of its component as parts.
struct FragmentationSearch {
  private let rows: SimpleRows
  private var isRemoved: [Bool]

  init(of graph: Graph) {
    rows = SimpleRows.shared(with: graph)
    isRemoved = Array(repeating: false, count: graph.nodeCount)
  }

  mutating func remove(_ node: Int) { isRemoved[node] = true }

  /// How many ordered pairs of nodes are connected.
  func joinedPairs() -> Int {
    let search = BranchSearch(rows, isRemoved)
    return search.roots.reduce(0) { $0 + search.sizes[$1] * (search.sizes[$1] - 1) }
  }

  /// For each node how many ordered pairs would not be connected any more without it; 0 for nodes
  /// that are taken out already. O(n + m).
  func losses() -> [Int] {
    let search = BranchSearch(rows, isRemoved)
    var losses = [Int](repeating: 0, count: rows.nodeCount)
    for root in search.roots {
      let whole = search.sizes[root]
      for node in search.members(below: root) {
        let rest = whole - 1 - search.cutSizes[node]
        losses[node] = whole * (whole - 1) - search.cutPairs[node] - rest * (rest - 1)
      }
    }
    return losses
  }
}

/// A depth-first search, without recursion, through the nodes that are not taken out.
private struct BranchSearch {
  /// The first node of each component.
  private(set) var roots: [Int] = []
  /// How many nodes the branch from each node on has.
  private(set) var sizes: [Int]
  /// How many nodes are in branches that hang on the rest by a node only.
  private(set) var cutSizes: [Int]
  /// How many ordered pairs there are inside those branches.
  private(set) var cutPairs: [Int]
  /// The nodes in the order in which they were met; a branch is a range of it.
  private var order: [Int] = []
  private var found: [Int]

  init(_ rows: SimpleRows, _ isRemoved: [Bool]) {
    let n = rows.nodeCount
    sizes = Array(repeating: 1, count: n)
    cutSizes = Array(repeating: 0, count: n)
    cutPairs = cutSizes
    found = Array(repeating: -1, count: n)
    var earliest = cutSizes
    var next = (0..<n).map { rows.row($0).lowerBound }
    var path: [Int] = []
    for root in 0..<n where found[root] < 0 && !isRemoved[root] {
      roots.append(root)
      path.append(root)
      while let node = path.last {
        if found[node] < 0 {
          found[node] = order.count
          earliest[node] = order.count
          order.append(node)
        }
        if next[node] < rows.row(node).upperBound {
          let neighbor = Int(rows.neighbors[next[node]])
          next[node] += 1
          guard !isRemoved[neighbor] else { continue }
          if found[neighbor] < 0 {
            path.append(neighbor)
          } else {
            // The tie back to the parent changes nothing: no branch is cut off by less.
            earliest[node] = min(earliest[node], found[neighbor])
          }
          continue
        }
        path.removeLast()
        guard let parent = path.last else { break }
        sizes[parent] += sizes[node]
        earliest[parent] = min(earliest[parent], earliest[node])
        if earliest[node] >= found[parent] {
          cutSizes[parent] += sizes[node]
          cutPairs[parent] += sizes[node] * (sizes[node] - 1)
        }
      }
    }
  }

  /// The nodes of the component of `root`.
  func members(below root: Int) -> ArraySlice<Int> {
    order[found[root]..<(found[root] + sizes[root])]
  }
}
