import Execution

extension BetweennessCore {
  /// The summed dependencies of the searches from some nodes of the core, one number per node of it.
  func dependencies(on sources: Range<Int>, cancellation: Cancellation) throws -> [Double] {
    var totals = [Double](repeating: 0, count: masses.count)
    var states = [SearchState](repeating: .unmet, count: masses.count)
    var order = [UInt32](repeating: 0, count: masses.count + 1)
    var starts = order
    var steps = [UInt32](repeating: 0, count: rows.neighbors.count + 1)
    for source in sources where !rows.row(source).isEmpty {
      let met = try countPaths(
        from: source, along: rows, order: &order, steps: &steps, starts: &starts, states: &states,
        cancellation)
      try collectDependencies(
        on: order[..<met], steps: steps, starts: starts, masses: masses, states: &states,
        totals: &totals, cancellation)
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
  /// What each of them hands back: (mass + dependency)/number of paths.
  var share: Double

  static let unmet = SearchState(distance: -1, pathCount: 0, share: 0)
}

/// Counts shortest paths from `source`, breadth first.
///
/// Whether a neighbor is new, next or neither cannot be foretold, so the loop over a row has no
/// branch: it writes to the next free place always and moves on only if it should. So `order` and
/// `steps` need one place more than there are nodes and arcs. Returns how many nodes were met.
private func countPaths(
  from source: Int, along rows: SimpleRows, order: inout [UInt32], steps: inout [UInt32],
  starts: inout [UInt32], states: inout [SearchState], _ cancellation: Cancellation
) throws -> Int {
  precondition(order.count > states.count && steps.count > rows.neighbors.count)
  let offsets = rows.offsets.span
  let neighbors = rows.neighbors.span
  var order = order.mutableSpan
  var steps = steps.mutableSpan
  var starts = starts.mutableSpan
  var states = states.mutableSpan
  order[0] = UInt32(source)
  states[source].distance = 0
  states[source].pathCount = 1
  var met = 1
  var stepCount = 0
  var next = 0
  var largest = 1.0
  while next < met {
    if next & 0x3FFF == 0 { try cancellation.check() }
    let node = Int(order[next])
    starts[next] = UInt32(stepCount)
    next += 1
    let level = states[node].distance + 1
    let paths = states[node].pathCount
    largest = max(largest, paths)
    for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
      // Entries of rows are below the node count (SimpleRows); each node is met once at most and
      // each arc is a step once at most, so places stay within the arrays.
      let neighbor = unsafe neighbors[unchecked: entry]
      var state = unsafe states[unchecked: Int(neighbor)]
      let isNew = state.distance < 0
      state.distance = isNew ? level : state.distance
      let isStep = state.distance == level
      state.pathCount += isStep ? paths : 0
      unsafe states[unchecked: Int(neighbor)] = state
      unsafe order[unchecked: met] = neighbor
      met += isNew ? 1 : 0
      unsafe steps[unchecked: stepCount] = neighbor
      stepCount += isStep ? 1 : 0
    }
  }
  guard largest.isFinite else { throw GraphAlgorithmError.tooManyShortestPaths }
  starts[met] = UInt32(stepCount)
  return met
}

/// Hands dependencies back from the farthest nodes and leaves the states ready for a new search.
private func collectDependencies(
  on order: ArraySlice<UInt32>, steps: [UInt32], starts: [UInt32], masses: [Double],
  states: inout [SearchState], totals: inout [Double], _ cancellation: Cancellation
) throws {
  let steps = steps.span
  let starts = starts.span
  let masses = masses.span
  var totals = totals.mutableSpan
  var states = states.mutableSpan
  let source = Int(order[0])
  let sourceMass = masses[source]
  for position in stride(from: order.count - 1, through: 1, by: -1) {
    if position & 0x3FFF == 0 { try cancellation.check() }
    let node = Int(order[position])
    var shares = 0.0
    for step in Int(starts[position])..<Int(starts[position + 1]) {
      // Steps lead to nodes met later, whose shares are known by now.
      unsafe shares += states[unchecked: Int(steps[unchecked: step])].share
    }
    let pathCount = states[node].pathCount
    let dependency = pathCount * shares
    totals[node] += sourceMass * dependency
    states[node] = SearchState(
      distance: -1, pathCount: 0, share: (masses[node] + dependency) / pathCount)
  }
  states[source] = .unmet
}
