/// How strong the tie of two cities is that belong to the same organizations.
///
/// For cities with k_a and k_b memberships that share c organizations with k_p members each.
public enum CoMembershipWeight: String, CaseIterable, Hashable, Sendable {
  /// c, how many they share.
  case count
  /// 1, that they share any: all pairs count the same.
  case binary
  /// Σ 1/(k_p − 1).
  case newman
  /// Σ 1/k_p.
  case hyperbolic
  /// c/(k_a + k_b − c).
  case jaccard
  /// c/min(k_a, k_b), the share of the most that they could share.
  case overlap
  /// c/√(k_a·k_b).
  case cosine
}

/// That two cities are tied when they share organizations, in place of the ties that sources state.
public struct CoMembership: Hashable, Sendable {
  /// How strong such a tie is.
  public let weight: CoMembershipWeight
  /// How many organizations two cities share at least; 1 or more.
  public let minimum: Int

  /// Cities are tied by what they belong to.
  public init(weight: CoMembershipWeight = .count, minimum: Int = 1) {
    precondition(minimum >= 1)
    self.weight = weight
    self.minimum = minimum
  }

  /// The rule in plain words.
  public var words: String {
    let least =
      minimum == 1
      ? "two cities are tied when they share an organization"
      : "two cities are tied when they share \(minimum) organizations or more"
    return weight == .binary
      ? "\(least), all alike" : "\(least), as strong as \(weight.rawValue) says"
  }
}

/// Two cities that share organizations.
public struct SharedMembership: Sendable {
  /// Where one city stands in `CityNetwork.cities`; the lower one.
  public let first: Int
  /// Where the other stands.
  public let second: Int
  /// How many organizations they share.
  public let shared: Int
  /// How strong their tie is.
  public let weight: Double

  /// Two cities that share organizations.
  public init(first: Int, second: Int, shared: Int, weight: Double) {
    self.first = first
    self.second = second
    self.shared = shared
    self.weight = weight
  }
}

extension CityNetwork {
  /// The same network with ties by shared membership in place of those that sources state.
  ///
  /// Such a tie has the relation `membership`, the weight of the pair, and counts the organizations
  /// that are shared. In `ties` it stands without statements, since there may be millions; the
  /// functions that give the ties of a city or of a pair give them with all that is stated about the
  /// memberships behind them.
  ///
  /// - Parameter pairs: in ascending order of both cities, each pair once.
  /// - Complexity: O(n + pairs).
  public func tied(by rule: CoMembership, _ pairs: [SharedMembership]) -> CityNetwork {
    let ties = pairs.map { pair in
      Tie(
        sharing: pair.shared, weight: pair.weight,
        TieKey(cities[pair.first].id, cities[pair.second].id, relation: .membership))
    }
    return CityNetwork(
      cities: cities, organizations: organizations, corridors: corridors, sources: sources,
      assertions: assertions, derived: (ties, memberships),
      provenance: provenance.adding(step: rule.words), selection: selection)
  }

  /// The tie with its statements: of one by shared membership those about both cities' memberships.
  ///
  /// - Complexity: O(log memberships + those of both cities).
  public func stated(_ tie: Tie) -> Tie {
    guard tie.relation == .membership, tie.statements.isEmpty else { return tie }
    let theirs = memberships(of: tie.second)
    let known = Set(theirs.map(\.organization))
    let own = memberships(of: tie.first).filter { known.contains($0.organization) }
    let shared = Set(own.map(\.organization))
    let statements = (own + theirs.filter { shared.contains($0.organization) })
      .flatMap(\.statements)
    return Tie(tie, statements: statements.sorted { $0.assertion < $1.assertion })
  }

  /// The memberships of a city by organization. O(log memberships + those of the city).
  public func memberships(of city: CityID) -> ArraySlice<Membership> {
    func start(_ isBefore: (CityID) -> Bool) -> Int {
      var low = 0
      var high = memberships.count
      while low < high {
        let middle = (low + high) / 2
        if isBefore(memberships[middle].city) { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return memberships[start { $0 < city }..<start { $0 <= city }]
  }
}

extension Tie {
  /// The tie of two cities that share organizations, without its statements.
  fileprivate init(sharing count: Int, weight: Double, _ key: TieKey) {
    self.init(
      key: key, status: .inForce, statements: [], isDisputed: false,
      started: DayBounds(earliest: nil, latest: nil), weight: weight, count: count)
  }

  /// The same tie with these statements.
  fileprivate init(_ tie: Tie, statements: [TieStatement]) {
    self.init(
      key: tie.key, status: tie.status, statements: statements, isDisputed: tie.isDisputed,
      started: tie.started, weight: tie.weight, count: tie.count)
  }
}
