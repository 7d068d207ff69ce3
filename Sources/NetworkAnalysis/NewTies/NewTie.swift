public import CityNetworks

/// A pair of cities without a tie under the selection, with what speaks for a tie of the two.
public struct NewTie: Sendable, Equatable {
  /// The city whose id comes first.
  public let first: CityID
  /// The other city.
  public let second: CityID
  /// The length of the great circle; nil where a city's place is unknown.
  public let kilometers: Double?
  /// The cities that are tied with both under the selection, in the order of their ids.
  public let commonPartners: [CityID]
  /// The organizations to which both belong under the selection, in the order of their ids.
  public let sharedOrganizations: [OrganizationID]
  /// The ties of the two that the selection leaves out, of whatever relation and status.
  public let otherTies: [Tie]
  /// What speaks for the tie, in words: "2 common partners (Baku, Kars); 812 km apart".
  public let plausibility: String
}

extension StudiedNetwork {
  /// What speaks for a tie of two cities of the selection.
  ///
  /// At most three common partners and three organizations are named in the words, as many as there
  /// are in the lists. O(partners + memberships of the two).
  package func newTie(_ a: CityID, _ b: CityID) -> NewTie {
    let (first, second) = a < b ? (a, b) : (b, a)
    let kilometers = network.city(first).flatMap { one in
      network.city(second).flatMap { one.kilometers(to: $0) }
    }
    let partners = commonPartners(of: first, and: second)
    let bodies = Set(organizations(of: first)).intersection(organizations(of: second)).sorted()
    let others = whole.ties(between: first, and: second).filter { network.tie($0.key) == nil }
    return NewTie(
      first: first, second: second, kilometers: kilometers, commonPartners: partners,
      sharedOrganizations: bodies, otherTies: others,
      plausibility: words(kilometers, partners, bodies, others))
  }

  private func organizations(of city: CityID) -> [OrganizationID] {
    // Memberships stand in the order of cities.
    var low = 0
    var high = network.memberships.count
    while low < high {
      let middle = (low + high) / 2
      if network.memberships[middle].city < city { low = middle + 1 } else { high = middle }
    }
    return network.memberships[low...].prefix { $0.city == city }.map(\.organization)
  }

  private func words(
    _ kilometers: Double?, _ partners: [CityID], _ bodies: [OrganizationID], _ others: [Tie]
  ) -> String {
    var parts = [
      partners.isEmpty
        ? "no common partner"
        : Remarks.count(partners.count, "common partner", "common partners") + " ("
          + Self.listed(partners.map(name)) + ")"
    ]
    if !bodies.isEmpty {
      let names = bodies.map { whole.organization($0)?.shortName ?? $0.rawValue }
      parts.append("both belong to " + Self.listed(names))
    }
    parts.append(
      kilometers.map { "\(Int($0.rounded())) km apart" } ?? "distance unknown")
    if !others.isEmpty {
      let ties = others.map { "\($0.relation.title), \($0.status.title)" }
      parts.append("left out by the selection: " + ties.joined(separator: "; "))
    }
    return parts.joined(separator: "; ")
  }

  private static func listed(_ names: [String]) -> String {
    let rest = names.count - 3
    return names.prefix(3).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
