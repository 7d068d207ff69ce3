public import Execution
public import Graphs

/// The sum of the strengths of a node's ties.
///
/// Every tie counts 1 where the graph has no strengths. Parallel edges count each, a loop counts
/// twice in an undirected graph. Disconnection: without effect. Range: 0 or more.
///
/// - Complexity: O(n + m).
///
/// Source: Barrat et al., PNAS 101 (2004).
public struct Strength: NodeMeasure {
  /// Which ties count.
  public let side: TieSide

  /// The summed strength of the ties on one side or both.
  public init(_ side: TieSide = .both) { self.side = side }

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "strength" + side.suffix, title: "Strength" + side.title,
      meaning: "How strong the ties of a city are, all taken together.",
      unit: "units of tie strength", range: ScoreRange(from: 0, to: nil, text: "0 or more"),
      isolatedScore: .always(0), cost: "O(n + m) time",
      convention: Convention(
        variant: "sum of tie strengths", normalization: "none", direction: side.words,
        weights: "summed; 1 each where ties have none", disconnection: "without effect"),
      caveat: "A few strong ties and many weak ones can give the same sum.",
      reference: Reference(
        authors: "Barrat, Barthélemy, Pastor-Satorras & Vespignani",
        title: "The architecture of complex weighted networks", venue: "PNAS 101", year: 2004))
  }

  /// The summed strength of each node; never nil.
  ///
  /// - Throws: ``GraphAlgorithmError/extremeStrengths(measure:smallest:largest:)`` where a sum
  ///   exceeds 1.8e308; `CancellationError`.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    try context.cancellation.check()
    let sums = graph.summedStrengths(side)
    if !sums.allSatisfy(\.isFinite) { try graph.requireComputableStrengths(for: "Strength") }
    return NodeMap(sums.map { $0 })
  }
}

extension Graph {
  /// The summed strength of each node's ties in node order, added in row order.
  func summedStrengths(_ side: TieSide = .both) -> [Double] {
    guard let strengths else { return degrees(side).map { Double($0) } }
    func sums(_ side: Side) -> [Double] {
      let rows = rows(side)
      let numbers = edgeNumbers(side)
      return nodes.map { node in
        rows.row(node).reduce(0) { $0 + strengths.values[Int(numbers[$1])] }
      }
    }
    switch (direction, side) {
    case (.undirected, _), (.directed, .outgoing): return sums(.outgoing)
    case (.directed, .incoming): return sums(.incoming)
    case (.directed, .both): return zip(sums(.outgoing), sums(.incoming)).map { $0 + $1 }
    }
  }
}
