import Execution
import Graphs

/// Searches for routes that extend beginnings in the order of their least cost, and forget those
/// that cannot be of use (label setting with dominance).
///
/// A beginning may meet a node twice until that spoils a result: then the node becomes critical,
/// beginnings remember whether they have met it, and the search starts anew (decremental state-space
/// relaxation). Without stops this never happens but for nodes that are source and target: a
/// beginning that comes back to a node is of less use than what it was when it was there first.
///
/// Source: Martins, European Journal of Operational Research 16 (1984); Righini & Salani, Networks
/// 51 (2008).
struct RouteSearch {
  /// What is asked of one search.
  struct Task {
    /// The nodes with which routes begin; nothing for all sources.
    var prefix: [UInt32] = []
    /// The nodes that must not follow these at once.
    var banned: [UInt32] = []
    /// The targets in which routes must not end.
    var closed: [UInt32] = []
    /// Routes of higher costs are of no interest.
    var ceiling: [Double]?
  }

  /// A route as a search finds it.
  struct Found {
    let nodes: [UInt32]
    let edges: [UInt32]
    let costs: [Double]
  }

  let space: RouteSpace
  let order: RouteOrder
  private let labelLimit: Int
  private var labels: RouteLabels
  private var heap = RouteHeap()
  /// The bit of each critical node; -1 elsewhere.
  private var criticalBit: [Int32]
  private var criticalCount = 0
  /// The number of the search that may not meet a node.
  private var blockedIn: [UInt32]
  private var round: UInt32 = 0
  /// The best whole routes so far.
  private var results: [Int] = []
  private var task = Task()
  /// Where routes can meet each node; nil if that is not looked at.
  private var chain: RouteChain?
  /// What whole routes that begin with the beginning at hand add up to at least.
  private var least: [Double]

  init(_ space: RouteSpace, order: RouteOrder, labelLimit: Int) {
    self.space = space
    self.order = order
    self.labelLimit = labelLimit
    labels = RouteLabels(
      nodeCount: space.nodeCount, width: space.edges.width, costCount: space.edges.costCount,
      order: order)
    criticalBit = Array(repeating: -1, count: space.nodeCount)
    blockedIn = Array(repeating: 0, count: space.nodeCount)
    least = Array(repeating: 0, count: space.edges.width)
    // A chain has one start and one end, which a node that is both would make one.
    if space.stops.count > 0 && !space.roles.overlap {
      chain = RouteChain(nodeCount: space.nodeCount)
    }
  }

  /// The best routes: one if costs are compared one after the other, else one for each vector of
  /// costs that no other beats.
  mutating func routes(_ task: Task, _ cancellation: Cancellation) throws -> [Found] {
    round += 1
    for node in task.prefix { blockedIn[Int(node)] = round }
    for node in task.closed { blockedIn[Int(node)] = round }
    let (blockedIn, round) = (blockedIn, round)
    let hasChain =
      chain?.find(space, prefix: task.prefix, banned: task.banned) { blockedIn[$0] != round }
    guard hasChain ?? true else { return [] }
    while true {
      guard let repeated = try run(task, cancellation) else {
        return results.map { label in
          let way = labels.way(label)
          return Found(nodes: way.nodes, edges: way.edges, costs: labels.costs(of: label))
        }
      }
      for node in repeated where criticalBit[Int(node)] < 0 {
        criticalBit[Int(node)] = Int32(criticalCount)
        criticalCount += 1
      }
    }
  }

  /// Runs one search; the nodes that a result met twice, if there are any.
  private mutating func run(_ task: Task, _ cancellation: Cancellation) throws -> [UInt32]? {
    self.task = task
    results = []
    heap.removeAll()
    labels.clear(words: (criticalCount + 63) / 64)
    begin()
    var steps = 0
    while let entry = heap.removeFirst() {
      steps += 1
      if steps & 0x3FF == 0 { try cancellation.check() }
      let label = Int(entry.label)
      guard !labels.all[label].isRemoved else { continue }
      if order == .lexicographic, let best = results.first,
        entry.first * (1 - space.edges.slack[0]) > labels.sum(0, of: best)
      {
        break
      }
      let node = Int(labels.all[label].node)
      if space.roles.isTarget(node), labels.all[label].depth > 0 {
        if let repeated = repeatedNodes(of: label) { return repeated }
        enter(label)
      } else {
        setLeast(label)
        if !isHopeless() { try extend(label) }
      }
    }
    return nil
  }

  /// Makes the beginnings that all routes share.
  private mutating func begin() {
    guard let first = task.prefix.first else {
      for source in space.roles.sources where !task.banned.contains(source) { start(at: source) }
      return
    }
    start(at: first)
  }

  private mutating func start(at node: UInt32) {
    let label = RouteLabels.Label(
      node: node, parent: RouteLabels.none, edge: 0, depth: 0,
      stops: space.stops.met(0, at: Int(node)))
    add(label, edge: 0)
  }

  /// Whether a beginning can still meet the stops it has not met, without turning back.
  private func canMeetStops(_ label: RouteLabels.Label) -> Bool {
    guard let chain, Int(label.depth) + 1 >= task.prefix.count else { return true }
    let position = Int(chain.position[Int(label.node)])
    return position >= 0 && chain.lost[position] & space.stops.all & ~label.stops == 0
  }

