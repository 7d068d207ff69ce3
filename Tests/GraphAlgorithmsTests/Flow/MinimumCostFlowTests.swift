import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

struct MinimumCostFlowTests {
  /// Whether no ring of arcs that can carry more makes a flow cheaper (Klein 1967): the flow is then
  /// the cheapest of its amount.
  private func isCheapest(
    _ graph: Graph, _ flow: EdgeMap<Double>, _ capacity: [Double], _ cost: [Double]
  ) -> Bool {
    var arcs: [(Int, Int, Double)] = []
    for edge in graph.edges where !graph.isLoop(edge) {
      let (a, b) = (graph.ends(of: edge).source.index, graph.ends(of: edge).target.index)
      let (price, amount) = (cost[edge.index], flow[edge])
      if amount < capacity[edge.index] { arcs.append((a, b, amount < 0 ? -price : price)) }
      if amount > 0 {
        arcs.append((b, a, -price))
      } else if graph.direction == .undirected, -amount < capacity[edge.index] {
        arcs.append((b, a, price))
      }
    }
    var distance = [Double](repeating: 0, count: graph.nodeCount)
    for _ in 0..<graph.nodeCount {
      for (a, b, price) in arcs { distance[b] = min(distance[b], distance[a] + price) }
    }
    return arcs.allSatisfy { distance[$0.1] <= distance[$0.0] + $0.2 }
  }

  @Test func theMostIsSentInTheCheapestWay() throws {
    for seed in 0..<300 {
      let (graph, capacity) = SmallGraphs.numbered(seed: seed, edges: 2...18, below: 4)
      var generator = Seed(UInt64(seed)).stream(5)
      let cost = graph.edges.map { _ in Double(generator.index(below: 5)) }
      let result = try MinimumCostFlow(
        in: graph, from: Node(0), to: Node(1), cost: .costs(EdgeMap(cost)),
        capacity: .capacities(EdgeMap(capacity)))
      #expect(
        result.amount == Enumeration(graph).smallestCut(0, 1, capacity).0, "seed \(seed)")
      #expect(isCheapest(graph, result.flow, capacity, cost), "seed \(seed)")
      var balance = [Double](repeating: 0, count: graph.nodeCount)
      for edge in graph.edges {
        let least = graph.direction == .directed ? 0 : -capacity[edge.index]
        #expect((least...capacity[edge.index]).contains(result.flow[edge]), "seed \(seed)")
        balance[graph.ends(of: edge).source.index] += result.flow[edge]
        balance[graph.ends(of: edge).target.index] -= result.flow[edge]
      }
      #expect(balance[0] == result.amount && balance.dropFirst(2).allSatisfy { $0 == 0 })
      #expect(
        result.cost == zip(result.flow.values, cost).reduce(0) { $0 + abs($1.0) * $1.1 },
        "seed \(seed)")
    }
  }

  @Test func smallFlowsAreTheCheapestOfAllFlows() throws {
    for seed in 0..<200 {
      let (graph, cost) = SmallGraphs.numbered(
        seed: 2 * seed + 1, nodes: 2...5, edges: 1...9, below: 4)
      var best: [Double: Double] = [:]
      for used in 0..<(1 << graph.edgeCount) {
        var balance = [Double](repeating: 0, count: graph.nodeCount)
        var price = 0.0
        for edge in graph.edges where (used >> edge.index) & 1 == 1 {
          balance[graph.ends(of: edge).source.index] += 1
          balance[graph.ends(of: edge).target.index] -= 1
          price += cost[edge.index]
        }
        guard balance[0] >= 0, balance.dropFirst(2).allSatisfy({ $0 == 0 }) else { continue }
        best[balance[0]] = min(best[balance[0]] ?? .infinity, price)
      }
      for (amount, price) in best {
        let result = try MinimumCostFlow(
          in: graph, from: Node(0), to: Node(1), amount: amount, cost: .costs(EdgeMap(cost)))
        #expect(result.cost == price && result.amount == amount, "seed \(seed)")
      }
    }
  }

  @Test func suppliesAreSentToWhereTheyLack() throws {
    for seed in 0..<100 {
      let (graph, cost) = SmallGraphs.numbered(seed: seed, nodes: 4...6, edges: 9...16, below: 5)
      let capacity = EdgeCapacity.capacities(EdgeMap(repeating: 9, count: graph.edgeCount))
      var supplies = NodeMap(repeating: 0.0, count: graph.nodeCount)
      (supplies[Node(0)], supplies[Node(1)], supplies[Node(2)]) = (3, -1, -2)
      let all = Enumeration(graph)
      guard all.reaches(0, 1, without: 0), all.reaches(0, 2, without: 0) else { continue }
      let result = try MinimumCostFlow(
        in: graph, supplies: supplies, cost: .costs(EdgeMap(cost)), capacity: capacity)
      #expect(result.amount == 3, "seed \(seed)")
      // Capacities never bind, so each unit takes a cheapest path.
      let prices = try ShortestPaths(in: graph, cost: .costs(EdgeMap(cost))).costs(from: Node(0))
      #expect(result.cost == (prices[Node(1)] ?? 0) + 2 * (prices[Node(2)] ?? 0), "seed \(seed)")
    }
  }

  @Test func whatCannotBeSentIsRefused() throws {
    let path = SmallGraphs.path(3)
    #expect(throws: GraphAlgorithmError.insufficientCapacity(wanted: 2, possible: 1)) {
      try MinimumCostFlow(in: path, from: Node(0), to: Node(2), amount: 2, cost: .hops)
    }
    #expect(throws: GraphAlgorithmError.unbalancedSupplies(sum: 1)) {
      try MinimumCostFlow(in: path, supplies: NodeMap([2, -1, 0]), cost: .hops)
    }
    #expect(throws: GraphAlgorithmError.badCost(edge: Edge(0), cost: -1)) {
      try MinimumCostFlow(
        in: path, from: Node(0), to: Node(2), cost: .costs(EdgeMap([-1, 0])))
    }
    #expect(
      try MinimumCostFlow(in: path, from: Node(0), to: Node(2), amount: 0, cost: .hops).cost == 0)
  }

  /// networkx 3.6.1: `cost_of_flow(D, max_flow_min_cost(D, s, t))`, each edge as two arcs.
  @Test func theKarateClubAgreesWithNetworkx() throws {
    let graph = SmallGraphs.karateClub
    for (source, target, amount, cost) in [(0, 33, 37.0, 318.0), (16, 26, 6, 57)] {
      let result = try MinimumCostFlow(
        in: graph, from: Node(source), to: Node(target), cost: .costs(Figures.costs(graph)),
        capacity: .capacities(Figures.capacities(graph)))
      #expect(result.amount == amount && result.cost == cost)
    }
  }

  /// The same call.
  @Test(.enabled(if: SharedMaterial.isPresent))
  func wikidataAgreesWithNetworkx() throws {
    let graph = try #require(RealNetwork.wikidata2022).graph
    let result = try MinimumCostFlow(
      in: graph, from: Node(4321), to: Node(649), cost: .costs(Figures.costs(graph)),
      capacity: .capacities(Figures.capacities(graph)))
    #expect(result.amount == 227 && result.cost == 1977)
  }
}
