import GraphAlgorithms
import Graphs
import TestSupport
import Testing

/// The synthetic corridors of the shared material (`fixtures/synthetic/corridor.csv`).
struct Corridor {
  let names: [String]
  let graph: Graph
  let kilometers: EdgeMap<Double>
  let risk: EdgeMap<Double>
  let capacity: EdgeMap<Double>

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
    var (risk, capacity) = (kilometers, kilometers)
    for (row, edge) in zip(rows, built.edgeOfAdded.compactMap { $0 }) {
      kilometers[edge] = Double(row[2]) ?? 0
      risk[edge] = Double(row[3]) ?? 0
      capacity[edge] = Double(row[4]) ?? 0
    }
    self.names = names
    graph = built.graph
    self.kilometers = kilometers
    self.risk = risk
    self.capacity = capacity
  }

  func city(_ name: String) throws -> Node { Node(try #require(names.firstIndex(of: name))) }

  /// The names of the ends of each edge, in alphabetical order.
  func names(of edges: [Edge]) -> [String] {
    edges.map { edge in
      let (a, b) = graph.ends(of: edge)
      return [names[a.index], names[b.index]].sorted().joined(separator: "–")
    }.sorted()
  }
}
