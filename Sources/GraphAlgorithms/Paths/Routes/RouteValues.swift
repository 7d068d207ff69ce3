import Graphs

/// What each edge adds to the sums of a route: first the costs, then the limited amounts.
struct RouteValues: Sendable {
  /// How many sums there are.
  let width: Int
  /// How many of them are costs.
  let costCount: Int
  /// The values of each edge side by side.
  private(set) var values: [Double]
  /// By what share knowledge of each sum is lowered to allow for rounding; 0 for whole numbers.
  private(set) var slack: [Double]

  init(_ graph: Graph, _ problem: RouteProblem) throws {
    let columns =
      try problem.costs.map { try ShortestPaths.check($0, of: graph) }
      + problem.limits.map { try ShortestPaths.check(.costs($0.amounts), of: graph) }
    let width = columns.count
    self.width = width
    costCount = problem.costs.count
    values = Array(repeating: 1, count: graph.edgeCount * width)
    slack = Array(repeating: 0, count: width)
    for (place, column) in columns.enumerated() {
      guard let column else { continue }
      var sum = 0.0
      var isWhole = true
      for edge in 0..<graph.edgeCount {
        let value = column.values[edge]
        values[edge * width + place] = value
        sum += value
        if value != value.rounded(.towardZero) { isWhole = false }
      }
      if !(isWhole && sum < 0x1p53) { slack[place] = 1e-10 }
    }
  }

  /// Whether an edge adds no more than another to any sum.
  func isNoMore(_ edge: UInt32, than other: UInt32) -> Bool {
    (0..<width).allSatisfy {
      values[Int(edge) * width + $0] <= values[Int(other) * width + $0]
    }
  }
}
