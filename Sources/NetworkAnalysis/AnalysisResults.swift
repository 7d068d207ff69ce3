public import CityNetworks

/// The answers to one or several questions: tables for people, and the facts that figures draw.
public struct AnalysisResults: Sendable {
  /// The tables in the order in which they were asked for.
  public private(set) var tables: [ResultTable]
  /// The cluster of each city, for each clustering that was asked for.
  public private(set) var clusterings: [ClusterAssignment]
  /// The routes that were found, for each search.
  public private(set) var routeSearches: [RouteSearchResult]
  /// How well each corridor is covered.
  public private(set) var corridors: [CorridorResult]
  /// What the missing links of each corridor would change.
  public private(set) var missingLinks: [MissingLinkResult]
  /// Where random choices began, by the name of the method or table that they led to.
  public private(set) var seeds: [String: UInt64]

  /// The answers to one question.
  public init(
    tables: [ResultTable] = [], clusterings: [ClusterAssignment] = [],
    routeSearches: [RouteSearchResult] = [], corridors: [CorridorResult] = [],
    missingLinks: [MissingLinkResult] = [],
    seeds: [String: UInt64] = [:]
  ) {
    self.tables = tables
    self.clusterings = clusterings
    self.routeSearches = routeSearches
    self.corridors = corridors
    self.missingLinks = missingLinks
    self.seeds = seeds
  }

  /// Adds the answers to a further question.
  public mutating func append(_ other: AnalysisResults) {
    tables += other.tables
    clusterings += other.clusterings
    routeSearches += other.routeSearches
    corridors += other.corridors
    missingLinks += other.missingLinks
    seeds.merge(other.seeds) { first, _ in first }
  }

  /// The first table whose id begins with `prefix`.
  public func table(_ prefix: String) -> ResultTable? {
    tables.first { $0.id.hasPrefix(prefix) }
  }
}

/// Which city belongs to which cluster, and how good the division is.
public struct ClusterAssignment: Sendable {
  /// The method's id.
  public let method: String
  /// For each cluster, largest first, its cities, best connected first.
  public let clusters: [[CityID]]
  /// For each cluster a name made of its two best connected cities.
  public let names: [String]
  /// The modularity of the division, nil in a network without ties.
  public let modularity: Double?
  /// A division of cities into clusters.
  public init(
    method: String, clusters: [[CityID]], names: [String], modularity: Double?
  ) {
    self.method = method
    self.clusters = clusters
    self.names = names
    self.modularity = modularity
  }
}

/// One step of a route or of a corridor.
public struct Hop: Sendable {
  /// Where it starts.
  public let from: CityID
  /// Where it leads.
  public let to: CityID
  /// The ties between the two cities, each with its evidence; none if a link is missing.
  public let ties: [Tie]
  /// The great-circle distance, nil where a city has no coordinates.
  public let kilometers: Double?
  /// What speaks for a tie that does not exist and that a route supposes; nil for all other steps.
  public let plausibility: String?

  /// A step between two cities.
  public init(
    from: CityID, to: CityID, ties: [Tie], kilometers: Double?, plausibility: String? = nil
  ) {
    self.plausibility = plausibility
    self.from = from
    self.to = to
    self.ties = ties
    self.kilometers = kilometers
  }
}

/// The routes between two cities.
public struct RouteSearchResult: Sendable {
  /// Where the routes start.
  public let from: CityID
  /// Where they end.
  public let to: CityID
  /// The routes, best first, each hop by hop.
  public let routes: [[Hop]]
  /// Why there is no route, and what to change; nil if there is one.
  public let whyNone: String?

  /// The routes found between two cities; between two places, `from` and `to` are the ends of the
  /// first route.
  public init(from: CityID, to: CityID, routes: [[Hop]], whyNone: String? = nil) {
    self.from = from
    self.to = to
    self.routes = routes
    self.whyNone = whyNone
  }
}
