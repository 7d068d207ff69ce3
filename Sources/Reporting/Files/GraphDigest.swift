import CityNetworks
import Graphs
import NetworkAnalysis

/// The graph under study as canonical JSON, whose digest tells whether two runs saw one graph.
///
/// One object without spaces, its keys sorted: `directed`, `edges`, `nodes`. Nodes are the ids of
/// the cities in canonical order. An edge is a list of its two ends and, in a weighted graph, its
/// strength; edges stand in the order of their ends.
enum GraphDigest {
  static func text(of study: StudiedNetwork) -> String {
    let graph = study.graph.graph
    let names = study.network.cities.map { JSONTree.quoted($0.id.rawValue) }
    let edges = graph.edges.map { edge in
      let (source, target) = graph.ends(of: edge)
      let strength = graph.strengths.map { ",\($0[edge])" } ?? ""
      return "[\(names[source.index]),\(names[target.index])\(strength)]"
    }
    let isDirected = graph.direction == .directed
    return "{\"directed\":\(isDirected),\"edges\":[\(edges.joined(separator: ","))],"
      + "\"nodes\":[\(names.joined(separator: ","))]}"
  }
}

extension RunRecord.StudiedGraph {
  init(_ study: StudiedNetwork) {
    nodes = study.graph.graph.nodeCount
    edges = study.graph.graph.edgeCount
    sha256 = Digest.sha256(Array(GraphDigest.text(of: study).utf8))
  }
}
