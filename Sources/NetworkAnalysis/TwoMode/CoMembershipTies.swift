public import CityNetworks
import Execution
import GraphAlgorithms
import Graphs

extension CoMembership {
  /// More pairs than this are not made ties of: each takes some 250 bytes.
  static let most = 2_500_000

  /// The rule that a text names: a weight, such as `newman`, and perhaps how many organizations two
  /// cities share at least, as `newman:minimum=2`.
  ///
  /// - Throws: ``AnalysisError/unknownChoice(_:of:near:known:)``;
  ///   ``AnalysisError/contradictoryParameters(_:)`` for another parameter or a minimum below 1.
  public init(_ text: String) throws {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let word = parts.first.map(String.init) ?? ""
    let known = CoMembershipWeight.allCases.map(\.rawValue)
    guard let weight = CoMembershipWeight(rawValue: word) else {
      if ProjectionWeight(name: word) == .resourceAllocation {
        throw AnalysisError.contradictoryParameters(
          "'\(word)' is not the same both ways, so it is no strength of a tie. Choose another of: "
            + "\(known.joined(separator: ", ")); `citynet project` lists both ways.")
      }
      throw AnalysisError.unknownChoice(
        word, of: "a weight of shared memberships", near: suggestions(for: word, among: known),
        known: known)
    }
    guard parts.count > 1 else {
      self.init(weight: weight)
      return
    }
    let pair = parts[1].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard pair.count == 2, pair[0] == "minimum", let minimum = Int(pair[1]), minimum >= 1 else {
      throw AnalysisError.contradictoryParameters(
        "'\(parts[1])' says nothing about shared memberships. Write how many organizations two "
          + "cities share at least, as \(word):minimum=2.")
    }
    self.init(weight: weight, minimum: minimum)
  }

  var weighting: TieWeighting {
    weight == .binary ? .unweighted : .sharedMemberships(weight)
  }
}

extension CoMembershipWeight {
  var projection: ProjectionWeight {
    switch self {
    case .count: .count
    case .binary: .binary
    case .newman: .newman
    case .hyperbolic: .hyperbolic
    case .jaccard: .jaccard
    case .overlap: .overlap
    case .cosine: .cosine
    }
  }
}

extension CityNetwork {
  /// The network with cities tied by what they belong to; itself where no rule says so.
  ///
  /// - Throws: ``AnalysisError/tooManyPairs(_:what:most:remedy:)``.
  func tied(by rule: CoMembership?) throws -> CityNetwork {
    guard let rule else { return self }
    let graph = MembershipGraph(self).graph
    let projection = Projection(of: graph, onto: .members)
    let pairs = try projection.totals().pairs(sharing: rule.minimum)
    guard pairs <= CoMembership.most else {
      let sizes = graph.degrees(.groups)
      let largest = sizes.indices.max { (sizes[$0], $1) < (sizes[$1], $0) }
      let name = largest.map { organizations[$0].id.rawValue } ?? ""
      throw AnalysisError.tooManyPairs(
        pairs, what: "pairs of cities share \(rule.minimum == 1 ? "an organization" : "as much")",
        most: CoMembership.most,
        remedy: "Leave out the largest organization with --without \(name) "
          + "(\(sizes[largest ?? 0]) cities), ask for more that is shared, as --co-membership "
          + "\(rule.weight.rawValue):minimum=\(rule.minimum + 1), or look at organizations with "
          + "`citynet project --onto organizations`.")
    }
    let found = try projection.pairs(rule.weight.projection, minimum: rule.minimum)
    return tied(
      by: rule,
      found.map {
        SharedMembership(first: $0.first, second: $0.second, shared: $0.shared, weight: $0.weight)
      })
  }
}
