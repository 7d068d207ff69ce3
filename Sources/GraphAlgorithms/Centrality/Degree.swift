public import Execution
public import Graphs

/// Which ties of a node count.
public enum TieSide: String, Sendable, CaseIterable {
  /// All ties, those that lead to the node and those that lead away.
  case both
  /// The ties that lead to the node; in an undirected graph all.
  case incoming
  /// The ties that lead away from the node; in an undirected graph all.
  case outgoing

  var suffix: String {
    switch self {
    case .both: ""
    case .incoming: "-in"
    case .outgoing: "-out"
    }
  }

  var words: String {
    switch self {
    case .both: "both directions are counted together"
    case .incoming: "only ties that lead to the node; without effect in undirected networks"
    case .outgoing: "only ties that lead away from the node; without effect in undirected networks"
    }
  }

  var title: String {
    switch self {
    case .both: ""
    case .incoming: ", incoming"
    case .outgoing: ", outgoing"
    }
  }
}

/// How many ties a node has.
///
/// The length of the node's rows: parallel edges count each, a loop counts two in an undirected
/// graph. Weights: ignored. Disconnection: without effect. Range: whole numbers from 0.
///
/// - Complexity: O(n).
///
/// Source: Freeman, Social Networks 1 (1978).
public struct Degree: NodeMeasure {
  /// Which ties count.
  public let side: TieSide

  /// The number of ties on one side or both.
  public init(_ side: TieSide = .both) { self.side = side }

  /// What must be known to read the scores.
  public var descriptor: MeasureDescriptor {
    MeasureDescriptor(
      id: "degree" + side.suffix, title: "Degree" + side.title,
      meaning: "How many ties a city has.",
      unit: "ties", range: ScoreRange(from: 0, to: nil, text: "0 or more; 0 to n − 1 if simple"),
      isolatedScore: .always(0), cost: "O(n) time",
      convention: Convention(
        variant: "number of ties", normalization: "none", direction: side.words,
        weights: "ignored", disconnection: "without effect"),
      caveat: "Counts ties on record: a well documented city has more of them.",
      reference: .freeman1978)
  }

  /// The number of ties of each node; never nil.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    try context.cancellation.check()
    return NodeMap(graph.degrees(side).map { Double($0) })
  }
}

extension Graph {
  /// The number of ties of each node in node order; a loop counts two if the graph is undirected.
  public func degrees(_ side: TieSide = .both) -> [Int] {
    nodes.map { node in
      switch (direction, side) {
      case (.undirected, _), (.directed, .outgoing): outgoing.degree(node)
      case (.directed, .incoming): incoming.degree(node)
      case (.directed, .both): outgoing.degree(node) + incoming.degree(node)
      }
    }
  }

  /// How many nodes have each degree, from 0 to the largest; empty if there are no nodes.
  public func degreeHistogram(_ side: TieSide = .both) -> [Int] {
    let all = degrees(side)
    guard let largest = all.max() else { return [] }
    var histogram = [Int](repeating: 0, count: largest + 1)
    for degree in all { histogram[degree] += 1 }
    return histogram
  }

  /// The share of all possible ties that exist, or nil with fewer than two nodes.
  ///
  /// m/(n(n − 1)), twice that if the graph is undirected. Can exceed 1 with loops or parallel edges.
  public var density: Double? {
    guard nodeCount > 1 else { return nil }
    let pairs = Double(nodeCount) * Double(nodeCount - 1)
    return Double(edgeCount) / (direction == .undirected ? pairs / 2 : pairs)
  }
}

extension Reference {
  static let freeman1978 = Reference(
    authors: "Freeman", title: "Centrality in social networks: conceptual clarification",
    venue: "Social Networks 1", year: 1978)
}
