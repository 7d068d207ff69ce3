import Execution
import Graphs

/// The greedy choice for goals that are sums over nodes of what their distance from the group is
/// worth.
///
/// A candidate is worth trying only if what it gained when last tried is more than anybody gains
/// now. Trying it is a search that stops wherever the group is as near already: whoever lies beyond
/// is as near to the group too.
struct KeyPlayersByDistance {
  private let rows: SimpleRows
  private let goal: KeyPlayers.Goal
  /// How many steps each node is from the group; n where it cannot be reached.
  private var fromGroup: [Int32]
  private var fromCandidate: [Int32]
  private var order: [UInt32]

  init(of graph: Graph, goal: KeyPlayers.Goal) {
    rows = SimpleRows(of: graph, .outgoing)
    self.goal = goal
    fromGroup = Array(repeating: Int32(graph.nodeCount), count: graph.nodeCount)
    fromCandidate = fromGroup
    order = Array(repeating: 0, count: graph.nodeCount)
  }

  mutating func choose(
    _ wanted: Int, from graph: Graph, in context: ExecutionContext
  ) throws -> KeyPlayerGroup {
    var group = KeyPlayerGroup(baseline: 0, isEstimated: false)
    var bounds = try firstGains(graph, context)
    var sum = 0.0
    for step in 0..<wanted {
      context.progress.report("key players", completed: step, of: wanted)
      var tried = [Double?](repeating: nil, count: bounds.count)
      for node in group.nodes { bounds[node.index] = -1 }
      while true {
        try context.cancellation.check()
        guard let best = group.best(of: bounds) else { break }
        if let gain = tried[best] {
          sum += gain
          join(best)
          group.add(best, value: min(1, sum / Double(graph.nodeCount)))
          break
        }
        let gain = self.gain(of: best)
        tried[best] = gain
        bounds[best] = gain
      }
    }
    return group
  }

  /// What each node would gain alone.
  private func firstGains(_ graph: Graph, _ context: ExecutionContext) throws -> [Double] {
    switch goal {
    case .coverage: return (0..<rows.nodeCount).map { Double(rows.row($0).count + 1) }
    case .reach:
      return try DistanceProfile(of: graph, in: context).reciprocalSum.values.map { $0 + 1 }
    default:
      let profile = try DistanceProfile(of: graph, in: context)
      return zip(profile.reachedCount.values, profile.distanceSum.values).map {
        Double($0) - Double($1) / Double(graph.nodeCount)
      }
    }
  }

  /// What a node is worth that is so many steps from the group; never more for more steps.
  private func worth(_ steps: Int32) -> Double {
    guard Int(steps) < rows.nodeCount else { return 0 }
    switch goal {
    case .coverage: return steps <= 1 ? 1 : 0
    case .reach: return steps == 0 ? 1 : 1 / Double(steps)
    default: return 1 - Double(steps) / Double(rows.nodeCount)
    }
  }

  private mutating func gain(of candidate: Int) -> Double {
    let met = Self.search(from: candidate, rows, goal, fromGroup, &fromCandidate, &order)
    var gain = 0.0
    for place in 0..<met {
      let node = Int(order[place])
      gain += worth(fromCandidate[node]) - worth(fromGroup[node])
      fromCandidate[node] = Int32(rows.nodeCount)
    }
    return gain
  }

  private mutating func join(_ node: Int) {
    let met = Self.search(from: node, rows, goal, fromGroup, &fromCandidate, &order)
    for place in 0..<met {
      let near = Int(order[place])
      fromGroup[near] = fromCandidate[near]
      fromCandidate[near] = Int32(rows.nodeCount)
    }
  }

  /// Meets the nodes that are nearer to the candidate than to the group.
  private static func search(
    from candidate: Int, _ rows: SimpleRows, _ goal: KeyPlayers.Goal, _ fromGroup: [Int32],
    _ steps: inout [Int32], _ order: inout [UInt32]
  ) -> Int {
    let offsets = rows.offsets.span
    let neighbors = rows.neighbors.span
    let fromGroup = fromGroup.span
    var steps = steps.mutableSpan
    var order = order.mutableSpan
    let farthest = goal == .coverage ? 1 : Int32.max
    order[0] = UInt32(candidate)
    steps[candidate] = 0
    var met = 1
    var next = 0
    while next < met {
      let node = Int(order[next])
      next += 1
      let level = steps[node] + 1
      guard level <= farthest else { break }
      for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
        let neighbor = Int(neighbors[entry])
        guard steps[neighbor] > level && fromGroup[neighbor] > level else { continue }
        steps[neighbor] = level
        order[met] = UInt32(neighbor)
        met += 1
      }
    }
    return met
  }
}
