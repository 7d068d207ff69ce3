import Execution
import Graphs

/// Searches that count all shortest paths, and those among them on which no member of a group lies
/// between the ends.
///
/// Nodes are renumbered in breadth-first order, so that neighbors are near one another in memory.
struct GroupPathSearch: Sendable {
  /// The node of the graph that each node of the search stands for.
  let originalNode: [UInt32]
  private let rows: SimpleRows
  private let isUndirected: Bool
  private var isMember: [Bool]

  init(of graph: Graph, group: NodeSet) {
    originalNode = SimpleRows(of: graph, .either).breadthFirstOrder()
    rows = SimpleRows(of: graph, .outgoing).renumbered(by: originalNode)
    isUndirected = graph.direction == .undirected
    isMember = originalNode.map { group.contains(Node(rawValue: $0)) }
  }

  /// Adds a node of the search to the group.
  mutating func insert(_ node: Int) { isMember[node] = true }

  /// Summed over the pairs of a source and another node, neither in the group, the share of their
  /// shortest paths on which the group lies.
  func interceptedShare(from sources: Range<Int>, cancellation: Cancellation) throws -> Double {
    var scratch = SearchScratch(of: rows)
    var sum = 0.0
    for source in sources where !isMember[source] && !isLikeItsNeighbor(source) {
      let leaves = rows.row(source).count { isLikeItsNeighbor(Int(rows.neighbors[$0])) }
      let weight = Double(1 + leaves)
      let met = try search(
        from: source, &scratch.states, &scratch.order, &scratch.steps, &scratch.starts,
        cancellation)
      for place in 0..<met {
        let node = Int(scratch.order[place])
        let state = scratch.states[node]
        scratch.states[node] = .unmet
        if !isMember[node] && state.free != state.all {
          sum += weight * (1 - state.free / state.all)
        }
      }
    }
    return sum
  }

  /// Whether all paths from a node go through its only neighbor, which is in no group and has others:
  /// the group then lies on the same share of paths from both.
  private func isLikeItsNeighbor(_ node: Int) -> Bool {
    let row = rows.row(node)
    guard isUndirected && row.count == 1 && !isMember[node] else { return false }
    let neighbor = Int(rows.neighbors[row.lowerBound])
    return !isMember[neighbor] && rows.row(neighbor).count > 1
  }

  /// For each node what the sum over pairs of a source and any other node of the share of their
  /// paths with the group between the ends would gain if the node joined the group.
  func gains(from sources: ArraySlice<UInt32>, cancellation: Cancellation) throws -> [Double] {
    var scratch = SearchScratch(of: rows)
    var gains = [Double](repeating: 0, count: rows.nodeCount)
    for source in sources {
      let met = try search(
        from: Int(source), &scratch.states, &scratch.order, &scratch.steps, &scratch.starts,
        cancellation)
      collect(scratch.order[..<met], scratch.steps, scratch.starts, &scratch.states, &gains)
    }
    return gains
  }

  /// Goes back from the farthest nodes and leaves the states ready for a new search.
  private func collect(
    _ order: ArraySlice<UInt32>, _ steps: [UInt32], _ starts: [UInt32],
    _ states: inout [PathState], _ gains: inout [Double]
  ) {
    let steps = steps.span
    var states = states.mutableSpan
    for place in stride(from: order.count - 1, through: 1, by: -1) {
      let node = Int(order[place])
      // Free paths onward from here, each as its share of all paths to its end.
      var onward = 0.0
      for step in Int(starts[place])..<Int(starts[place + 1]) {
        onward += states[Int(steps[step])].share
      }
      let state = states[node]
      if !isMember[node] { gains[node] += state.free * onward }
      let share = 1 / state.all + (isMember[node] ? 0 : onward)
      states[node] = PathState(distance: -1, all: 0, free: 0, share: share)
    }
    states[Int(order[0])] = .unmet
  }

  /// Breadth first; a path that goes on from a member is not free. Returns how many nodes were met.
  ///
  /// What a neighbor is cannot be foretold, so the loop over a row has no branch: it writes to the
  /// next place always and moves on only if it should.
  private func search(
    from source: Int, _ states: inout [PathState], _ order: inout [UInt32],
    _ steps: inout [UInt32], _ starts: inout [UInt32], _ cancellation: Cancellation
  ) throws -> Int {
    try cancellation.check()
    let offsets = rows.offsets.span
    let neighbors = rows.neighbors.span
    let isMember = isMember.span
    var states = states.mutableSpan
    var order = order.mutableSpan
    var steps = steps.mutableSpan
    var starts = starts.mutableSpan
    order[0] = UInt32(source)
    states[source] = PathState(distance: 0, all: 1, free: 1, share: 0)
    var met = 1
    var stepCount = 0
    var next = 0
    var largest = 1.0
    while next < met {
      let node = Int(order[next])
      let state = states[node]
      starts[next] = UInt32(stepCount)
      next += 1
      let level = state.distance + 1
      let free = isMember[node] && node != source ? 0 : state.free
      largest = max(largest, state.all)
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
        let neighbor = neighbors[entry]
        var other = states[Int(neighbor)]
        let isNew = other.distance < 0
        other.distance = isNew ? level : other.distance
        let isStep = other.distance == level
        other.all += isStep ? state.all : 0
        other.free += isStep ? free : 0
        states[Int(neighbor)] = other
        order[met] = neighbor
        met += isNew ? 1 : 0
        steps[stepCount] = neighbor
        stepCount += isStep ? 1 : 0
      }
    }
    guard largest.isFinite else { throw GraphAlgorithmError.tooManyShortestPaths }
    starts[met] = UInt32(stepCount)
    return met
  }
}

/// What one search knows of a node.
private struct PathState {
  /// Steps from the source, −1 where the search has not been.
  var distance: Int32
  /// How many shortest paths lead here.
  var all: Double
  /// How many of them have no member of the group between their ends.
  var free: Double
  /// The free paths that end here or go on from here, each as its share of all paths to its end.
  var share: Double

  static let unmet = PathState(distance: -1, all: 0, free: 0, share: 0)
}

/// The memory of one search after another; one place more than there are nodes and arcs, since
/// the kernel writes before it knows.
private struct SearchScratch {
  var states: [PathState]
  var order: [UInt32]
  /// The next nodes on shortest paths from each node, in the order of ``order``.
  var steps: [UInt32]
  var starts: [UInt32]

  init(of rows: SimpleRows) {
    states = Array(repeating: .unmet, count: rows.nodeCount)
    order = Array(repeating: 0, count: rows.nodeCount + 1)
    steps = Array(repeating: 0, count: rows.neighbors.count + 1)
    starts = Array(repeating: 0, count: rows.nodeCount + 1)
  }
}
