extension RouteSearch {
  /// What routes of a task cost at least, each cost for itself; nil if there can be none.
  func leastCosts(_ task: Task) -> [Double]? {
    let edges = space.edges
    guard let first = task.prefix.first else {
      let starts = space.roles.sources.filter { !task.banned.contains($0) }
      return lowest(
        starts.map { source in
          let met = space.stops.met(0, at: Int(source))
          return (0..<edges.width).map {
            space.bounds.atLeast($0, from: Int(source), met: met)
          }
        })
    }
    var paid = [Double](repeating: 0, count: edges.width)
    var met = space.stops.met(0, at: Int(first))
    for (node, next) in zip(task.prefix, task.prefix.dropFirst()) {
      let entries = space.forward.entries(from: Int(node), to: next)
      for place in 0..<edges.width {
        paid[place] += entries.map { value(place, at: $0) }.min() ?? .infinity
      }
      met = space.stops.met(met, at: Int(next))
    }
    let last = Int(task.prefix[task.prefix.count - 1])
    var ways: [[Double]] = []
    for entry in space.forward.row(last) {
      let next = space.forward.neighbors[entry]
      guard space.roles.of[Int(next)] != 1, !task.banned.contains(next),
        !task.prefix.contains(next)
      else { continue }
      let metThere = space.stops.met(met, at: Int(next))
      if space.roles.isTarget(Int(next)), metThere != space.stops.all { continue }
      ways.append(
        (0..<edges.width).map { place in
          paid[place] + value(place, at: entry)
            + space.bounds.atLeast(place, from: Int(next), met: metThere)
        })
    }
    return lowest(ways)
  }

  private func value(_ place: Int, at entry: Int) -> Double {
    space.edges.values[Int(space.forward.edges[entry]) * space.edges.width + place]
  }

  /// The lowest of each cost among the ways that can keep to the caps.
  private func lowest(_ ways: [[Double]]) -> [Double]? {
    let possible = ways.filter { way in
      way.indices.allSatisfy { way[$0].isFinite && space.keepsLimit($0, way[$0]) }
    }
    guard !possible.isEmpty else { return nil }
    return (0..<space.edges.costCount).map { place in
      let least = possible.reduce(Double.infinity) { min($0, $1[place]) }
      return least * (1 - space.edges.slack[place])
    }
  }
}
