extension CityNetwork {
  /// The part of the network that `selection` describes.
  ///
  /// Keeps all cities of the countries, tied or not; the ties and memberships among them that
  /// hold; the assertions these rest on; all organizations and the whole course of corridors
  /// through the cities that are left; and the sources of what is kept. Claims are not kept. The
  /// provenance gains one step, which says how many ties held certainly and how many possibly.
  public func selecting(_ selection: NetworkSelection) -> CityNetwork {
    let keptCities = cities.filter { selection.includes($0) }
    let keptIDs = Set(keptCities.map(\.id))
    var held: [Certainty: Int] = [:]
    let keptTies = ties.filter { tie in
      guard selection.relations.contains(tie.relation), keptIDs.contains(tie.first),
        keptIDs.contains(tie.second)
      else { return false }
      let certainty = tie.certainty(under: selection)
      guard selection.includes(certainty) else { return false }
      held[certainty, default: 0] += 1
      return true
    }
    let keptMemberships = memberships.filter {
      keptIDs.contains($0.city) && !selection.without.contains($0.organization)
        && selection.includes($0.certainty(under: selection))
    }
    let keptAssertions = assertions(
      stating: keptTies.lazy.map(\.statements), and: keptMemberships.lazy.map(\.statements))
    let keptCorridors = corridors.compactMap { $0.keeping(keptIDs) }
    let cited = Set(
      keptAssertions.compactMap(\.source) + keptCorridors.flatMap(\.branches).flatMap(\.sources))
    let step = selection.description + Self.count(held, at: selection.time)
    return CityNetwork(
      cities: keptCities, organizations: organizations, corridors: keptCorridors,
      sources: sources.filter { cited.contains($0.id) }, assertions: keptAssertions,
      derived: (keptTies, keptMemberships),
      provenance: provenance.adding(step: step, assuming: selection.assumption),
      selection: selection)
  }

  /// The assertions that these statements come from, in canonical order.
  private func assertions(
    stating ties: some Sequence<[TieStatement]>, and memberships: some Sequence<[TieStatement]>
  ) -> [Assertion] {
    var isKept = [Bool](repeating: false, count: assertions.count)
    for statements in [Array(ties), Array(memberships)].joined() {
      for statement in statements {
        if let position = position(of: statement.assertion) { isKept[position] = true }
      }
    }
    return assertions.indices.filter { isKept[$0] }.map { assertions[$0] }
  }

  private static func count(_ held: [Certainty: Int], at time: PeriodPredicate?) -> String {
    let certain = held[.certain] ?? 0
    guard time != nil else { return ": \(certain) \(certain == 1 ? "tie" : "ties")" }
    let possible = held[.possible] ?? 0
    return ": \(certain) \(certain == 1 ? "tie" : "ties") certain, \(possible) possible"
  }
}

extension NetworkSelection {
  fileprivate func includes(_ city: City) -> Bool {
    guard let countries else { return true }
    return city.country.map { countries.contains($0.code) } ?? false
  }
}

extension Corridor {
  fileprivate func keeping(_ cities: Set<CityID>) -> Corridor? {
    let kept = branches.compactMap { branch -> CorridorBranch? in
      let left = branch.cities.filter(cities.contains)
      guard !left.isEmpty else { return nil }
      return CorridorBranch(name: branch.name, cities: left, sources: branch.sources)
    }
    return kept.isEmpty ? nil : Corridor(id: id, name: name, branches: kept)
  }
}