  /// Adds a beginning if it can become a route that is wanted.
  private mutating func add(_ label: RouteLabels.Label, edge: UInt32) {
    guard canMeetStops(label) else { return }
    let node = Int(label.node)
    let values = Int(edge) * space.edges.width
    for place in 0..<space.edges.width {
      let paid =
        label.parent == RouteLabels.none
        ? 0 : labels.sum(place, of: Int(label.parent)) + space.edges.values[values + place]
      least[place] = paid + space.bounds.atLeast(place, from: node, met: label.stops)
      guard least[place].isFinite, space.keepsLimit(place, least[place]) else { return }
    }
    guard !isHopeless(),
      labels.add(
        label, adding: values, of: space.edges.values, remembering: Int(criticalBit[node]))
    else { return }
    let number = labels.all.count - 1
    heap.add(
      RouteHeap.Entry(
        first: least[0], second: space.edges.costCount > 1 ? least[1] : labels.sum(0, of: number),
        label: UInt32(number)))
  }

  private mutating func setLeast(_ label: Int) {
    let (node, met) = (Int(labels.all[label].node), labels.all[label].stops)
    for place in 0..<space.edges.costCount {
      least[place] =
        labels.sum(place, of: label) + space.bounds.atLeast(place, from: node, met: met)
    }
  }

  private mutating func extend(_ label: Int) throws {
    guard labels.all.count <= labelLimit else {
      throw GraphAlgorithmError.tooManyPartialRoutes(limit: labelLimit)
    }
    let origin = labels.all[label]
    let position = Int(origin.depth)
    // While a route is still what all share, the next node is given.
    let given = position + 1 < task.prefix.count ? task.prefix[position + 1] : nil
    let row =
      given.map { space.forward.entries(from: Int(origin.node), to: $0) }
      ?? space.forward.row(Int(origin.node))
    let leavesPrefix = position + 1 == task.prefix.count
    for entry in row {
      let next = space.forward.neighbors[entry]
      let place = Int(next)
      let role = space.roles.of[place]
      guard role != 1, given != nil || blockedIn[place] != round,
        !(leavesPrefix && task.banned.contains(next))
      else { continue }
      let bit = Int(criticalBit[place])
      if bit >= 0, labels.remembers(label, bit) { continue }
      let met = space.stops.met(origin.stops, at: place)
      if role != 0 && met != space.stops.all { continue }
      let edge = space.forward.edges[entry]
      add(
        RouteLabels.Label(
          node: next, parent: UInt32(label), edge: edge, depth: origin.depth + 1, stops: met),
        edge: edge)
    }
  }

  // MARK: - Results

  /// Whether the costs in `least` are certainly worse than those of a result or the ceiling.
  private func isHopeless() -> Bool {
    switch order {
    case .lexicographic:
      if let ceiling = task.ceiling, isHigher({ ceiling[$0] }) { return true }
      guard let best = results.first else { return false }
      return isHigher { labels.sum($0, of: best) }
    case .pareto:
      return results.contains { result in
        var isWorse = false
        for place in 0..<space.edges.costCount {
          let cost = labels.sum(place, of: result)
          let lowered = least[place] * (1 - space.edges.slack[place])
          if lowered < cost { return false }
          if lowered > cost { isWorse = true }
        }
        return isWorse
      }
    }
  }

  private func isHigher(_ costs: (Int) -> Double) -> Bool {
    for place in 0..<space.edges.costCount {
      let lowered = least[place] * (1 - space.edges.slack[place])
      if lowered != costs(place) { return lowered > costs(place) }
    }
    return false
  }

  /// Enters a whole route among the results, and takes out those that it beats.
  private mutating func enter(_ label: Int) {
    var kept: [Int] = []
    for result in results {
      switch compare(result, label) {
      case .firstBeats: return
      case .secondBeats: continue
      case .neither: kept.append(result)
      }
    }
    results = kept + [label]
  }

  private enum Beating {
    case firstBeats
    case secondBeats
    case neither
  }

  private func compare(_ first: Int, _ second: Int) -> Beating {
    var (isLower, isHigher) = (false, false)
    for place in 0..<space.edges.costCount {
      let (a, b) = (labels.sum(place, of: first), labels.sum(place, of: second))
      guard a != b else { continue }
      if a < b { isLower = true } else { isHigher = true }
      if order == .lexicographic { break }
    }
    if isLower && isHigher { return .neither }
    if !isLower && !isHigher {
      return labels.sequenceOrder(first, second) <= 0 ? .firstBeats : .secondBeats
    }
    return isLower ? .firstBeats : .secondBeats
  }

  private func repeatedNodes(of label: Int) -> [UInt32]? {
    guard space.stops.count > 0 || space.roles.overlap else { return nil }
    let nodes = labels.way(label).nodes.sorted()
    let repeated = zip(nodes, nodes.dropFirst()).filter { $0 == $1 }.map(\.0)
    return repeated.isEmpty ? nil : repeated
  }
}
