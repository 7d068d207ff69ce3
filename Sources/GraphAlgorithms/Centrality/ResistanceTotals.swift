import Execution
import Graphs

/// For each node its electrical resistance to all others of its component, added up.
///
/// Every tie is a wire whose conductance is its strength; the resistance between two nodes is the
/// voltage that drives a unit current from one to the other.
struct ResistanceTotals {
  /// The sum for each node, 0 for a node without others.
  let totals: [Double]
  /// How many nodes the component of each node has.
  let sizes: [Int]

  init(
    of graph: Graph, largestFactor: Int, measure: String, in context: ExecutionContext
  ) throws {
    try context.cancellation.check()
    let network = WeightedRows(conductancesOf: graph)
    let (labels, count) = network.partLabels()
    var partSizes = [Int](repeating: 0, count: count)
    for label in labels { partSizes[Int(label)] += 1 }
    let factor = try ConductanceElimination(
      of: network, largestSize: largestFactor, measure: measure, in: context)
    let grounded = try factor.groundResistances(measure: measure, in: context)
    // With G the inverse of the Laplacian without the ground, R(i, j) = G(i, i) + G(j, j) − 2·G(i, j).
    let rowSums = factor.potentials(of: [Double](repeating: 1, count: network.nodeCount))
    var traces = [Double](repeating: 0, count: count)
    for (place, node) in factor.order.enumerated() {
      traces[Int(labels[Int(node)])] += grounded[place]
    }
    var totals = [Double](repeating: 0, count: network.nodeCount)
    for (place, node) in factor.order.enumerated() {
      let part = Int(labels[Int(node)])
      totals[Int(node)] =
        Double(partSizes[part]) * grounded[place] + traces[part] - 2 * rowSums[place]
    }
    self.totals = totals
    sizes = labels.map { partSizes[Int($0)] }
  }
}
