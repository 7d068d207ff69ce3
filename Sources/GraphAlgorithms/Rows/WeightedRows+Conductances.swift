import Graphs

extension WeightedRows {
  /// The ties of a graph as conductances: loops left out, the strengths of all ties between two nodes
  /// added up, whatever their direction. Rows ascend. O(m log degree).
  init(conductancesOf graph: Graph) {
    let sides: [WeightedRows] =
      graph.direction == .undirected
      ? [WeightedRows(of: graph, .outgoing)]
      : [WeightedRows(of: graph, .outgoing), WeightedRows(of: graph, .incoming)]
    var offsets: [UInt32] = [0]
    var neighbors: [UInt32] = []
    var strengths: [Double] = []
    for node in 0..<graph.nodeCount {
      var entries: [(UInt32, Double)] = []
      for rows in sides {
        for entry in rows.row(node) where rows.neighbors[entry] != UInt32(node) {
          entries.append((rows.neighbors[entry], rows.strengths?[entry] ?? 1))
        }
      }
      // Equals are added in ascending order, so that both ends of a tie find the same sum.
      entries.sort { $0 < $1 }
      let start = neighbors.count
      for (neighbor, strength) in entries {
        if neighbors.count > start, neighbors[neighbors.count - 1] == neighbor {
          strengths[strengths.count - 1] += strength
        } else {
          neighbors.append(neighbor)
          strengths.append(strength)
        }
      }
      offsets.append(UInt32(neighbors.count))
    }
    self.init(offsets: offsets, neighbors: neighbors, strengths: strengths)
  }
}
