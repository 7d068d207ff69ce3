import Graphs
import TestSupport
import Testing

struct GraphTests {
  @Test(arguments: [Direction.undirected, .directed], 0..<30)
  func rowsListEveryEdgeAscending(direction: Direction, seed: Int) {
    let graph = SmallGraphs.multigraph(direction, nodeCount: 9, edgeCount: 25, seed: seed)
    let numbers = graph.edgeNumbers()
    for node in graph.nodes {
      var arcs: [(Int, Int)] = []
      for edge in graph.edges {
        let (source, target) = graph.ends(of: edge)
        if source == node { arcs.append((target.index, edge.index)) }
        if direction == .undirected && target == node { arcs.append((source.index, edge.index)) }
      }
      let row = graph.outgoing.row(node).map {
        (Int(graph.outgoing.neighbors[$0]), Int(numbers[$0]))
      }
      #expect(row.elementsEqual(arcs.sorted { $0 < $1 }, by: ==))
      #expect(graph.neighbors(of: node).map(\.index) == row.map(\.0))
    }
  }

  @Test(arguments: 0..<30)
  func incomingRowsAreTheOutgoingOnesTurnedRound(seed: Int) {
    let graph = SmallGraphs.multigraph(.directed, nodeCount: 9, edgeCount: 25, seed: seed)
    let numbers = graph.edgeNumbers(.incoming)
    #expect(numbers.sorted() == Array(0..<UInt32(graph.edgeCount)))
    for node in graph.nodes {
      for entry in graph.incoming.row(node) {
        let ends = graph.ends(of: Edge(rawValue: numbers[entry]))
        #expect(ends == (Node(rawValue: graph.incoming.neighbors[entry]), node))
      }
    }
  }

  @Test(arguments: [Direction.undirected, .directed], 0..<30)
  func anEdgeIsFoundWhereThereIsOne(direction: Direction, seed: Int) {
    let graph = SmallGraphs.multigraph(direction, nodeCount: 9, edgeCount: 25, seed: seed)
    for a in graph.nodes {
      for b in graph.nodes {
        let lowest = graph.edges.first { edge in
          let ends = graph.ends(of: edge)
          return ends == (a, b) || direction == .undirected && ends == (b, a)
        }
        #expect(graph.edge(from: a, to: b) == lowest)
      }
    }
  }

  @Test(arguments: [Direction.undirected, .directed], 0..<30)
  func anInducedPartHasExactlyTheEdgesAmongItsNodes(direction: Direction, seed: Int) {
    let graph = SmallGraphs.weighted(
      SmallGraphs.random(direction, nodeCount: 12, density: 0.3, seed: seed), seed: seed)
    let kept = SmallGraphs.permutation(12, seed: seed).prefix(seed % 13).sorted().map { Node($0) }
    let part = graph.induced(on: NodeSet(kept, universe: 12))
    #expect(part.originalNode.values == kept)
    #expect(
      part.originalEdge.values
        == graph.edges.filter {
          kept.contains(graph.ends(of: $0).source) && kept.contains(graph.ends(of: $0).target)
        })
    for edge in part.graph.edges {
      let (source, target) = part.graph.ends(of: edge)
      let original = part.originalEdge[edge]
      #expect(
        (part.originalNode[source], part.originalNode[target]) == graph.ends(of: original))
      #expect(part.graph.strengths?[edge] == graph.strengths?[original])
    }
  }

  @Test(arguments: [Direction.undirected, .directed], 0..<100)
  func edgesAreThePairsGivenInAscendingOrder(direction: Direction, seed: Int) {
    let order = SmallGraphs.permutation(36, seed: seed)
    let pairs = order.prefix(seed % 37).map { (UInt32($0 / 6), UInt32(($0 * $0 + seed) % 6)) }
    var builder = GraphBuilder(direction, nodeCount: 6, duplicates: .keep, loops: .keep)
    builder.addEdges(from: pairs.map(\.0), to: pairs.map(\.1))
    let graph = builder.graph()
    let expected =
      pairs
      .map { direction == .undirected ? (min($0.0, $0.1), max($0.0, $0.1)) : $0 }
      .sorted { $0 < $1 }
    let columns = graph.edgeEnds()
    #expect(columns.sources == expected.map(\.0))
    #expect(columns.targets == expected.map(\.1))
    for edge in graph.edges {
      let (source, target) = graph.ends(of: edge)
      #expect((source.rawValue, target.rawValue) == expected[edge.index])
      #expect(graph.isLoop(edge) == (source == target))
    }
  }

  @Test func theOtherEndOfAnEdgeIsFoundFromBothSides() {
    let graph = SmallGraphs.path(2)
    #expect(graph.otherEnd(of: Edge(0), from: Node(0)) == Node(1))
    #expect(graph.otherEnd(of: Edge(0), from: Node(1)) == Node(0))
  }

  @Test(arguments: 0..<20)
  func aTwoModeGraphListsBothSidesOfAMembership(seed: Int) {
    let memberships = (0..<20).map { (member: ($0 * 7 + seed) % 6, group: ($0 * 5 + seed) % 4) }
    let graph = TwoModeGraph(memberCount: 6, groupCount: 4, memberships: memberships)
    for member in 0..<6 {
      let groups = Set(memberships.filter { $0.member == member }.map(\.group)).sorted()
      #expect(graph.groups(ofMember: member) == groups)
    }
    for group in 0..<4 {
      let members = Set(memberships.filter { $0.group == group }.map(\.member)).sorted()
      #expect(graph.members(ofGroup: group) == members)
    }
  }
}
