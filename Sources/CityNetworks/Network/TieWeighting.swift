/// What becomes of a tie for which no source gives a weight, where weights are used.
public enum MissingWeight: Hashable, Sendable {
  /// The graph is refused.
  case refuse
  /// The tie counts as if this weight were stated.
  case countAs(Double)
}

/// How strong the edge of a pair of cities is.
public enum TieWeighting: Hashable, Sendable {
  /// All edges count the same.
  case unweighted
  /// The number of ties between the two cities.
  case numberOfTies
  /// How strongly shared memberships tie the two cities.
  case sharedMemberships(CoMembershipWeight)
  /// The sum of the weights that sources state for the ties of the pair.
  case statedWeight(missing: MissingWeight = .refuse)

  /// The weighting in the words that reports print.
  public var title: String {
    switch self {
    case .unweighted: "all pairs count the same"
    case .numberOfTies: "number of ties between the two cities"
    case .sharedMemberships(let weight): "shared organizations, by \(weight.rawValue)"
    case .statedWeight(.refuse): "weight stated by the sources"
    case .statedWeight(.countAs(let weight)):
      "weight stated by the sources, \(weight) where none is stated"
    }
  }
}

/// Why a network could not become a graph.
public enum CityGraphError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No source states the weight of this tie.
  case missingWeight(TieKey)
  /// The weight of this tie is not a positive number.
  case unusableWeight(TieKey, Double)

  /// Which tie is in the way and what to do.
  public var description: String {
    switch self {
    case .missingWeight(let key):
      "the \(key.relation.title) of \(key.first) and \(key.second) has no weight. "
        + "State one, choose a weight for missing ones, or use another weighting."
    case .unusableWeight(let key, let weight):
      "the \(key.relation.title) of \(key.first) and \(key.second) has the weight \(weight). "
        + "Weights must be positive."
    }
  }
}
