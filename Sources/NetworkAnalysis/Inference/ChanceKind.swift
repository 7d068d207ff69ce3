import GraphAlgorithms

/// What random networks have in common with the one that is tested.
public enum ChanceKind: String, Sendable, CaseIterable {
  /// The cities and the number of ties.
  case size
  /// The number of ties of every city, by exchanging partners.
  case degrees
  /// The number of ties of every city, by matching ends of ties at random.
  case configuration
  /// The numbers of pairs tied both ways, one way and not at all.
  case dyads
  /// All ties; which city has which properties is shuffled.
  case labels

  var graphs: GraphNulls.Kind? {
    switch self {
    case .size: .size
    case .degrees: .degrees
    case .configuration: .configuration
    case .dyads: .dyads
    case .labels: nil
    }
  }

  /// The random networks inside a sentence.
  var phrase: String {
    switch self {
    case .size: "random networks with as many cities and ties"
    case .degrees: "random networks in which every city keeps its number of ties"
    case .configuration: "random matchings of the ends of all ties"
    case .dyads: "random networks with as many mutual and one-way pairs"
    case .labels: "shufflings of the cities over the same ties"
    }
  }

  /// How they are made.
  var method: String {
    switch self {
    case .size: "the same cities and number of ties, all such networks equally likely"
    case .degrees: "every city keeps its number of ties (10 exchanges per tie)"
    case .configuration:
      "the ends of all ties are matched at random; ties of a city with itself and repeated ties are "
        + "dropped, so that some cities have fewer partners"
    case .dyads:
      "as many pairs tied both ways, one way and not at all, all such networks equally likely"
    case .labels: "all ties stay; which city has which country, place or group is shuffled"
    }
  }

  var literature: String {
    switch self {
    case .size:
      "Anderson, Butts & Carley (1999): The interaction of size and density with graph-level "
        + "indices. Social Networks 21."
    case .degrees:
      "Maslov & Sneppen (2002): Specificity and stability in topology of protein networks. "
        + "Science 296."
    case .configuration:
      "Bollobás (1980): A probabilistic proof of an asymptotic formula for the number of labelled "
        + "regular graphs. European Journal of Combinatorics 1."
    case .dyads:
      "Holland & Leinhardt (1976): Local structure in social networks. Sociological Methodology 7."
    case .labels:
      "Krackhardt & Stern (1988): Informal networks and organizational crises. Social Psychology "
        + "Quarterly 51."
    }
  }
}
