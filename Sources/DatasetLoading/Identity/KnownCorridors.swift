public import CityNetworks

/// The corridors of another dataset, laid over the cities of a network.
///
/// A city of a corridor that the network lacks stays on its branch as a gap: an id that no city of the
/// network has, so that what lies on both sides of it are no neighbours. The network's own corridors
/// give way.
public struct KnownCorridors: Sendable {
  /// The network with the corridors of the other dataset.
  public let network: CityNetwork
  /// What each city of the corridors is in the network, in the order of the other dataset's ids.
  public let matches: [CityMatch]
  /// Where the corridors come from.
  public let origin: Provenance

  private let matchOfCity: [CityID: CityMatch]

  /// `network` with the corridors of `other` in place of its own; ties and cities stay as they are.
  ///
  /// - Complexity: O(cities of both) look-ups.
  public init(of other: CityNetwork, in network: CityNetwork) {
    let onCorridors = Set(other.corridors.flatMap(\.cities))
    let matches = CityMatching(
      of: other.cities.filter { onCorridors.contains($0.id) }, in: network
    ).matches
    var here: [CityID: CityID] = [:]
    var matchOfCity: [CityID: CityMatch] = [:]
    for match in matches {
      let id = match.found ?? Self.gap(for: match.city.id, of: other, in: network)
      here[match.city.id] = id
      matchOfCity[id] = match
    }
    let sources = CitedSources(of: other, in: network)
    let corridors = other.corridors.map { corridor in
      Corridor(
        id: corridor.id, name: corridor.name,
        branches: corridor.branches.map { branch in
          CorridorBranch(
            name: branch.name, cities: branch.cities.compactMap { here[$0] },
            sources: branch.sources.compactMap { sources.idHere[$0] })
        })
    }
    let found = matches.count { $0.found != nil }
    let count = "\(corridors.count) corridor\(corridors.count == 1 ? "" : "s")"
    let from = "\(other.provenance.datasetID), sha256 \(other.provenance.digest.prefix(12))"
    self.matches = matches
    self.matchOfCity = matchOfCity
    origin = other.provenance
    self.network = CityNetwork(
      cities: network.cities, organizations: network.organizations, corridors: corridors,
      sources: network.sources + sources.added, assertions: network.assertions,
      provenance: network.provenance.adding(
        step: "\(count) of \(from), laid over it: \(found) of \(matches.count) cities found"))
  }

  /// The matches of the cities of a corridor of ``network``, or of one of its branches, in the order of
  /// travel, each once.
  public func matches(on corridor: Corridor, branch: String? = nil) -> [CityMatch] {
    var seen: Set<CityID> = []
    return corridor.branches.filter { branch == nil || $0.name == branch }.flatMap(\.cities)
      .filter { seen.insert($0).inserted }.compactMap { matchOfCity[$0] }
  }

  /// How many of the cities of these matches are in the data, and which are not, as one remark.
  ///
  /// "31 of 44 cities of the corridor are in the data. Not found: …. Doubtful, not taken: …."
  public static func remark(on matches: [CityMatch], of subject: String) -> String {
    let found = matches.count { $0.found != nil }
    func names(_ outcome: CityMatch.Outcome) -> String {
      matches.filter { $0.outcome == outcome }.map(\.city.name).joined(separator: ", ")
    }
    let (unknown, doubtful) = (names(.unknown), names(.doubtful))
    return
      "\(found) of \(matches.count) cities of \(subject) \(found == 1 ? "is" : "are") in the data."
      + (unknown.isEmpty ? "" : " Not found: \(unknown).")
      + (doubtful.isEmpty ? "" : " Doubtful, so not taken: \(doubtful).")
  }

  /// An id for a city that the network lacks.
  private static func gap(
    for id: CityID, of other: CityNetwork, in network: CityNetwork
  ) -> CityID {
    var free = id
    while network.city(free) != nil || (free != id && other.city(free) != nil) {
      free = CityID(free.rawValue + "-elsewhere")
    }
    return free
  }
}

/// The sources that the corridors of a network cite, under ids that are free in another.
private struct CitedSources {
  var added: [Source] = []
  var idHere: [SourceID: SourceID] = [:]

  init(of other: CityNetwork, in network: CityNetwork) {
    let cited = Set(other.corridors.flatMap(\.branches).flatMap(\.sources))
    for source in other.sources where cited.contains(source.id) {
      guard let known = network.source(source.id) else {
        added.append(source)
        idHere[source.id] = source.id
        continue
      }
      if known == source {
        idHere[source.id] = source.id
        continue
      }
      var free = source.id
      while network.source(free) != nil || other.source(free) != nil {
        free = SourceID("\(other.provenance.datasetID)-\(free)")
      }
      added.append(
        Source(
          id: free, publisher: source.publisher, title: source.title, published: source.published,
          locator: source.locator, url: source.url, accessed: source.accessed,
          license: source.license, note: source.note))
      idHere[source.id] = free
    }
  }
}
