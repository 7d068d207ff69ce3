public import Execution
public import Graphs

/// How powerful the ties of a node make it, where ties to powerful nodes add to power (exponent
/// above 0) or take from it (below 0): α·(I − β·A)⁻¹·A·1.
///
/// α scales the scores so that their squares sum to n. Direction: ties count for the node they lead
/// away from. Weights: strengths, 1 where ties have none. Loops and parallel edges count.
/// Disconnection: parts do not affect each other, but share the scale. Range: without bound, the
/// sign is meant. 0 where a node has no ties; never nil.
///
/// An exponent within ±1/λ₁ is solved by iteration for any size. Others are allowed, but need a
/// dense matrix: up to 4,096 nodes, O(n³) time and 128 MiB.
///
/// - Complexity: O(n + m) per round, some dozens of rounds within ±1/λ₁.
///
/// Source: Bonacich, American Journal of Sociology 92 (1987).
public struct BonacichPower: NodeMeasure {
  /// The exponent β; a share of 1/λ₁ may be negative.
  public let exponent: Attenuation

  /// Bonacich power with the exponent 0.75/λ₁ unless told otherwise.
  public init(exponent: Attenuation = .shareOfLimit(0.75)) {
    switch exponent {
    case .value(let value): precondition(value.isFinite, "exponent \(value)")
    case .shareOfLimit(let share): precondition(share.isFinite, "share \(share)")
    }
    self.exponent = exponent
  }

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "bonacich-power", title: "Bonacich power",
      meaning: "How much power a city draws from ties to cities that are powerful themselves.",
      unit: "multiples of the root mean square",
      range: ScoreRange(from: nil, to: nil, text: "0 to √n; also below 0 for some exponents"),
      isolatedScore: .always(0), cost: "O(n + m) per round, some dozens of rounds",
      convention: Convention(
        variant: "α·(I − β·A)⁻¹·A·1 with β = \(exponent.words)",
        normalization: "squares sum to the number of cities",
        direction: "ties count for the city they lead away from",
        weights: "strengths enter the matrix",
        disconnection: "parts do not affect each other, but share the scale"),
      caveat: "The order depends on the exponent, whose sign says whether strong partners help.",
      reference: Reference(
        authors: "Bonacich", title: "Power and centrality: a family of measures",
        venue: "American Journal of Sociology 92", year: 1987))
  }

  /// The power of each node.
  ///
  /// - Throws: ``GraphAlgorithmError/singular(measure:advice:)`` where 1/β is an eigenvalue or β too
  ///   large; ``GraphAlgorithmError/extremeStrengths(measure:smallest:largest:)`` for strengths
  ///   outside 1e-100...1e100;
  ///   ``GraphAlgorithmError/tooLarge(method:what:advice:)`` for more than 4,096 nodes and an
  ///   exponent beyond ±1/λ₁; `CancellationError`.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    let n = graph.nodeCount
    let eigenvalue = try graph.largestEigenvalue(for: "Bonacich power", in: context)
    let factor = exponent.factor(eigenvalue: eigenvalue)
    let rows = WeightedRows(of: graph, .outgoing)
    // The scale of the right side drops out; a power of two changes no digit of the scores.
    let sums = rows.rowSums()
    let largest = sums.max() ?? 0
    let unit = Double(sign: .plus, exponent: largest > 0 ? -largest.exponent : 0, significand: 1)
    let right = sums.map { $0 * unit }
    let x: [Double]
    if abs(factor) * eigenvalue < 0.9999 {
      let walks = WalkSum(
        rows: rows, isSymmetric: graph.direction == .undirected, factor: factor,
        eigenvalue: eigenvalue, name: "Bonacich power")
      x = try walks.solve(right, in: context)
    } else {
      guard let solution = try denseSolution(rows, factor, right, in: context) else {
        throw unsolvable(factor, eigenvalue, graph)
      }
      x = solution
    }
    let squares = x.reduce(0) { $0 + $1 * $1 }
    guard squares.isFinite, squares > 1e-250 || largest == 0 else {
      throw tooLarge(factor, eigenvalue, graph)
    }
    let scale = squares > 0 ? (Double(n) / squares).squareRoot() : 0
    return NodeMap(x.map { $0 * scale })
  }

  private func denseSolution(
    _ rows: WeightedRows, _ factor: Double, _ right: [Double], in context: ExecutionContext
  ) throws -> [Double]? {
    guard rows.nodeCount <= DenseSystem.largestSize else {
      throw GraphAlgorithmError.tooLarge(
        method: "Bonacich power with an exponent beyond 1/λ₁",
        what: "\(rows.nodeCount) nodes, only for up to \(DenseSystem.largestSize)",
        advice: "Choose an exponent nearer to 0.")
    }
    var system = DenseSystem(size: rows.nodeCount)
    for node in 0..<rows.nodeCount {
      system[node, node] += 1
      for entry in rows.row(node) {
        system[node, Int(rows.neighbors[entry])] -= factor * (rows.strengths?[entry] ?? 1)
      }
    }
    return try system.solve(right, name: "Bonacich power", in: context)
  }

  /// Why there is no single solution: 1/β is an eigenvalue, or so small that it passes for the
  /// eigenvalue 0.
  private func unsolvable(
    _ factor: Double, _ eigenvalue: Double, _ graph: Graph
  ) -> GraphAlgorithmError {
    guard abs(factor) * eigenvalue < 1e6 else { return tooLarge(factor, eigenvalue, graph) }
    return .singular(
      measure: "Bonacich power",
      advice: "1 divided by the exponent is an eigenvalue of the network; choose another exponent.")
  }

  private func tooLarge(
    _ factor: Double, _ eigenvalue: Double, _ graph: Graph
  ) -> GraphAlgorithmError {
    // Where no walk returns, steps that do not grow are always possible.
    let limit = 1 / (eigenvalue > 0 ? eigenvalue : max(1, graph.largestStrength))
    return .singular(
      measure: "Bonacich power",
      advice: "The exponent \(factor) is too large: use one between -\(limit) and \(limit), "
        + "which is ±1/λ₁, or a share between -1 and 1.")
  }
}
