import Execution
import Graphs

/// The paths i → k → j of a graph that no tie i → j closes, ready to be counted by the groups of the
/// three for many divisions into groups.
///
/// The paths themselves are not stored: those through a node are all pairs of a node before it and
/// one after it, but for those that are closed or lead back, which are stored.
struct OpenPaths: Sendable {
  private let before: SimpleRows
  private let after: SimpleRows
  /// Row *k* of `closedSources` and `closedTargets` starts at `closedOffsets[k]`.
  private let closedOffsets: [Int]
  private let closedSources: [UInt32]
  private let closedTargets: [UInt32]

  var nodeCount: Int { after.nodeCount }
  /// How many ordered pairs are tied; an undirected tie counts twice.
  var arcCount: Int { after.neighbors.count }

  /// - Complexity: O(m^1.5 log n) time at worst; 8 bytes per closed path.
  init(of graph: Graph, in context: ExecutionContext) throws {
    let after = SimpleRows(of: graph, .outgoing)
    let before = graph.direction == .directed ? SimpleRows(of: graph, .incoming) : after
    typealias Found = (counts: [Int], sources: [UInt32], targets: [UInt32])
    let found = try context.reduce(
      Chunks(count: graph.nodeCount), into: Found([], [], []), phase: "closed paths",
      map: { range -> Found in
        var found = Found([], [], [])
        var isAfter = [Bool](repeating: false, count: after.nodeCount)
        for node in range {
          if node & 0x3F == 0 { try context.cancellation.check() }
          let start = found.sources.count
          let own = after.row(node)
          for entry in own { isAfter[Int(after.neighbors[entry])] = true }
          for entry in before.row(node) {
            let source = Int(before.neighbors[entry])
            let far = after.row(source)
            if far.count > 16 * own.count {
              for target in own where after.entry(of: Int(after.neighbors[target]), in: source) != nil {
                found.sources.append(UInt32(source))
                found.targets.append(after.neighbors[target])
              }
            } else {
              for target in far where isAfter[Int(after.neighbors[target])] {
                found.sources.append(UInt32(source))
                found.targets.append(after.neighbors[target])
              }
            }
          }
          for entry in own { isAfter[Int(after.neighbors[entry])] = false }
          found.counts.append(found.sources.count - start)
        }
        return found
      },
      combine: { all, part in
        all.counts += part.counts
        all.sources += part.sources
        all.targets += part.targets
      })
    self.before = before
    self.after = after
    var offsets = [0]
    offsets.reserveCapacity(found.counts.count + 1)
    for count in found.counts { offsets.append(offsets[offsets.count - 1] + count) }
    closedOffsets = offsets
    closedSources = found.sources
    closedTargets = found.targets
  }

  /// Counts by group that are 0 between two uses.
  struct Scratch {
    fileprivate var before: [Int]
    fileprivate var after: [Int]

    init(groupCount: Int) {
      before = [Int](repeating: 0, count: groupCount)
      after = before
    }
  }

  /// How often `node` has each role if the nodes belong to the groups of `labels`.
  func counts(at node: Int, _ labels: [Int], _ scratch: inout Scratch) -> BrokerageCounts {
    var counts = BrokerageCounts()
    let (sources, targets) = (before.row(node), after.row(node))
    guard !sources.isEmpty && !targets.isEmpty else { return counts }
    let own = labels[node]
    for entry in sources { scratch.before[labels[Int(before.neighbors[entry])]] += 1 }
    for entry in targets { scratch.after[labels[Int(after.neighbors[entry])]] += 1 }
    let (ownBefore, ownAfter) = (scratch.before[own], scratch.after[own])
    scratch.before[own] = 0
    var sameElsewhere = 0
    for entry in sources {
      let group = labels[Int(before.neighbors[entry])]
      sameElsewhere += scratch.before[group] * scratch.after[group]
      scratch.before[group] = 0
    }
    for entry in targets { scratch.after[labels[Int(after.neighbors[entry])]] = 0 }
    let (otherBefore, otherAfter) = (sources.count - ownBefore, targets.count - ownAfter)
    counts[.coordinator] = ownBefore * ownAfter
    counts[.itinerant] = sameElsewhere
    counts[.representative] = ownBefore * otherAfter
    counts[.gatekeeper] = otherBefore * ownAfter
    counts[.liaison] = otherBefore * otherAfter - sameElsewhere
    for place in closedOffsets[node]..<closedOffsets[node + 1] {
      let role = BrokerageRole(
        from: labels[Int(closedSources[place])], through: own,
        to: labels[Int(closedTargets[place])])
      counts[role] -= 1
    }
    forEachBothWays(sources, targets) { neighbor in
      counts[labels[neighbor] == own ? .coordinator : .itinerant] -= 1
    }
    return counts
  }

  /// Calls `body` with each node that stands in both rows.
  private func forEachBothWays(
    _ sources: Range<Int>, _ targets: Range<Int>, body: (Int) -> Void
  ) {
    var (left, right) = (sources.lowerBound, targets.lowerBound)
    while left < sources.upperBound && right < targets.upperBound {
      let (a, b) = (before.neighbors[left], after.neighbors[right])
      if a == b { body(Int(a)) }
      if a <= b { left += 1 }
      if b <= a { right += 1 }
    }
  }

  /// Calls `body` with the two ends of each open path through `node`, in ascending order.
  func forEachPath(through node: Int, body: (Int, Int) -> Void) {
    for entry in before.row(node) {
      let source = Int(before.neighbors[entry])
      for target in after.row(node) {
        let other = Int(after.neighbors[target])
        guard other != source, after.entry(of: other, in: source) == nil else { continue }
        body(source, other)
      }
    }
  }
}
