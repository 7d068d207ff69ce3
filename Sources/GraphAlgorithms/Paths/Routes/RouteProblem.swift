public import Graphs

/// A cap on what the edges of a route may add up to.
public struct RouteLimit: Sendable {
  /// What each edge adds, 0 or more.
  public let amounts: EdgeMap<Double>
  /// What a route may add up to at most, 0 or more.
  ///
  /// A sum counts as equal if it is above by no more than the share 1e-12, which only rounding is.
  public let most: Double

  /// The cap `most` on the sum of these amounts.
  public init(amounts: EdgeMap<Double>, most: Double) {
    self.amounts = amounts
    self.most = most
  }
}

/// Where a route must pass.
///
/// Of each set one node at least must be met; the ends of a route count. A node that belongs to
/// several sets meets them all. At most ``ConstrainedRoutes/stopLimit`` sets.
public enum RequiredStops: Sendable {
  /// Anywhere.
  case none
  /// Through each set, whichever comes first.
  case inAnyOrder([NodeSet])
  /// Through the sets one after the other; one node may meet sets that follow each other.
  case inOrder([NodeSet])

  var sets: [NodeSet] {
    switch self {
    case .none: []
    case .inAnyOrder(let sets), .inOrder(let sets): sets
    }
  }
}

/// What is asked of a route: where it starts and ends, what it costs, and what it must keep to.
public struct RouteProblem: Sendable {
  /// The nodes in which routes may start.
  public var sources: NodeSet
  /// The nodes in which routes may end.
  ///
  /// A node may be source and target; a route has two different ends all the same.
  public var targets: NodeSet
  /// What routes cost, the most important cost first; at least one.
  public var costs: [EdgeCost]
  /// What routes may add up to.
  public var limits: [RouteLimit]
  /// Where routes must pass.
  public var stops: RequiredStops
  /// What routes may not use.
  public var constraints: PathConstraints

  /// Routes of fewest hops and without constraints unless told otherwise.
  public init(
    sources: NodeSet, targets: NodeSet, costs: [EdgeCost] = [.hops], limits: [RouteLimit] = [],
    stops: RequiredStops = .none, constraints: PathConstraints = .none
  ) {
    self.sources = sources
    self.targets = targets
    self.costs = costs
    self.limits = limits
    self.stops = stops
    self.constraints = constraints
  }
}
