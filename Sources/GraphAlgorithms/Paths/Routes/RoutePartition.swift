import Execution

/// All routes of a problem cut into parts, the cheapest part first (Lawler), as sequences of nodes.
struct RoutePartition {
  private var search: RouteSearch
  private var parts: [Part] = []
  /// Positions of `parts` as a binary heap.
  private var waiting: [Int] = []

  /// The routes that begin with the same nodes and then go another way than those known.
  private struct Part {
    /// What the routes have in common and must not do.
    var task: RouteSearch.Task
    /// What the routes cost at least; once searched, what the best costs.
    var costs: [Double]
    /// The best route, once searched.
    var route: RouteSearch.Found?
  }

  private let division: Division

  /// How a part is cut around its best route.
  enum Division {
    /// Into the routes through other nodes.
    case byNodes
    /// Into the routes between other ends.
    case byEnds
  }

  init(_ search: RouteSearch, division: Division = .byNodes) {
    self.search = search
    self.division = division
    parts = [
      Part(
        task: RouteSearch.Task(),
        costs: Array(repeating: 0, count: search.space.edges.costCount))
    ]
    waiting = [0]
  }

  /// Routes that cost more are of no interest from now on.
  var ceiling: [Double]?

  /// The next route in order of costs and nodes; nil when there are no more.
  mutating func next(_ cancellation: Cancellation) throws -> RouteSearch.Found? {
    while let first = removeFirst() {
      try cancellation.check()
      if let route = parts[first].route {
        split(parts[first], after: route)
        return route
      }
      var task = parts[first].task
      task.ceiling = ceiling
      if let route = try search.routes(task, cancellation).first {
        parts[first].route = route
        parts[first].costs = route.costs
        add(first)
      }
    }
    return nil
  }

  /// By costs; of equal costs what is not searched yet, then by nodes.
  private func precedes(_ a: Int, _ b: Int) -> Bool {
    if parts[a].costs != parts[b].costs {
      return parts[a].costs.lexicographicallyPrecedes(parts[b].costs)
    }
    guard let one = parts[a].route, let other = parts[b].route else {
      return parts[a].route == nil && (parts[b].route != nil || a < b)
    }
    return one.nodes.lexicographicallyPrecedes(other.nodes)
  }

  private mutating func add(_ part: Int) {
    waiting.append(part)
    var place = waiting.count - 1
    while place > 0, precedes(waiting[place], waiting[(place - 1) / 2]) {
      waiting.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func removeFirst() -> Int? {
    guard let first = waiting.first else { return nil }
    waiting.swapAt(0, waiting.count - 1)
    waiting.removeLast()
    var place = 0
    while 2 * place + 1 < waiting.count {
      var child = 2 * place + 1
      if child + 1 < waiting.count, precedes(waiting[child + 1], waiting[child]) { child += 1 }
      guard precedes(waiting[child], waiting[place]) else { break }
      waiting.swapAt(place, child)
      place = child
    }
    return first
  }

  /// Cuts what is left of a part besides its best route.
  private mutating func split(_ part: Part, after route: RouteSearch.Found) {
    switch division {
    case .byNodes:
      let shared = part.task.prefix.count
      for length in shared..<route.nodes.count {
        var task = RouteSearch.Task()
        task.prefix = Array(route.nodes[..<length])
        task.banned = (length == shared ? part.task.banned : []) + [route.nodes[length]]
        wait(for: task, costing: route.costs)
      }
    case .byEnds:
      let source = route.nodes[0]
      var task = part.task
      if task.prefix.isEmpty {
        task.banned.append(source)
        wait(for: task, costing: route.costs)
        (task.prefix, task.banned) = ([source], [])
      }
      task.closed.append(route.nodes[route.nodes.count - 1])
      wait(for: task, costing: route.costs)
    }
  }

  private mutating func wait(for task: RouteSearch.Task, costing known: [Double]) {
    guard let least = search.leastCosts(task) else { return }
    let costs = least.lexicographicallyPrecedes(known) ? known : least
    parts.append(Part(task: task, costs: costs, route: nil))
    add(parts.count - 1)
  }
}
