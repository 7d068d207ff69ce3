import Execution

extension BetweennessCore {
  /// The summed dependencies of the searches from some nodes of the core, one number per node of it.
  func dependencies(on sources: Range<Int>, cancellation: Cancellation) throws -> [Double] {
    var totals = [Double](repeating: 0, count: masses.count)
    var order = [UInt32](repeating: 0, count: masses.count)
    var states = [SearchState](repeating: .unmet, count: masses.count)
    for source in sources where !forward.row(source).isEmpty {
      let met = try countPaths(
        from: source, along: forward, order: &order, states: &states, cancellation)
      try collectDependencies(
        on: order[..<met], along: backward, masses: masses, states: &states, totals: &totals,
        cancellation)
    }
    return totals
  }
}

/// What one search knows of a node; together, because the kernel needs all of it at once.
private struct SearchState {
  /// Steps from the source, −1 where the search has not been.
  var distance: Int32
  /// How many shortest paths lead here from the source.
  var pathCount: Double
  /// How many pairs that start at the source depend on the node.
  var dependency: Double

  static let unmet = SearchState(distance: -1, pathCount: 0, dependency: 0)
}

/// Counts shortest paths from `source`, breadth first; returns how many nodes `order` then holds.
private func countPaths(
  from source: Int, along rows: SimpleRows, order: inout [UInt32], states: inout [SearchState],
  _ cancellation: Cancellation
) throws -> Int {
  let offsets = rows.offsets.span
  let neighbors = rows.neighbors.span
  var order = order.mutableSpan
  var states = states.mutableSpan
  order[0] = UInt32(source)
  states[source].distance = 0
  states[source].pathCount = 1
  var met = 1
  var next = 0
  var largest = 1.0
  while next < met {
    if next & 0x3FFF == 0 { try cancellation.check() }
    let node = Int(order[next])
    next += 1
    let level = states[node].distance + 1
    let paths = states[node].pathCount
    largest = max(largest, paths)
    for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
      // Entries of rows are below the node count (SimpleRows), and a node is met at most once.
      let neighbor = unsafe neighbors[unchecked: entry]
      let known = unsafe states[unchecked: Int(neighbor)].distance
      if known < 0 {
        unsafe states[unchecked: Int(neighbor)].distance = level
        unsafe states[unchecked: Int(neighbor)].pathCount = paths
        unsafe order[unchecked: met] = neighbor
        met += 1
      } else if known == level {
        unsafe states[unchecked: Int(neighbor)].pathCount += paths
      }
    }
  }
  guard largest.isFinite else { throw GraphAlgorithmError.tooManyShortestPaths }
  return met
}

/// Hands dependencies back from the farthest nodes and leaves the states ready for a new search.
private func collectDependencies(
  on order: ArraySlice<UInt32>, along rows: SimpleRows, masses: [Double],
  states: inout [SearchState], totals: inout [Double], _ cancellation: Cancellation
) throws {
  let offsets = rows.offsets.span
  let neighbors = rows.neighbors.span
  let masses = masses.span
  var totals = totals.mutableSpan
  var states = states.mutableSpan
  let source = Int(order[0])
  let sourceMass = masses[source]
  for position in stride(from: order.count - 1, through: 1, by: -1) {
    if position & 0x3FFF == 0 { try cancellation.check() }
    let node = Int(order[position])
    let level = states[node].distance - 1
    let own = states[node].dependency
    let share = (masses[node] + own) / states[node].pathCount
    for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
      let place = unsafe Int(neighbors[unchecked: entry])
      if unsafe states[unchecked: place].distance == level {
        unsafe states[unchecked: place].dependency += states[unchecked: place].pathCount * share
      }
    }
    totals[node] += sourceMass * own
    // Nothing that is still to come looks for the level of this node.
    states[node] = .unmet
  }
  states[source] = .unmet
}
