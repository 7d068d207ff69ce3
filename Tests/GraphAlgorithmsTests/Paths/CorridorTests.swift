import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// The synthetic corridors between Urumqi and Gwadar (`fixtures/synthetic/corridor.csv` of the
/// shared material); expected values from worked cases 12 to 14, by enumeration with networkx.
@Suite(.enabled(if: SharedMaterial.isPresent))
struct CorridorTests {
  private let names: [String]
  private let graph: Graph
  private let kilometers: EdgeMap<Double>

  init() throws {
    let rows = commaSeparatedRows(try SharedMaterial.bytes("fixtures/synthetic/corridor.csv"))
      .dropFirst()
    let names = Set(rows.flatMap { $0.prefix(2) }).sorted()
    var builder = GraphBuilder(.undirected, nodeCount: names.count)
    for row in rows {
      builder.addEdge(
        Node(names.firstIndex(of: row[0]) ?? 0), Node(names.firstIndex(of: row[1]) ?? 0))
    }
    let built = builder.build()
    var kilometers = EdgeMap(repeating: 0.0, count: built.graph.edgeCount)
    for (row, edge) in zip(rows, built.edgeOfAdded) {
      if let edge { kilometers[edge] = Double(row[2]) ?? 0 }
    }
    self.names = names
    graph = built.graph
    self.kilometers = kilometers
  }

  private func city(_ name: String) throws -> Node {
    Node(try #require(names.firstIndex(of: name)))
  }

  private func costs(avoiding avoided: [String] = [], count: Int = 10) throws -> [Double] {
    let constraints = PathConstraints(
      avoiding: NodeSet(try avoided.map(city), universe: graph.nodeCount))
    return try ShortestPaths(in: graph, cost: .costs(kilometers), under: constraints)
      .paths(from: city("urumqi"), to: city("gwadar"), count: count).map(\.cost)
  }

  @Test func theShortestCorridorsAreTheKnownOnes() throws {
    let all = try costs()
    #expect(all.count == 7)
    #expect(all.prefix(4) == [3260, 3550, 3620, 4230])
  }

  @Test(
    arguments: [
      ("kashgar", 5850.0), ("islamabad", 5850), ("quetta", 3620), ("multan", 3260),
    ])
  func withoutACityTheCorridorIsLonger(name: String, length: Double) throws {
    #expect(try costs(avoiding: [name], count: 1) == [length])
  }

  @Test func theShortestRunsThroughPeshawarAndQuetta() throws {
    let path = try ShortestPaths(in: graph, cost: .costs(kilometers))
      .path(from: city("urumqi"), to: city("gwadar"))
    #expect(
      path?.nodes.map { names[$0.index] }
        == ["urumqi", "kashgar", "islamabad", "peshawar", "quetta", "gwadar"])
  }
}
