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

  /// Rows whose offsets ascend to the end of `neighbors` and whose entries are below the row count.
  init(offsets: [UInt32], neighbors: [UInt32], strengths: [Double]?) {
    precondition(offsets.last.map(Int.init) == neighbors.count)
    precondition(strengths.map { $0.count == neighbors.count } ?? true)
    self.offsets = offsets
    self.neighbors = neighbors
    self.strengths = strengths
  }

  /// The rows that lead to each node, or away from it.
  init(of graph: Graph, _ side: Graph.Side) {
    let rows = graph.rows(side)
    self.init(
      offsets: rows.offsets, neighbors: rows.neighbors,
      strengths: graph.strengths.map { all in
        graph.edgeNumbers(side).map { all.values[Int($0)] }
      })
  }

  @inline(__always) func row(_ node: Int) -> Range<Int> {
    Int(offsets[node])..<Int(offsets[node + 1])
  }

  /// The summed strength of each row, added in row order.
  func rowSums() -> [Double] {
    (0..<nodeCount).map { node in
      guard let strengths else { return Double(row(node).count) }
      return row(node).reduce(0) { $0 + strengths[$1] }
    }
  }

  /// Calls `body` with each node of `range` and the sum of strength times value over its row.
  @inline(__always)
  func forEachProduct(
    _ values: SharedVector, over range: Range<Int>, body: (Int, Double) -> Void
  ) {
    precondition(values.count == nodeCount)
    // `values` has one number per node, which is what the entries of rows are below.
    let base = unsafe UnsafePointer(values.base)
    forEachSum(over: range, value: { unsafe base[$0] }, body: body)
  }

  /// The same for numbers of single precision, added up in double precision.
  @inline(__always)
  func forEachProduct(
    _ values: SharedFloats, over range: Range<Int>, body: (Int, Double) -> Void
  ) {
    precondition(values.count == nodeCount)
    let base = unsafe UnsafePointer(values.base)
    forEachSum(over: range, value: { unsafe Double(base[$0]) }, body: body)
  }

  /// Always added in the same order: several running sums hide the time that an addition takes.
  @inline(__always)
  private func forEachSum(
    over range: Range<Int>, value: (Int) -> Double, body: (Int, Double) -> Void
  ) {
    precondition(range.upperBound <= nodeCount)
    // Rows lie inside the arrays (`init`, Adjacency).
    let offsets = offsets.span
    let neighbors = neighbors.span
    if let strengths {
      let strengths = strengths.span
      for node in range {
        var entry = unsafe Int(offsets[unchecked: node])
        let end = unsafe Int(offsets[unchecked: node &+ 1])
        var first = 0.0
        var second = 0.0
        while entry &+ 1 < end {
          unsafe first += strengths[unchecked: entry] * value(Int(neighbors[unchecked: entry]))
          unsafe second +=
            strengths[unchecked: entry &+ 1] * value(Int(neighbors[unchecked: entry &+ 1]))
          entry &+= 2
        }
        if entry < end {
          unsafe first += strengths[unchecked: entry] * value(Int(neighbors[unchecked: entry]))
        }
        body(node, first + second)
      }
      return
    }
    for node in range {
      var entry = unsafe Int(offsets[unchecked: node])
      let end = unsafe Int(offsets[unchecked: node &+ 1])
      var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0)
      while entry &+ 3 < end {
        unsafe first += value(Int(neighbors[unchecked: entry]))
        unsafe second += value(Int(neighbors[unchecked: entry &+ 1]))
        unsafe third += value(Int(neighbors[unchecked: entry &+ 2]))
        unsafe fourth += value(Int(neighbors[unchecked: entry &+ 3]))
        entry &+= 4
      }
      while entry < end {
        unsafe first += value(Int(neighbors[unchecked: entry]))
        entry &+= 1
      }
      body(node, (first + second) + (third + fourth))
    }
  }
}
