import Execution
import Graphs

/// What the ways between landmarks and nodes cost, in whole units, node by node.
struct LandmarkTables: Sendable {
  private static let none = UInt32.max

  private let landmarkCount: Int
  /// The cost of the way from each landmark, rounded down; `none` where there is no way.
  private let outward: [UInt32]
  /// The cost of the way to each landmark; empty if it is the same as from there.
  private let inward: [UInt32]
  private let unit: Double

  /// Takes as next landmark always the node to which the ways from all others cost most.
  static func make(
    for paths: ShortestPaths, count: Int, in context: ExecutionContext
  ) throws -> (landmarks: [Node], tables: LandmarkTables) {
    let nodeCount = paths.graph.nodeCount
    let isDirected = paths.graph.direction == .directed
    let outward = CostSearch(paths)
    let inward = isDirected ? CostSearch(paths, paths.backward) : outward
    var landmarks: [Node] = []
    var columns: [[Double]] = []
    var nearest = [Double](repeating: .infinity, count: nodeCount)
    // The first is the farthest from the node with most ties, which lies in the largest part.
    let busiest = (0..<nodeCount).max {
      (paths.forward.row($0).count, $1) < (paths.forward.row($1).count, $0)
    }
    var next = try busiest.flatMap {
      farthest(try outward.plainCosts(from: Node($0), context.cancellation))
    }
    while let landmark = next, landmarks.count < count {
      landmarks.append(landmark)
      let costs = try outward.plainCosts(from: landmark, context.cancellation)
      columns.append(costs)
      if isDirected {
        columns.append(try inward.plainCosts(from: landmark, context.cancellation))
      }
      for node in 0..<nodeCount where costs[node] < nearest[node] { nearest[node] = costs[node] }
      next = farthest(nearest).flatMap { nearest[$0.index] > 0 ? $0 : nil }
      context.progress.report("landmarks", completed: landmarks.count, of: count)
    }
    return (landmarks, LandmarkTables(columns, isDirected: isDirected, nodeCount: nodeCount))
  }

  private static func farthest(_ costs: [Double]) -> Node? {
    var best: Int?
    for node in costs.indices where costs[node].isFinite {
      if best.map({ costs[node] > costs[$0] }) ?? true { best = node }
    }
    return best.map { Node($0) }
  }

  private init(_ columns: [[Double]], isDirected: Bool, nodeCount: Int) {
    var largest = 0.0
    for column in columns {
      for cost in column where cost.isFinite { largest = max(largest, cost) }
    }
    // A power of two, so that whole costs below 2^31 stay as they are.
    let unit =
      largest < 0x1p31 && largest >= 0x1p20
      ? 1
      : Double(sign: .plus, exponent: largest > 0 ? Int(largest.exponent) - 30 : 0, significand: 1)
    self.unit = unit
    let step = isDirected ? 2 : 1
    landmarkCount = columns.count / step
    outward = Self.table(columns, from: 0, step: step, nodeCount: nodeCount, unit: unit)
    inward =
      isDirected ? Self.table(columns, from: 1, step: 2, nodeCount: nodeCount, unit: unit) : []
  }

  private static func table(
    _ columns: [[Double]], from first: Int, step: Int, nodeCount: Int, unit: Double
  ) -> [UInt32] {
    let count = columns.count / step
    var table = [UInt32](repeating: none, count: nodeCount * count)
    for number in 0..<count {
      let column = columns[first + number * step]
      for node in 0..<nodeCount where column[node].isFinite {
        table[node * count + number] = UInt32(column[node] / unit)
      }
    }
    return table
  }

  /// What is known of the ways to `target`, with the landmarks that say most at `source`.
  func bound(from source: Int, to target: Int) -> Bound {
    let all = Bound(tables: self, target: target, chosen: Array(0..<landmarkCount))
    let chosen = all.chosen.map { (all.units(from: source, over: $0) ?? .max, $0) }
      .sorted { ($0.0, $1.1) > ($1.0, $0.1) }.prefix(4).map(\.1)
    return Bound(tables: self, target: target, chosen: chosen)
  }

  struct Bound: RemainingCost {
    let tables: LandmarkTables
    let target: Int
    let chosen: [Int]
    /// The chosen landmarks and their ways to the target, where ways back are the same and all
    /// landmarks reach the target; the common case, and the fast one.
    private let columns: SIMD4<Int>?
    private var toTarget = SIMD4<UInt32>(repeating: 0)

    init(tables: LandmarkTables, target: Int, chosen: [Int]) {
      self.tables = tables
      self.target = target
      self.chosen = chosen
      guard let last = chosen.last, chosen.count <= 4, tables.inward.isEmpty else {
        columns = nil
        return
      }
      let four = (0..<4).map { $0 < chosen.count ? chosen[$0] : last }
      let columns = SIMD4(four)
      for lane in 0..<4 {
        toTarget[lane] = tables.outward[target * tables.landmarkCount + columns[lane]]
      }
      self.columns = toTarget.max() == LandmarkTables.none ? nil : columns
    }

    @inline(__always) func atLeast(from node: Int) -> Double {
      guard let columns else { return atLeast(fromAny: node) }
      let row = node * tables.landmarkCount
      let outward = tables.outward.span
      let ways = SIMD4(
        outward[row + columns[0]], outward[row + columns[1]], outward[row + columns[2]],
        outward[row + columns[3]])
      if ways.max() == LandmarkTables.none { return .infinity }
      let larger = pointwiseMax(ways, toTarget)
      return cost(units: Int((larger &- pointwiseMin(ways, toTarget)).max()))
    }

    private func atLeast(fromAny node: Int) -> Double {
      var units = 0
      for landmark in chosen {
        guard let more = self.units(from: node, over: landmark) else { return .infinity }
        units = max(units, more)
      }
      return cost(units: units)
    }

    /// Two units less for rounding down, a billionth less for sums in another order.
    @inline(__always) private func cost(units: Int) -> Double {
      units <= 2 ? 0 : Double(units - 2) * tables.unit * (1 - 1e-9)
    }

    /// The least difference that the triangle over a landmark allows; nil if there is no way.
    @inline(__always) func units(from node: Int, over landmark: Int) -> Int? {
      let count = tables.landmarkCount
      let outNode = tables.outward[node * count + landmark]
      let outTarget = tables.outward[target * count + landmark]
      if tables.inward.isEmpty {
        if outNode == none || outTarget == none { return outNode == outTarget ? 0 : nil }
        return abs(Int(outTarget) - Int(outNode))
      }
      let inNode = tables.inward[node * count + landmark]
      let inTarget = tables.inward[target * count + landmark]
      // The landmark reaches the node but not the target; the target reaches it but not the node.
      if outNode != none && outTarget == none || inTarget != none && inNode == none { return nil }
      let ahead = outNode == none ? 0 : Int(outTarget) - Int(outNode)
      let behind = inTarget == none ? 0 : Int(inNode) - Int(inTarget)
      return max(0, ahead, behind)
    }

    private var none: UInt32 { LandmarkTables.none }
  }
}
