/// What is left of a network of conductances while its nodes are removed one by one.
struct LeftNetwork {
  private var neighbors: [[UInt32]]
  private var values: [[Double]]
  private var isGone: [Bool]
  private var left: Int
  /// How many ties stand in all lists together, each at both ends.
  private(set) var entryCount: Int
  /// For each number of neighbors the nodes that had it at some time; the newest entry counts.
  private var waiting: [[UInt32]]
  private var smallest = 0

  init(_ network: WeightedRows) {
    let n = network.nodeCount
    neighbors = (0..<n).map { Array(network.neighbors[network.row($0)]) }
    values = (0..<n).map { node in
      network.strengths.map { Array($0[network.row(node)]) }
        ?? [Double](repeating: 1, count: network.row(node).count)
    }
    isGone = Array(repeating: false, count: n)
    left = n
    entryCount = network.neighbors.count
    waiting = Array(repeating: [], count: max(1, n))
    for node in (0..<n).reversed() { waiting[neighbors[node].count].append(UInt32(node)) }
  }

  /// Whether the next nodes have so many neighbors that each takes a while.
  var isDense: Bool { smallest > 200 }

  /// A node with the fewest neighbors, the one that came to have so few last; nil if none is left.
  mutating func popSmallest() -> Int? {
    guard left > 0 else { return nil }
    while true {
      while waiting[smallest].isEmpty { smallest += 1 }
      guard let node = waiting[smallest].popLast() else { continue }
      if !isGone[Int(node)], neighbors[Int(node)].count == smallest { return Int(node) }
    }
  }

  /// Removes `node` and joins its neighbors; its neighbors and conductances, ascending.
  mutating func eliminate(_ node: Int) -> (nodes: [UInt32], values: [Double]) {
    isGone[node] = true
    left -= 1
    let nodes = neighbors[node]
    let conductances = values[node]
    neighbors[node] = []
    values[node] = []
    entryCount -= nodes.count
    let total = conductances.reduce(0, +)
    for (index, other) in nodes.enumerated() {
      join(Int(other), removing: node, nodes, conductances, scale: conductances[index] / total)
      let count = neighbors[Int(other)].count
      waiting[count].append(other)
      smallest = min(smallest, count)
    }
    return (nodes, conductances)
  }

  /// Adds `scale` times `conductances` to the ties of `node`, without itself and without `gone`.
  private mutating func join(
    _ node: Int, removing gone: Int, _ nodes: [UInt32], _ conductances: [Double], scale: Double
  ) {
    var oldNodes: [UInt32] = []
    var oldValues: [Double] = []
    swap(&oldNodes, &neighbors[node])
    swap(&oldValues, &values[node])
    var newNodes: [UInt32] = []
    var newValues: [Double] = []
    newNodes.reserveCapacity(oldNodes.count + nodes.count)
    newValues.reserveCapacity(oldNodes.count + nodes.count)
    var (a, b) = (0, 0)
    while a < oldNodes.count || b < nodes.count {
      let old = a < oldNodes.count ? oldNodes[a] : .max
      let added = b < nodes.count ? nodes[b] : .max
      if min(old, added) == UInt32(gone) || min(old, added) == UInt32(node) {
        a += old <= added ? 1 : 0
        b += added <= old ? 1 : 0
        continue
      }
      newNodes.append(min(old, added))
      var value = 0.0
      if old <= added {
        value += oldValues[a]
        a += 1
      }
      if added <= old {
        value += scale * conductances[b]
        b += 1
      }
      newValues.append(value)
    }
    entryCount += newNodes.count - oldNodes.count
    neighbors[node] = newNodes
    values[node] = newValues
  }
}
