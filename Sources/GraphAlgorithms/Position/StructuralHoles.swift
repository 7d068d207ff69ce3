public import Execution
public import Graphs

/// How free a node is of what its contacts have among themselves: Burt's four measures.
///
/// With pᵢⱼ, the share of the ties of *i* that lead to or from *j*, the constraint through *j* is
/// cᵢⱼ = (pᵢⱼ + Σ_q pᵢq·p_qj)², *q* being a third node. Direction: a tie counts for both ends, and two
/// opposite ties count twice. Weights: shares of strength; parallel edges add up. Loops: ignored.
/// Disconnection: without effect. A node without contacts has no score.
///
/// - Complexity: O(m^1.5 log n) at worst, near O(m) where neighborhoods are small.
///
/// Source: Burt, Structural Holes, Harvard University Press (1992).
public struct StructuralHoles: NodeMeasure {
  /// What is said of a node's contacts.
  public enum Figure: Sendable, CaseIterable {
    /// Σ_j cᵢⱼ: how much all contacts lead back to the same few. Low is free.
    case constraint
    /// The number of contacts less what they overlap: Σ_j (1 − Σ_q pᵢq·m_jq), m_jq being the tie of
    /// *j* with *q* as a share of the strongest tie of *j*.
    case effectiveSize
    /// The effective size as a share of the number of contacts.
    case efficiency
    /// How much the constraint comes from a single contact: the Coleman–Theil disorder of cᵢⱼ.
    /// Not defined for one contact.
    case hierarchy
  }

  /// What is said of a node's contacts.
  public let figure: Figure

  /// Burt's measure of this name.
  public init(_ figure: Figure = .constraint) { self.figure = figure }

  /// The score of each node, nil without contacts, and for hierarchy with a single one.
  ///
  /// - Throws: ``GraphAlgorithmError/extremeStrengths(measure:smallest:largest:)`` where a sum of
  ///   strengths exceeds 1.8e308; `CancellationError`.
  public func scores(on graph: Graph, in context: ExecutionContext) throws -> NodeMap<Double?> {
    try context.cancellation.check()
    let contacts = try Contacts(of: graph, for: descriptor.title)
    // Nothing is ever below 0, so that −1 marks nodes without a score.
    let scores = try context.fill(
      Chunks(count: graph.nodeCount, pieces: 64), repeating: -1.0, phase: descriptor.id
    ) { range, part in
      var places = [Int32](repeating: -1, count: graph.nodeCount)
      var sums: [Double] = []
      for node in range where !contacts.rows.row(node).isEmpty {
        if node & 0x3F == 0 { try context.cancellation.check() }
        part[node - range.lowerBound] = score(node, contacts, &places, &sums) ?? -1
      }
    }
    return NodeMap(scores.map { $0 < 0 ? nil : $0 })
  }

  private func score(
    _ node: Int, _ contacts: Contacts, _ places: inout [Int32], _ sums: inout [Double]
  ) -> Double? {
    let row = contacts.rows.row(node)
    switch figure {
    case .constraint:
      constraints(node, contacts, &places, &sums)
      return sums.reduce(0, +)
    case .hierarchy:
      guard row.count > 1 else { return nil }
      constraints(node, contacts, &places, &sums)
      let mean = sums.reduce(0, +) / Double(row.count)
      let disorder = sums.reduce(0) { sum, part in
        part > 0 ? sum + part / mean * naturalLogarithm(part / mean) : sum
      }
      let size = Double(row.count)
      return min(1, max(0, disorder / (size * naturalLogarithm(size))))
    case .effectiveSize: return effectiveSize(node, contacts, &places)
    case .efficiency: return effectiveSize(node, contacts, &places) / Double(row.count)
    }
  }

  /// Leaves the constraint through each contact in `sums`.
  private func constraints(
    _ node: Int, _ contacts: Contacts, _ places: inout [Int32], _ sums: inout [Double]
  ) {
    let row = contacts.rows.row(node)
    sums.removeAll(keepingCapacity: true)
    for entry in row { sums.append(contacts.share(entry, of: node)) }
    contacts.forEachClosedPair(at: node, &places) { first, second, entry in
      let contact = Int(contacts.rows.neighbors[row.lowerBound + first])
      sums[second] +=
        contacts.share(row.lowerBound + first, of: node) * contacts.share(entry, of: contact)
    }
    for place in sums.indices { sums[place] *= sums[place] }
  }

  private func effectiveSize(
    _ node: Int, _ contacts: Contacts, _ places: inout [Int32]
  ) -> Double {
    let row = contacts.rows.row(node)
    var overlap = 0.0
    contacts.forEachClosedPair(at: node, &places) { first, second, entry in
      let other = Int(contacts.rows.neighbors[row.lowerBound + second])
      overlap +=
        contacts.share(row.lowerBound + first, of: node)
        * (contacts.strengths[entry] / contacts.largest[other])
    }
    return max(0, Double(row.count) - overlap)
  }
}
