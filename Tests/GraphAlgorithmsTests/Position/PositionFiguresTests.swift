import Execution
import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// The figures of networkx, python-igraph, R's sna and R's igraph: Tests/Expected/position.py and
/// brokerage.R.
struct PositionFiguresTests {
  private let context = ExecutionContext(workers: 2)

  /// The networks of the two scripts.
  private func graph(_ name: String) -> Graph {
    let isWeighted = name.hasSuffix("_weighted")
    let club = SmallGraphs.karateClub
    let isKarate = name.hasPrefix("karate")
    let pairs =
      isKarate
      ? club.edges.map { (club.ends(of: $0).source.index, club.ends(of: $0).target.index) }
      : (0..<20).flatMap { u in
        (0..<20).filter { u != $0 && (3 * u + 5 * $0 + u * $0) % 7 <= 1 }.map { (u, $0) }
      }
    var builder = GraphBuilder(
      isKarate ? .undirected : .directed, nodeCount: isKarate ? 34 : 20)
    for (u, v) in pairs {
      builder.addEdge(
        Node(u), Node(v), strength: isWeighted ? Double(1 + (3 * u + 5 * v) % 7) : nil)
    }
    return builder.build().graph
  }

  @Test(
    arguments: ["karate", "karate_weighted", "directed", "directed_weighted"],
    ["constraint", "effective-size", "efficiency", "hierarchy"])
  func burtsMeasuresAgreeWithNetworkx(name: String, id: String) throws {
    let expected = try ExpectedFigures("position")
    let scores = try MeasureCatalog.measure(id: id).scores(on: graph(name), in: context)
    let key = id == "effective-size" ? "effective_size" : id
    let nodes = try expected.numbers("\(name).nodes")
    for (node, value) in zip(nodes, try expected.numbers("\(name).\(key)")) {
      let score = scores.values[Int(node)]
      #expect(value == -1 ? score == nil : abs((score ?? 9e9) - value) < 1e-12, "\(node)")
    }
  }

  @Test func constraintAgreesWithIgraph() throws {
    let expected = try ExpectedFigures("position").numbers("karate_constraint_igraph")
    let scores = try StructuralHoles().scores(on: SmallGraphs.karateClub, in: context)
    for (score, value) in zip(scores.values, expected) { #expect(score.isApproximately(value)) }
  }

  @Test(arguments: ["karate", "directed"])
  func brokerageAgreesWithSna(name: String) throws {
    let expected = try ExpectedFigures("brokerage")
    let graph = graph(name)
    let partition =
      name == "karate"
      ? Partition.karateFactions : Partition(NodeMap((0..<20).map { $0 * 2 % 3 }))
    let found = try Brokerage(of: graph, between: partition, in: context)
    let moments = found.expectation
    let (nodes, means, deviations) = (
      try expected.rows("\(name).nodes"), try expected.rows("\(name).expected"),
      try expected.rows("\(name).deviation")
    )
    for node in graph.nodes {
      for place in 0..<6 {
        let role = BrokerageRole(rawValue: place)
        let count = role.map { found.counts[node][$0] } ?? found.counts[node].total
        let own =
          role.map { moments.moments($0, inGroup: partition[node]) } ?? moments.momentsOfNode
        #expect(Double(count) == nodes[node.index][place])
        #expect(own.mean.isApproximately(means[node.index][place], within: 1e-12))
        let deviation = own.variance.squareRoot()
        #expect(deviation.isApproximately(deviations[node.index][place], within: 1e-12))
      }
    }
    let totals = try expected.numbers("\(name).total")
    for place in 0..<6 {
      let role = BrokerageRole(rawValue: place)
      let all = role.map { moments.moments($0) } ?? moments.momentsOfTotal()
      #expect(Double(role.map { found.totals[$0] } ?? found.totals.total) == totals[place])
      let mean = try expected.number("\(name).total_expected.\(place)")
      let deviation = try expected.number("\(name).total_deviation.\(place)")
      #expect(all.mean.isApproximately(mean, within: 1e-12))
      #expect(all.variance.squareRoot().isApproximately(deviation, within: 1e-12))
      let z = all.zScore(Int(totals[place]))
      #expect(
        deviation == 0 ? z == nil : z.isApproximately((totals[place] - mean) / deviation))
    }
  }

  @Test func mixingAgreesWithNetworkx() throws {
    let expected = try ExpectedFigures("position")
    let club = SmallGraphs.karateClub
    let mixing = Mixing(of: club, between: .karateFactions)
    let numbers = NodeMap((0..<34).map { Optional(Double($0 * 7 % 11)) })
    let numeric = NumericAssortativity(of: club, by: numbers)
    let degrees = NumericAssortativity(
      of: club, by: NodeMap(club.degrees().map { Optional(Double($0)) }))
    for (found, key) in [
      (mixing.externalInternalIndex, "external_internal"), (mixing.assortativity, "nominal"),
      (mixing.assortativityError, "nominal_error"), (numeric.value, "numeric"),
      (numeric.standardError, "numeric_error"), (degrees.value, "degree"),
      (club.degreeAssortativity, "degree"),
    ] {
      let value = try expected.number("mixing.\(key)")
      #expect(found.isApproximately(value, within: 1e-9), "\(key)")
    }
    let graph = graph("directed")
    let groups = Mixing(of: graph, between: Partition(NodeMap((0..<20).map { $0 % 3 })))
    #expect(
      groups.assortativity.isApproximately(
        try expected.number("mixing.directed_nominal"), within: 1e-9))
    let directed = NumericAssortativity(
      of: graph, by: NodeMap((0..<20).map { Optional(Double($0 * 7 % 11)) }))
    #expect(
      directed.value.isApproximately(
        try expected.number("mixing.directed_numeric"), within: 1e-9))
  }

  @Test func centralizationAgreesWithIgraph() throws {
    let expected = try ExpectedFigures("brokerage")
    let club = SmallGraphs.karateClub
    let measures: [any CentralizableMeasure] = [Degree(), Betweenness(), Eigenvector()]
    for (place, measure) in measures.enumerated() {
      let value = try expected.number("centralization.karate.\(place)")
      #expect(try measure.centralization(of: club).isApproximately(value, within: 1e-8))
    }
    let closeness = try Closeness(.strict).centralization(of: club)
    #expect(
      closeness.isApproximately(
        try expected.number("centralization.karate_closeness.0"), within: 1e-9))
    let directed = graph("directed")
    let sides: [(any CentralizableMeasure, String)] = [
      (Degree(.outgoing), "directed_out.0"), (Degree(.incoming), "directed_in.0"),
      (Betweenness(), "directed_out.1"),
    ]
    for (measure, key) in sides {
      let value = try expected.number("centralization.\(key)")
      #expect(try measure.centralization(of: directed).isApproximately(value, within: 1e-9), "\(key)")
    }
  }
}
