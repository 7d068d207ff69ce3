public import Execution
public import Graphs

/// What a way must cost at least, from where its ends lie on the globe.
///
/// The cheapest kilometer of any edge, as the crow flies, is the least that any kilometer costs; so
/// the bound holds for all costs, and says most where costs are lengths. Nodes whose place is not
/// known are bounded by nothing, and an edge to such a node makes the bound say nothing at all,
/// unless that node must be avoided.
///
/// Lengths are bounded by chords, from below and from above, without rounding in their favor.
public struct GreatCircleBound: Sendable {
  private let points: [SIMD3<Double>?]
  private let leastCostPerRadius: Double

  /// Prepares the bound for the edges of `paths`. O(n + m).
  ///
  /// - Parameters:
  ///   - latitudes: degrees north, −90...90, for each node of the graph, or nil.
  ///   - longitudes: degrees east, −180...180, for each node of the graph, or nil.
  public init(
    latitudes: NodeMap<Double?>, longitudes: NodeMap<Double?>, for paths: ShortestPaths
  ) {
    precondition(latitudes.count == paths.graph.nodeCount)
    precondition(longitudes.count == paths.graph.nodeCount)
    points = zip(latitudes.values, longitudes.values).map { latitude, longitude in
      guard let latitude, let longitude, (-90...90).contains(latitude),
        (-180...180).contains(longitude)
      else { return nil }
      let (north, outward) = sineAndCosine(degrees: latitude)
      let (east, ahead) = sineAndCosine(degrees: longitude)
      return SIMD3(outward * ahead, outward * east, north)
    }
    var least = Double.infinity
    for node in points.indices {
      for entry in paths.forward.row(node) {
        guard let from = points[node], let to = points[Int(paths.forward.neighbors[entry])] else {
          least = 0
          continue
        }
        let arc = arcBounds(from, to).most
        if arc > 0 { least = min(least, paths.forward.costs[entry] / arc) }
      }
    }
    leastCostPerRadius = least.isFinite ? least * (1 - 1e-9) : 0
  }

  /// The bound for ways to one node.
  struct ToTarget: RemainingCost {
    let points: [SIMD3<Double>?]
    let target: SIMD3<Double>?
    let leastCostPerRadius: Double

    func atLeast(from node: Int) -> Double {
      guard let target, let from = points[node] else { return 0 }
      return arcBounds(from, target).least * leastCostPerRadius
    }
  }

  func bound(to target: Node) -> ToTarget {
    ToTarget(
      points: points, target: points[target.index], leastCostPerRadius: leastCostPerRadius)
  }
}

extension ShortestPaths {
  /// The cheapest path, as ``path(from:to:in:)`` finds it, by a search that heads for the target.
  ///
  /// - Parameter bound: the bound made for these paths.
  /// - Complexity: O((n + m) log n) at worst; commonly a part of that.
  /// - Throws: `CancellationError`.
  ///
  /// Source: Hart, Nilsson & Raphael, IEEE Transactions on Systems Science and Cybernetics 4 (1968).
  public func path(
    from source: Node, to target: Node, guidedBy bound: GreatCircleBound,
    in context: ExecutionContext = ExecutionContext()
  ) throws -> Path? {
    try context.cancellation.check()
    guard isUsable(source), isUsable(target) else { return nil }
    var search = PathSearch(forward: forward, backward: backward)
    return try path(
      from: source, to: target, bound.bound(to: target), with: &search, context.cancellation)
  }
}

/// How long the arc between two points of the unit sphere is at least and at most.
///
/// Half the arc is the arc sine of half the chord *x*, of which x + x³/6 + 3x⁵/40 + 15x⁷/336 is a
/// part and the rest is at most its value at 1 times x⁹.
private func arcBounds(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> (least: Double, most: Double) {
  let between = a - b
  let x = min(1, (between * between).sum().squareRoot() / 2)
  let square = x * x
  let part = x * (1 + square * (1 / 6 + square * (3 / 40 + square * (15 / 336))))
  let partAtOne = 1 + 1.0 / 6 + 3.0 / 40 + 15.0 / 336
  let eighth = square * square * square * square
  // Coordinates are good to 1e-15 each, so a chord is off by less than 1e-14.
  return (
    2 * max(0, part - 1e-13) * (1 - 1e-12),
    (2 * (part + x * eighth * (Double.pi / 2 - partAtOne)) + 1e-13) * (1 + 1e-12)
  )
}

/// The sine and cosine of an angle of at most 180 degrees either way; accurate to 1e-15, the same
/// bits on every machine.
func sineAndCosine(degrees: Double) -> (sine: Double, cosine: Double) {
  precondition(abs(degrees) <= 180)
  // Quarter turns come off exactly, the rest lies within 45 degrees.
  let quarters = (degrees / 90).rounded()
  let angle = (degrees - 90 * quarters) * (Double.pi / 180)
  let square = angle * angle
  var sine = 0.0
  var cosine = 0.0
  for order in stride(from: 20.0, through: 2, by: -2) {
    cosine = (1 - cosine) * square / (order * (order - 1))
    sine = (1 - sine) * square / (order * (order + 1))
  }
  (sine, cosine) = (angle * (1 - sine), 1 - cosine)
  switch Int(quarters) & 3 {
  case 0: return (sine, cosine)
  case 1: return (cosine, -sine)
  case 2: return (-sine, -cosine)
  default: return (-cosine, sine)
  }
}
