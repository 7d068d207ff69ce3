/// Cities, organizations and corridors with all that sources assert about them, and the ties and
/// memberships that `TieRule` derives from it.
///
/// Immutable and in canonical order: every array is sorted by identifier (ties by their keys,
/// memberships by city and organization), so the order of rows in a file leaves no trace.
public struct CityNetwork: Sendable {
  /// The cities by identifier.
  public let cities: [City]
  /// The organizations by identifier.
  public let organizations: [Organization]
  /// The corridors by identifier.
  public let corridors: [Corridor]
  /// The sources by identifier.
  public let sources: [Source]
  /// The assertions by identifier.
  public let assertions: [Assertion]
  /// The ties between cities by their keys.
  public let ties: [Tie]
  /// The memberships by city and organization.
  public let memberships: [Membership]
  /// Where the network comes from and what was selected.
  public let provenance: Provenance
  /// The last selection made, nil for the network as loaded.
  public let selection: NetworkSelection?

  private let cityIndex: [CityID: Int]
  private let organizationIndex: [OrganizationID: Int]
  private let corridorIndex: [CorridorID: Int]
  private let sourceIndex: [SourceID: Int]
  private let assertionIndex: [AssertionID: Int]
  private let tieIndex: [TieKey: Int]
  private let tiesOfCity: [[Int]]

  /// The network of these parts, given in any order.
  ///
  /// Total on validated data: of two parts with one identifier the first in order stays, and what
  /// refers to a city or organization that is not there becomes no tie.
  public init(
    cities: [City], organizations: [Organization] = [], corridors: [Corridor] = [],
    sources: [Source] = [], assertions: [Assertion] = [],
    provenance: Provenance = Provenance(datasetID: "unnamed")
  ) {
    let derivation = TieDerivation(
      cities: Set(cities.map(\.id)), organizations: Set(organizations.map(\.id)),
      sources: Dictionary(sources.map { ($0.id, $0) }) { first, _ in first },
      assertions: assertions)
    self.init(
      cities: cities, organizations: organizations, corridors: corridors, sources: sources,
      assertions: assertions, ties: derivation.ties, memberships: derivation.memberships,
      provenance: provenance, selection: nil)
  }

  init(
    cities: [City], organizations: [Organization], corridors: [Corridor], sources: [Source],
    assertions: [Assertion], ties: [Tie], memberships: [Membership], provenance: Provenance,
    selection: NetworkSelection?
  ) {
    (self.cities, cityIndex) = Self.canonical(cities)
    (self.organizations, organizationIndex) = Self.canonical(organizations)
    (self.corridors, corridorIndex) = Self.canonical(corridors)
    (self.sources, sourceIndex) = Self.canonical(sources)
    (self.assertions, assertionIndex) = Self.canonical(assertions)
    (self.ties, tieIndex) = Self.canonical(ties)
    self.memberships = memberships.sorted {
      ($0.city, $0.organization) < ($1.city, $1.organization)
    }
    self.provenance = provenance
    self.selection = selection
    var tiesOfCity = [[Int]](repeating: [], count: self.cities.count)
    for (position, tie) in self.ties.enumerated() {
      for end in [tie.first, tie.second] {
        if let city = cityIndex[end] { tiesOfCity[city].append(position) }
      }
    }
    self.tiesOfCity = tiesOfCity
  }

  /// The parts by identifier, and where each stands.
  private static func canonical<Part: Identifiable>(
    _ parts: [Part]
  ) -> ([Part], [Part.ID: Int]) where Part.ID: Comparable {
    var sorted: [Part] = []
    sorted.reserveCapacity(parts.count)
    var index: [Part.ID: Int] = Dictionary(minimumCapacity: parts.count)
    let order = parts.indices.sorted { (parts[$0].id, $0) < (parts[$1].id, $1) }
    for position in order where index[parts[position].id] == nil {
      index[parts[position].id] = sorted.count
      sorted.append(parts[position])
    }
    return (sorted, index)
  }

  /// The city with this identifier. O(1).
  public func city(_ id: CityID) -> City? { cityIndex[id].map { cities[$0] } }

  /// Where the city stands in `cities`; the number of its node in a `CityGraph`. O(1).
  public func position(of id: CityID) -> Int? { cityIndex[id] }

  /// The organization with this identifier. O(1).
  public func organization(_ id: OrganizationID) -> Organization? {
    organizationIndex[id].map { organizations[$0] }
  }

  /// Where the organization stands in `organizations`. O(1).
  public func position(of id: OrganizationID) -> Int? { organizationIndex[id] }

  /// The corridor with this identifier. O(1).
  public func corridor(_ id: CorridorID) -> Corridor? { corridorIndex[id].map { corridors[$0] } }

  /// The source with this identifier. O(1).
  public func source(_ id: SourceID) -> Source? { sourceIndex[id].map { sources[$0] } }

  /// The assertion with this identifier. O(1).
  public func assertion(_ id: AssertionID) -> Assertion? {
    assertionIndex[id].map { assertions[$0] }
  }

  /// The tie with this key. O(1).
  public func tie(_ key: TieKey) -> Tie? { tieIndex[key].map { ties[$0] } }

  /// The ties of a city, in canonical order. O(ties of the city).
  public func ties(of id: CityID) -> [Tie] {
    cityIndex[id].map { tiesOfCity[$0].map { ties[$0] } } ?? []
  }

  /// All ties between two cities, of whatever relation and direction, in canonical order.
  public func ties(between a: CityID, and b: CityID) -> [Tie] {
    ties(of: a).filter { $0.partner(of: a) == b }
  }

  /// The claims of numbers, which are no ties, in canonical order.
  public var claims: [Assertion] { assertions.filter(\.isClaim) }
}
