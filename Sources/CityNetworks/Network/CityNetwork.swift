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
    self.init(
      cities: cities, organizations: organizations, corridors: corridors, sources: sources,
      assertions: assertions, derived: nil, provenance: provenance, selection: nil)
  }

  /// The network of these parts, with ties and memberships derived anew unless they are given in
  /// canonical order.
  init(
    cities: [City], organizations: [Organization], corridors: [Corridor], sources: [Source],
    assertions: [Assertion], derived: (ties: [Tie], memberships: [Membership])?,
    provenance: Provenance, selection: NetworkSelection?
  ) {
    let (cities, cityIndex) = Self.canonical(cities)
    let (organizations, organizationIndex) = Self.canonical(organizations)
    let (sources, sourceIndex) = Self.canonical(sources)
    (self.corridors, corridorIndex) = Self.canonical(corridors)
    (self.assertions, assertionIndex) = Self.canonical(assertions)
    if let derived {
      (ties, memberships) = derived
    } else {
      let derivation = TieDerivation(
        assertions: self.assertions, city: { cityIndex[$0] },
        organization: { organizationIndex[$0] }, source: { sourceIndex[$0].map { sources[$0] } })
      (ties, memberships) = (derivation.ties, derivation.memberships)
    }
    (self.cities, self.cityIndex) = (cities, cityIndex)
    (self.organizations, self.organizationIndex) = (organizations, organizationIndex)
    (self.sources, self.sourceIndex) = (sources, sourceIndex)
    self.provenance = provenance
    self.selection = selection
    var tiesOfCity = [[Int]](repeating: [], count: cities.count)
    for (position, tie) in ties.enumerated() {
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
    // Files are mostly in order already, and a look is cheaper than sorting.
    let isInOrder = zip(parts, parts.dropFirst()).allSatisfy { $0.id < $1.id }
    // The sort is stable, so that of two equal identifiers the first row stays.
    let order =
      isInOrder ? Array(parts.indices) : parts.indices.sorted { parts[$0].id < parts[$1].id }
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

  /// Where the assertion stands in `assertions`. O(1).
  public func position(of id: AssertionID) -> Int? { assertionIndex[id] }

  /// The tie with this key. O(ties of its first city).
  public func tie(_ key: TieKey) -> Tie? {
    guard let city = cityIndex[key.first] else { return nil }
    return tiesOfCity[city].first { ties[$0].key == key }.map { stated(ties[$0]) }
  }

  /// The ties of a city, in canonical order. O(ties of the city).
  public func ties(of id: CityID) -> [Tie] {
    cityIndex[id].map { tiesOfCity[$0].map { stated(ties[$0]) } } ?? []
  }

  /// All ties between two cities, of whatever relation and direction, in canonical order.
  public func ties(between a: CityID, and b: CityID) -> [Tie] {
    guard let city = cityIndex[a] else { return [] }
    return tiesOfCity[city].filter { ties[$0].partner(of: a) == b }.map { stated(ties[$0]) }
  }

  /// The claims of numbers, which are no ties, in canonical order.
  public var claims: [Assertion] { assertions.filter(\.isClaim) }
}
