import Graphs

/// The rows of a graph with the strength of each entry, for kernels that sum over ties.
///
/// Loops and parallel edges are kept: the entries of a row are those of the graph's rows.
struct WeightedRows: Sendable {
  let offsets: [UInt32]
  let neighbors: [UInt32]
  /// The strength of each entry, or nil where all are 1.
  let strengths: [Double]?

  var nodeCount: Int { offsets.count - 1 }

  /// The rows that lead to each node, or away from it.
  init(of graph: Graph, _ side: Graph.Side) {
    let rows = graph.rows(side)
    offsets = rows.offsets
    neighbors = rows.neighbors
    strengths = graph.strengths.map { all in
      graph.edgeNumbers(side).map { all.values[Int($0)] }
    }
  }

  /// For each node of `range` the sum of strength times value over the entries of its row.
  @inline(__always)
  func product(
    _ values: Span<Double>, over range: Range<Int>, body: (Int, Double) -> Void
  ) {
    precondition(values.count == nodeCount)
    let offsets = offsets.span
    let neighbors = neighbors.span
    if let strengths {
      let strengths = strengths.span
      for node in range {
        var sum = 0.0
        for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
          // Entries of rows are below the node count (Adjacency).
          unsafe sum +=
            strengths[unchecked: entry] * values[unchecked: Int(neighbors[unchecked: entry])]
        }
        body(node, sum)
      }
    } else {
      for node in range {
        var sum = 0.0
        for entry in Int(offsets[node])..<Int(offsets[node + 1]) {
          unsafe sum += values[unchecked: Int(neighbors[unchecked: entry])]
        }
        body(node, sum)
      }
    }
  }
}
