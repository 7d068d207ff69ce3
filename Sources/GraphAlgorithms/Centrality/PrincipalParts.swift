import Execution

/// The components of a symmetric matrix whose largest eigenvalue is the largest of all.
struct PrincipalParts {
  /// One component with its unit eigenvector, entries 0 or more.
  struct Part {
    let nodes: [UInt32]
    let vector: [Double]
  }

  /// The largest eigenvalue; nil where there is none above 0.
  let eigenvalue: Double?
  /// The components that reach it up to one part in a billion.
  let parts: [Part]

  /// Solves as few components as will do: the largest row sum bounds the eigenvalue of each.
  init(
    of matrix: WeightedRows, tolerance: Double, rounds: Int, in context: ExecutionContext
  ) throws {
    let order = matrix.longestRowsFirst().filter { !matrix.row(Int($0)).isEmpty }
    let rows = try matrix.renumbered(byAll: order, in: context)
    try context.cancellation.check()
    let (labels, count) = rows.partLabels()
    var bounds = [Double](repeating: 0, count: count)
    for (label, sum) in zip(labels, rows.rowSums()) {
      bounds[Int(label)] = max(bounds[Int(label)], sum)
    }
    var best = 0.0
    var solved: [(eigenvalue: Double, part: Part)] = []
    for part in bounds.indices.sorted(by: { (bounds[$1], $0) < (bounds[$0], $1) }) {
      guard bounds[part] >= best * (1 - 1e-9) else { break }
      try context.cancellation.check()
      let members = labels.indices.filter { labels[$0] == UInt32(part) }.map { UInt32($0) }
      let (eigenvalue, vector) = try Self.pair(
        of: rows, members, tolerance: tolerance, rounds: rounds, in: context)
      best = max(best, eigenvalue)
      let part = Part(nodes: members.map { order[Int($0)] }, vector: vector)
      solved.append((eigenvalue, part))
    }
    eigenvalue = best > 0 ? best : nil
    parts = solved.filter { $0.eigenvalue >= best * (1 - 1e-9) }.map(\.part)
  }

  private static func pair(
    of rows: WeightedRows, _ members: [UInt32], tolerance: Double, rounds: Int,
    in context: ExecutionContext
  ) throws -> (Double, [Double]) {
    let solver = RestartedLanczos(tolerance: tolerance, rounds: rounds)
    let found: (eigenvalue: Double, vector: [Double])
    if members.count * 2 > rows.nodeCount {
      // A vector that is 0 elsewhere stays so: no rows need to be cut out.
      var start = [Double](repeating: 0, count: rows.nodeCount)
      for node in members { start[Int(node)] = 1 }
      let (eigenvalue, vector) = try solver.solve(rows, from: start, in: context)
      found = (eigenvalue, members.map { vector[Int($0)] })
    } else {
      let part = rows.renumbered(by: members)
      let start = [Double](repeating: 1, count: members.count)
      found = try solver.solve(part, from: start, in: context)
    }
    // All entries have one sign; those that do not are too small to be told from 0.
    let sign = found.vector.reduce(0, +) < 0 ? -1.0 : 1.0
    let size = found.vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return (found.eigenvalue, found.vector.map { max(0, sign * $0 / size) })
  }
}
