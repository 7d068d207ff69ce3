public import Graphs

/// What makes one division of a graph better than another: ties inside clusters, less what the size
/// of the clusters would let expect.
public protocol QualityFunction: Sendable {
  /// The quality and its parameters in words: "modularity, resolution 1.0".
  var name: String { get }
  /// How much the expected part counts, γ: larger values favor smaller clusters.
  var resolution: Double { get }

  /// The same quality at another resolution of 0 or more.
  func at(resolution: Double) -> Self

  /// The terms of the quality for `graph`.
  func objective(on graph: Graph) -> QualityObjective
}

/// The terms of a quality that is a sum over clusters C:
/// (2·strength inside C − penalty·(mass of C)²)/divisor.
public struct QualityObjective: Sendable {
  /// Whether a node makes a pair with itself.
  public enum SelfPairs: Sendable {
    /// Pairs of a node with itself are part of (mass of C)².
    case counted
    /// They are taken out.
    case leftOut
  }

  /// What each node adds to the mass of its cluster, in node order; 0 or more.
  public let masses: [Double]
  /// What two units of mass in one cluster cost; 0 or more.
  public let penalty: Double
  /// What the sum is divided by; 0 where the quality is undefined.
  public let divisor: Double
  /// Whether a node makes a pair with itself.
  public let selfPairs: SelfPairs

  /// The terms of a quality.
  public init(masses: [Double], penalty: Double, divisor: Double, selfPairs: SelfPairs) {
    self.masses = masses
    self.penalty = penalty
    self.divisor = divisor
    self.selfPairs = selfPairs
  }
}

extension QualityFunction {
  /// What each cluster adds to the quality, in the order of clusters; nil where it is undefined.
  ///
  /// O(n + m).
  public func contributions(of partition: Partition, on graph: Graph) -> [Double]? {
    precondition(partition.nodeCount == graph.nodeCount)
    let objective = objective(on: graph)
    guard objective.divisor > 0 else { return nil }
    var inside = [Double](repeating: 0, count: partition.count)
    let labels = partition.labels.values
    let ends = graph.edgeEnds()
    for edge in 0..<graph.edgeCount {
      let label = labels[Int(ends.sources[edge])]
      guard label == labels[Int(ends.targets[edge])] else { continue }
      inside[label] += graph.strengths?.values[edge] ?? 1
    }
    var mass = [Double](repeating: 0, count: partition.count)
    var own = mass
    for node in graph.nodes {
      let nodeMass = objective.masses[node.index]
      mass[partition[node]] += nodeMass
      if objective.selfPairs == .leftOut { own[partition[node]] += nodeMass * nodeMass }
    }
    return inside.indices.map {
      (2 * inside[$0] - objective.penalty * (mass[$0] * mass[$0] - own[$0])) / objective.divisor
    }
  }

  /// How good the partition is, or nil where the quality is undefined. O(n + m).
  public func value(of partition: Partition, on graph: Graph) -> Double? {
    contributions(of: partition, on: graph)?.reduce(0, +)
  }
}

/// The share of ties inside clusters, less the share that random ties between nodes of the same
/// strengths would have there.
///
/// Q = Σ over clusters of L/m − γ(K/2m)², with L the strength inside and K the summed strength of
/// the nodes. Direction: ignored. Weights: strengths, 1 where ties have none. A loop lies inside. At
/// γ = 1 the range is −1/2...1. Undefined without ties.
///
/// Source: Newman & Girvan, Physical Review E 69 (2004); Reichardt & Bornholdt, ibid. 74 (2006).
public struct Modularity: QualityFunction {
  /// How much the expected share counts, γ: larger values favor smaller clusters.
  public let resolution: Double

  /// Modularity, at the customary resolution of 1 unless told otherwise.
  public init(resolution: Double = 1) {
    precondition(resolution >= 0 && resolution.isFinite, "resolution \(resolution)")
    self.resolution = resolution
  }

  /// Modularity at another resolution.
  public func at(resolution: Double) -> Modularity { Modularity(resolution: resolution) }

  /// The quality and its parameter in words.
  public var name: String { "modularity, resolution \(resolution)" }

  /// The terms of modularity for `graph`.
  public func objective(on graph: Graph) -> QualityObjective {
    let strengths = graph.summedStrengths()
    let total = strengths.reduce(0, +)
    return QualityObjective(
      masses: strengths, penalty: total > 0 ? resolution / total : 0, divisor: total,
      selfPairs: .counted)
  }
}

/// The strength inside clusters, less a fixed amount for each pair of nodes there (constant Potts
/// model).
///
/// H = Σ over clusters of L − γ·s(s − 1)/2, with L the strength inside and s the number of nodes.
/// Direction: ignored. Weights: strengths, 1 where ties have none. Unlike modularity it does not
/// depend on the size of the whole graph.
///
/// Source: Traag, Van Dooren & Nesterov, Physical Review E 84 (2011).
public struct ConstantPotts: QualityFunction {
  /// The density γ that a cluster must exceed.
  public let resolution: Double

  /// The constant Potts model; at 0.1 a cluster has more than a tenth of its possible ties.
  public init(resolution: Double = 0.1) {
    precondition(resolution >= 0 && resolution.isFinite, "resolution \(resolution)")
    self.resolution = resolution
  }

  /// The constant Potts model at another resolution.
  public func at(resolution: Double) -> ConstantPotts { ConstantPotts(resolution: resolution) }

  /// The quality and its parameter in words.
  public var name: String { "constant Potts model, resolution \(resolution)" }

  /// The terms of the constant Potts model for `graph`.
  public func objective(on graph: Graph) -> QualityObjective {
    QualityObjective(
      masses: Array(repeating: 1, count: graph.nodeCount), penalty: resolution, divisor: 2,
      selfPairs: .leftOut)
  }
}
