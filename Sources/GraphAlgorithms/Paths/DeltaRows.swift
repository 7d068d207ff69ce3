/// The rows of a search by buckets: in each row the entries cheaper than a bucket is wide come
/// first.
///
/// Where a few nodes have most of the ties, nodes are renumbered by falling degree, so that what is
/// known of the busy ones lies close together.
struct DeltaRows<Cost: SearchCost>: Sendable {
  let offsets: [UInt32]
  /// Where the entries start that cost at least the width of a bucket.
  let heavyStarts: [UInt32]
  let neighbors: [UInt32]
  let costs: [Cost]
  /// The number of each node here, or nil where it keeps its own.
  let position: [UInt32]?
  let exponent: Int
  /// How many buckets a cheapest way can jump at most, plus one.
  let bucketReach: Int

  init(_ rows: PathRows, exponent: Int, largestCost: Double, converting: (Double) -> Cost) {
    let nodeCount = rows.offsets.count - 1
    let order = Self.orderByDegree(rows)
    var position: [UInt32]?
    if let order {
      var inverse = [UInt32](repeating: 0, count: nodeCount)
      for (new, old) in order.enumerated() { inverse[Int(old)] = UInt32(new) }
      position = inverse
    }
    let width = Double(sign: .plus, exponent: exponent, significand: 1)
    var offsets = [UInt32](repeating: 0, count: nodeCount + 1)
    var heavyStarts = [UInt32](repeating: 0, count: nodeCount)
    var neighbors = [UInt32](repeating: 0, count: rows.neighbors.count)
    var costs = [Cost](repeating: .unreached, count: rows.neighbors.count)
    var end = 0
    for new in 0..<nodeCount {
      let row = rows.row(order.map { Int($0[new]) } ?? new)
      var light = end
      for entry in row where rows.costs[entry] < width {
        let neighbor = rows.neighbors[entry]
        neighbors[light] = position.map { $0[Int(neighbor)] } ?? neighbor
        costs[light] = converting(rows.costs[entry])
        light += 1
      }
      heavyStarts[new] = UInt32(light)
      if light < end + row.count {
        for entry in row where rows.costs[entry] >= width {
          let neighbor = rows.neighbors[entry]
          neighbors[light] = position.map { $0[Int(neighbor)] } ?? neighbor
          costs[light] = converting(rows.costs[entry])
          light += 1
        }
      }
      end += row.count
      offsets[new + 1] = UInt32(end)
    }
    self.offsets = offsets
    self.heavyStarts = heavyStarts
    self.neighbors = neighbors
    self.costs = costs
    self.position = position
    self.exponent = exponent
    bucketReach = converting(largestCost).bucket(exponent) + 2
  }

  /// The nodes by falling degree, if the largest degree is far above the mean.
  private static func orderByDegree(_ rows: PathRows) -> [UInt32]? {
    let nodeCount = rows.offsets.count - 1
    let largest = (0..<nodeCount).map { rows.row($0).count }.max() ?? 0
    guard nodeCount > 1 << 14, largest > 16 * max(1, rows.neighbors.count / nodeCount)
    else { return nil }
    var places = [UInt32](repeating: 0, count: largest + 2)
    for node in 0..<nodeCount { places[largest - rows.row(node).count + 1] += 1 }
    for degree in 0...largest { places[degree + 1] += places[degree] }
    var order = [UInt32](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      let key = largest - rows.row(node).count
      order[Int(places[key])] = UInt32(node)
      places[key] += 1
    }
    return order
  }
}
