import CityNetworks
import Execution
import GraphAlgorithms
import Graphs
import NetworkAnalysis
import TestSupport
import Testing

@Suite struct NetworkStatisticTests {
  private func observed(_ id: String, _ network: CityNetwork) throws -> Double? {
    let found = try NullTest([id], null: .size, count: 2)
      .results(for: ToyNetwork.study(network), in: ExecutionContext()).tables[0]
    return found.texts("observed").first.flatMap(Double.init)
  }

  /// Two triangles joined by a tie, worked out by hand.
  private static let figures: [(id: String, value: Double)] = [
    ("transitivity", 0.6), ("clustering", 7.0 / 9), ("triangles", 2), ("mean-distance", 1.8),
    ("diameter", 3), ("components", 1), ("largest-component", 1), ("cross-border", 0),
    ("rich-club:2", 1), ("triad:300", 2), ("triad:201", 4), ("centralization:degree", 0.2),
  ]

  @Test(arguments: figures)
  func theBarbellHasTheFiguresOfItsDrawing(id: String, value: Double) throws {
    #expect(try #require(try observed(id, ToyNetwork.barbell)).isApproximately(value))
  }

  /// Places are one degree of the equator apart: R·π/180 km.
  @Test func lengthsAreInKilometers() throws {
    let degree = 6371.0088 * Double.pi / 180
    #expect(try #require(try observed("mean-km", ToyNetwork.row)).isApproximately(degree))
    #expect(try #require(try observed("median-km", ToyNetwork.row)).isApproximately(degree))
  }

  /// `Mixing` counts the same ends in a matrix; here on networks with all countries known.
  @Test(arguments: 1...100)
  func groupsAgreeWithTheMixingMatrix(seed: Int) throws {
    let graph = SmallGraphs.random(.undirected, nodeCount: 4 + seed % 9, density: 0.4, seed: seed)
    let countries = ["IR", "CN", "PK"]
    let network = ToyNetwork.network(
      cities: (0..<graph.nodeCount).map { ("n\($0 + 10)", countries[($0 * seed) % 3]) },
      twinnings: graph.edges.map { edge in
        let (a, b) = graph.ends(of: edge)
        return ("n\(a.index + 10)", "n\(b.index + 10)")
      })
    let partition = Partition(NodeMap((0..<graph.nodeCount).map { ($0 * seed) % 3 }))
    let mixing = Mixing(of: graph, between: partition)
    for (id, expected) in [
      ("ei:country", mixing.externalInternalIndex), ("assortativity:country", mixing.assortativity),
      ("degree-assortativity", graph.degreeAssortativity),
      ("numeric-assortativity:ties", graph.degreeAssortativity),
    ] {
      let found = try observed(id, network)
      #expect((found == nil) == (expected == nil), "\(id)")
      if let found, let expected { #expect(found.isApproximately(expected), "\(id)") }
    }
  }

  @Test func everyEntryOfTheCatalogueCanBeNamed() throws {
    let arguments = [
      "MEASURE": "harmonic", "CLUSTERING": "leiden:resolution=2", "DIVISION": "country",
      "FIGURE": "population", "TIES": "2", "TYPE": "030t",
    ]
    for (id, meaning) in StatisticCatalog.entries {
      let text = arguments.reduce(id) { $0.replacing(":\($1.key)", with: ":\($1.value)") }
      #expect(try NetworkStatistic(text).id == text && !meaning.isEmpty)
    }
  }
}
