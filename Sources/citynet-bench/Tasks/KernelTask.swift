import Execution
import GraphAlgorithms
import Graphs

/// A single call of the library that needs nothing but the graph.
struct KernelTask: BenchTask {
  let descriptor: TaskDescriptor
  private let work: @Sendable (BenchInput, ExecutionContext) throws -> TaskAnswer

  init(
    _ id: String, _ title: String, _ growth: TaskDescriptor.Growth = .linear,
    _ work: @escaping @Sendable (BenchInput, ExecutionContext) throws -> TaskAnswer
  ) {
    descriptor = TaskDescriptor(id: id, title: title, growth: growth)
    self.work = work
  }

  func prepared(for input: BenchInput, in context: ExecutionContext) throws -> TimedWork {
    { try work(input, $0) }
  }
}

extension KernelTask {
  /// What the library offers beside its catalogues of measures and clusterings.
  static let all: [any BenchTask] = edgeMeasures + groups + structure + connections

  private static let edgeMeasures: [any BenchTask] = EdgeMeasureCatalog.all.map { measure in
    KernelTask(
      measure.descriptor.id, measure.descriptor.title, .init(cost: measure.descriptor.cost)
    ) { input, context in
      .summary(.vector(try measure.scores(on: input.graph, in: context).values))
    }
  }

  private static let groups: [any BenchTask] =
    GroupMeasureCatalog.all.map { measure in
      KernelTask(
        measure.descriptor.id, measure.descriptor.title + " of 5 nodes",
        .init(cost: measure.descriptor.cost)
      ) { input, context in
        let group = NodeSet(input.sources(5), universe: input.graph.nodeCount)
        return .numbers(
          [try measure.value(of: group, on: input.graph, in: context)].compactMap { $0 })
      }
    }
    + KeyPlayers.Goal.allCases.map { goal in
      // A search from every node comes first, but for the goals that look at ties only.
      let growth: TaskDescriptor.Growth =
        switch goal {
        case .coverage, .fragmentation: .linear
        case .reach, .closeness, .betweenness: .quadratic
        }
      return KernelTask(
        "key-players-\(goal.rawValue)", "Five key players for \(goal.rawValue)", growth
      ) { .numbers(try KeyPlayers(goal, size: 5).choose(from: $0.graph, in: $1).values) }
    }

  private static let structure: [any BenchTask] = [
    KernelTask("triad-census", "Numbers of triads") { input, context in
      .numbers(try TriadCensus(of: input.graph, in: context).all.map { Double($0.count) })
    },
    KernelTask("blocks", "Biconnected components") {
      .value(try BiconnectedComponents(of: $0.graph, in: $1).count)
    },
    KernelTask("rich-club", "Rich-club shares") { input, _ in
      .numbers(RichClub(of: input.graph).clubs.map(\.coefficient))
    },
    KernelTask("core-periphery", "Core and periphery", .quadratic) {
      .numbers([try CorePeriphery().division(of: $0.graph, in: $1)?.correlation].compactMap { $0 })
    },
    KernelTask("eccentricities", "Eccentricity of every node", .quadratic) {
      .summary(
        .vector(try Eccentricities(of: $0.graph, in: $1).values.values.map { Double($0) }))
    },
    KernelTask("rewired", "Degree-preserving rewiring, 10 attempts an edge") {
      .value(try DegreePreservingRewiring(of: $0.graph).graph(in: $1).edgeCount)
    },
  ]

  private static let connections: [any BenchTask] = [
    KernelTask("minimum-cut", "Smallest cut of the whole graph", .quadratic) {
      .numbers([try MinimumCut(of: $0.graph).global(in: $1)?.value].compactMap { $0 })
    },
    KernelTask("disjoint-paths", "Disjoint paths of 20 pairs") { input, context in
      let paths = try DisjointPaths(in: input.graph, cost: input.cost)
      return .numbers(
        try input.pairs(20).map { source, target in
          try paths.paths(from: source, to: target, in: context).reduce(0) { $0 + $1.cost }
        })
    },
    KernelTask("all-shortest-paths", "Number of shortest paths of 20 pairs") { input, context in
      let paths = try ShortestPaths(in: input.graph, cost: input.cost)
      return .numbers(
        try input.pairs(20).compactMap { source, target in
          try paths.cheapestPaths(from: source, to: target, limit: 1, in: context)?.count
        })
    },
    KernelTask("spanning-forest", "Cheapest spanning forest") { input, context in
      .numbers([
        try SpanningForest.minimum(of: input.graph, cost: input.cost, in: context).total
      ])
    },
    KernelTask("steiner-tree", "Cheapest tree that connects 6 nodes") { input, context in
      // Within one component, or there is no tree.
      let components = try ConnectedComponents().partition(of: input.graph, in: context)
      let terminals = input.sources(input.graph.nodeCount).lazy
        .filter { components[$0] == 0 }.prefix(6)
      return .numbers([
        try SteinerTree(
          in: input.graph, connecting: Array(terminals), cost: input.cost, in: context
        ).cost
      ])
    },
  ]
}
