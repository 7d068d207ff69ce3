import Execution
import GraphAlgorithms
import Graphs
import TestSupport

/// Every route of a small problem, by walking all of them.
struct RouteEnumeration {
  /// All routes that keep to everything, of routes through the same nodes the best; in the order of
  /// costs and nodes.
  let routes: [Route]
  /// All routes that keep to everything, each of parallel edges.
  let everyRoute: [Route]

  init(_ graph: Graph, _ problem: RouteProblem) {
    var found: [Route] = []
    let ends = graph.edges.map { graph.ends(of: $0) }
    func usable(_ edge: Edge) -> Bool { problem.constraints.usableEdges?[edge] ?? true }
    func avoided(_ node: Node) -> Bool { problem.constraints.avoidedNodes?.contains(node) ?? false }
    func extend(_ nodes: [Node], _ edges: [Edge]) {
      let last = nodes[nodes.count - 1]
      for edge in graph.edges where usable(edge) {
        let (a, b) = ends[edge.index]
        let next: Node? =
          a == last ? b : (b == last && graph.direction == .undirected ? a : nil)
        guard let next, !nodes.contains(next), !avoided(next) else { continue }
        if problem.targets.contains(next) {
          found.append(Self.route(nodes + [next], edges + [edge], problem))
        } else if !problem.sources.contains(next) {
          extend(nodes + [next], edges + [edge])
        }
      }
    }
    for source in problem.sources.nodes where !avoided(source) { extend([source], []) }
    everyRoute = found.filter { Self.keeps($0, problem) }.sorted(by: Self.precedes)
    var known: Set<[Node]> = []
    routes = everyRoute.filter { known.insert($0.nodes).inserted }
  }

  /// The routes that no other beats in all costs, one for each vector of costs.
  var pareto: [Route] {
    var known: Set<[Double]> = []
    return everyRoute.filter { route in
      let isBeaten = everyRoute.contains { other in
        other.costs != route.costs && zip(other.costs, route.costs).allSatisfy { $0 <= $1 }
      }
      return !isBeaten && known.insert(route.costs).inserted
    }
  }

  /// The best route of each pair of ends.
  var gateways: [Route] {
    var known: Set<[Node]> = []
    return routes.filter { known.insert([$0.nodes[0], $0.nodes[$0.nodes.count - 1]]).inserted }
  }

  /// The best of the widest routes.
  func widest(_ widths: EdgeMap<Double>) -> (width: Double, route: Route)? {
    func width(_ route: Route) -> Double { route.edges.map { widths[$0] }.min() ?? 0 }
    guard let most = everyRoute.map(width).max() else { return nil }
    return everyRoute.first { width($0) == most }.map { (most, $0) }
  }

  /// The first routes that share at most a part of their steps with each taken before.
  func diverse(_ count: Int, _ most: Double, _ direction: Direction) -> [Route] {
    var taken: [Route] = []
    func steps(_ route: Route) -> Set<[Node]> {
      Set(
        zip(route.nodes, route.nodes.dropFirst()).map {
          direction == .directed ? [$0, $1] : [$0, $1].sorted()
        })
    }
    for route in routes where taken.count < count {
      let isNew = taken.allSatisfy {
        let (a, b) = (steps($0), steps(route))
        return Double(a.intersection(b).count) <= most * Double(a.union(b).count)
      }
      if isNew { taken.append(route) }
    }
    return taken
  }

  private static func precedes(_ a: Route, _ b: Route) -> Bool {
    if a.costs != b.costs { return a.costs.lexicographicallyPrecedes(b.costs) }
    if a.nodes != b.nodes { return a.nodes.lexicographicallyPrecedes(b.nodes) }
    return a.edges.lexicographicallyPrecedes(b.edges)
  }

  private static func route(_ nodes: [Node], _ edges: [Edge], _ problem: RouteProblem) -> Route {
    let costs = problem.costs.map { cost in
      edges.reduce(0.0) { sum, edge in
        switch cost {
        case .hops: sum + 1
        case .costs(let given): sum + given[edge]
        }
      }
    }
    return Route(nodes: nodes, edges: edges, costs: costs)
  }

  private static func keeps(_ route: Route, _ problem: RouteProblem) -> Bool {
    let isWithin = problem.limits.allSatisfy { limit in
      route.edges.reduce(0.0) { $0 + limit.amounts[$1] } <= limit.most * (1 + 1e-12)
    }
    guard isWithin else { return false }
    switch problem.stops {
    case .none: return true
    case .inAnyOrder(let sets):
      return sets.allSatisfy { set in route.nodes.contains { set.contains($0) } }
    case .inOrder(let sets): return passes(route.nodes[...], sets[...])
    }
  }

  /// Whether nodes meet sets one after the other, by trying both to meet a set and to go on.
  private static func passes(_ nodes: ArraySlice<Node>, _ sets: ArraySlice<NodeSet>) -> Bool {
    guard let set = sets.first else { return true }
    guard let node = nodes.first else { return false }
    return (set.contains(node) && passes(nodes, sets.dropFirst()))
      || passes(nodes.dropFirst(), sets)
  }
}

/// A small problem with a bit of everything, made from a number.
struct RandomRouteProblem {
  let graph: Graph
  let problem: RouteProblem
  let widths: EdgeMap<Double>

  init(seed: Int, costCount: Int? = nil) {
    var random = Seed(UInt64(seed)).stream(39)
    let nodeCount = 2 + random.index(below: 7)
    let graph = SmallGraphs.multigraph(
      random.index(below: 3) == 0 ? .directed : .undirected, nodeCount: nodeCount,
      edgeCount: random.index(below: 17), seed: seed)
    func values(_ kind: Int) -> EdgeMap<Double> {
      EdgeMap(
        graph.edges.map { _ in
          switch kind {
          case 0: Double(random.index(below: 2))
          case 1: Double(random.index(below: 4))
          case 2: Double(1 + random.index(below: 9))
          default: random.unitInterval()
          }
        })
    }
    func nodes(_ most: Int) -> NodeSet {
      NodeSet(
        (0..<(1 + random.index(below: most))).map { _ in Node(random.index(below: nodeCount)) },
        universe: nodeCount)
    }
    self.graph = graph
    let hasManyEnds = random.index(below: 3) == 0
    let costs = (0..<(costCount ?? 1 + random.index(below: 3))).map { _ -> EdgeCost in
      let kind = random.index(below: 5)
      return kind == 4 ? .hops : .costs(values(kind))
    }
    let limits = (0..<max(0, random.index(below: 5) - 2)).map { _ -> RouteLimit in
      let kind = random.index(below: 4)
      let most = kind == 3 ? 2 * random.unitInterval() : Double(random.index(below: 12))
      return RouteLimit(amounts: values(kind), most: most)
    }
    let sets = (0..<max(0, random.index(below: 8) - 2)).map { _ in nodes(2) }
    let stops: RequiredStops =
      sets.isEmpty ? .none : random.index(below: 2) == 0 ? .inAnyOrder(sets) : .inOrder(sets)
    let avoiding = random.index(below: 4) == 0 ? nodes(2) : nil
    let usable =
      random.index(below: 4) == 0
      ? EdgeMap(graph.edges.map { _ in random.index(below: 5) > 0 }) : nil
    problem = RouteProblem(
      sources: nodes(hasManyEnds ? 3 : 1), targets: nodes(hasManyEnds ? 3 : 1), costs: costs,
      limits: limits, stops: stops,
      constraints: PathConstraints(avoiding: avoiding, usableEdges: usable))
    widths = values(2)
  }
}
