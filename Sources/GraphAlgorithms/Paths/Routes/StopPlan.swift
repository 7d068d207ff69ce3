import Graphs

/// Which stops a route has met, one bit each; in order, only those before the first one missing.
struct StopPlan: Sendable {
  /// How many stops there are.
  let count: Int
  /// All stops.
  let all: UInt64
  let isOrdered: Bool
  /// The stops that each node meets; empty if there are none.
  private(set) var metAt: [UInt64] = []
  /// The nodes that meet a stop.
  private(set) var nodes: [UInt32] = []

  init(_ stops: RequiredStops, nodeCount: Int) {
    let sets = stops.sets
    count = sets.count
    all = (1 << UInt64(sets.count)) - 1
    switch stops {
    case .none, .inAnyOrder: isOrdered = false
    case .inOrder: isOrdered = true
    }
    guard count > 0 else { return }
    metAt = Array(repeating: 0, count: nodeCount)
    for (number, set) in sets.enumerated() {
      for node in set.nodes { metAt[node.index] |= 1 << UInt64(number) }
    }
    nodes = (0..<nodeCount).filter { metAt[$0] != 0 }.map { UInt32($0) }
  }

  /// The stops met once `node` is reached after `met`.
  @inline(__always) func met(_ met: UInt64, at node: Int) -> UInt64 {
    guard count > 0 else { return 0 }
    let here = metAt[node]
    if here == 0 { return met }
    if !isOrdered { return met | here }
    var result = met
    while result != all, here & (result + 1) != 0 { result = 2 * result + 1 }
    return result
  }
}
