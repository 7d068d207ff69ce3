import Execution
import Graphs

/// An undirected graph that is contracted until its smallest cut is known.
///
/// Each phase takes nodes in the order of how strongly they are tied to those taken before (a
/// maximum adjacency ordering). Every beginning of that order is a cut; two nodes that the order
/// shows to be tied at least as strongly as the best cut so far become one.
struct CutContraction {
  private var offsets: [Int] = [0]
  private var heads: [UInt32] = []
  private var weights: [Double] = []
  /// The contracted node that each node of the graph has become part of.
  private var label: [UInt32]
  private var best = Double.infinity
  private var side: [Bool] = []
  private let originalCount: Int

  private var count: Int { offsets.count - 1 }

  init(of graph: Graph, capacity: EdgeMap<Double>?) {
    originalCount = graph.nodeCount
    label = (0..<graph.nodeCount).map { UInt32($0) }
    let rows = graph.outgoing
    let edges = graph.edgeNumbers()
    offsets.reserveCapacity(graph.nodeCount + 1)
    heads.reserveCapacity(rows.arcCount)
    weights.reserveCapacity(rows.arcCount)
    for node in 0..<graph.nodeCount {
      for entry in rows.row(Node(node)) where Int(rows.neighbors[entry]) != node {
        heads.append(rows.neighbors[entry])
        weights.append(capacity?.values[Int(edges[entry])] ?? 1)
      }
      offsets.append(heads.count)
    }
  }

  /// Marks one side of the smallest cut.
  mutating func smallestCut(in context: ExecutionContext) throws -> [Bool] {
    while count > 1, best > 0 {
      context.progress.report(
        "smallest cut", completed: originalCount - count, of: originalCount - 1)
      try contract(by: phase(context.cancellation))
    }
    return side
  }

  /// Orders the nodes, remembers the best cut met, and says which nodes become one.
  private mutating func phase(_ cancellation: Cancellation) throws -> DisjointSets {
    var same = DisjointSets(count: count)
    var tie = [Double](repeating: 0, count: count)
    var position = [Int](repeating: -1, count: count)
    var order: [Int] = []
    order.reserveCapacity(count)
    var heap = SearchHeap()
    var bestLength: Int?
    var value = 0.0
    var unseen = 0
    var steps = 0
    while order.count < count {
      let node: Int
      if let entry = heap.removeLowest() {
        node = Int(entry.node)
        guard position[node] < 0, entry.cost == tie[node] else { continue }
      } else {
        while position[unseen] >= 0 { unseen += 1 }
        node = unseen
      }
      position[node] = order.count
      order.append(node)
      var degree = 0.0
      for entry in offsets[node]..<offsets[node + 1] {
        steps += 1
        if steps & 0xFFFF == 0 { try cancellation.check() }
        degree += weights[entry]
        let other = Int(heads[entry])
        guard position[other] < 0 else { continue }
        tie[other] += weights[entry]
        if tie[other] >= best { same.join(node, other) }
        heap.add(SearchHeap.Entry(key: -tie[other], cost: tie[other], node: UInt32(other)))
      }
      value += degree - 2 * tie[node]
      // Sums of the same ties in another order may leave a little less than nothing.
      if order.count < count, max(value, 0) < best {
        best = max(value, 0)
        bestLength = order.count
      }
    }
    // The last node hangs on all others by just the ties that the last cut took.
    same.join(order[count - 2], order[count - 1])
    if let bestLength { side = label.map { position[Int($0)] < bestLength } }
    return same
  }

  /// Makes one node of each set, with the sums of the ties.
  private mutating func contract(by same: DisjointSets) throws {
    var sets = same
    var number = [UInt32](repeating: .max, count: count)
    var members: [[Int]] = []
    for node in 0..<count {
      let root = sets.root(of: node)
      if number[root] == .max {
        number[root] = UInt32(members.count)
        members.append([])
      }
      number[node] = number[root]
      members[Int(number[node])].append(node)
    }
    var newOffsets = [0]
    var newHeads: [UInt32] = []
    var newWeights: [Double] = []
    var place = [Int](repeating: -1, count: members.count)
    for (new, olds) in members.enumerated() {
      let start = newHeads.count
      for old in olds {
        for entry in offsets[old]..<offsets[old + 1] {
          let other = number[Int(heads[entry])]
          if Int(other) == new { continue }
          if place[Int(other)] >= start {
            newWeights[place[Int(other)]] += weights[entry]
          } else {
            place[Int(other)] = newHeads.count
            newHeads.append(other)
            newWeights.append(weights[entry])
          }
        }
      }
      newOffsets.append(newHeads.count)
    }
    for node in label.indices { label[node] = number[Int(label[node])] }
    (offsets, heads, weights) = (newOffsets, newHeads, newWeights)
  }
}
