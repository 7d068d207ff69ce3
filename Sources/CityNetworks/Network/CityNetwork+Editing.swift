extension CityNetwork {
  /// A copy of the network in which `edits` have been made one after another.
  ///
  /// What an edit supposes replaces all that sources state about that tie or membership: it rests on
  /// one assertion of the source `what-if`, so that it can be told from what is sourced. Ties and
  /// memberships are derived anew.
  ///
  /// - Parameter day: since when what has no date of its own holds; nil leaves it undated.
  /// - Throws: `NetworkEditError` of the first edit that changes nothing, is about a city or tie that
  ///   is not there, or is about something that an earlier edit is about too.
  /// - Complexity: for each edit that of building the network.
  public func applying(
    _ edits: [NetworkEdit], since day: Day? = nil
  ) throws(NetworkEditError) -> CityNetwork {
    var network = self
    for (position, edit) in edits.enumerated() {
      if let earlier = edits[..<position].first(where: edit.meets) {
        throw NetworkEditError(
          place: edit.place,
          "\(earlier.place) is about the same tie, membership or city. Leave one of the two out.")
      }
      network = try network.applying(edit, since: day)
    }
    return network
  }

  private func applying(
    _ edit: NetworkEdit, since day: Day?
  ) throws(NetworkEditError) -> CityNetwork {
    for city in edit.cities where self.city(city) == nil {
      throw NetworkEditError(
        place: edit.place, "the network has no city '\(city)'. Check the id.")
    }
    let editing = NetworkEditing(network: self, edit: edit, day: day)
    switch edit.subject {
    case .city(let city): return editing.without(city)
    case .pair(let a, let b, let relation): return try editing.pair(a, b, relation)
    case .membership(let city, let organization):
      return try editing.membership(of: city, in: organization)
    }
  }
}

/// One edit on its way into one network.
private struct NetworkEditing {
  let network: CityNetwork
  let edit: NetworkEdit
  let day: Day?

  func without(_ city: CityID) -> CityNetwork {
    let party = Party.city(city)
    return copy(
      cities: network.cities.filter { $0.id != city },
      corridors: network.corridors.compactMap { $0.without(city) },
      assertions: network.assertions.filter { $0.subject != party && $0.object != party })
  }

  func pair(
    _ a: CityID, _ b: CityID, _ relation: Relation?
  ) throws(NetworkEditError) -> CityNetwork {
    let between = network.ties(between: a, and: b)
    let meant = between.filter { relation == nil || $0.relation == relation }
    switch edit.action {
    case .remove:
      guard !meant.isEmpty else { throw nothingThere(a, b, relation, between) }
      return copy(replacing: meant.flatMap(\.evidence), with: nil)
    case .add:
      let relation = relation ?? .twinning
      let status = edit.status ?? (relation.nature == .occurrence ? .held : .inForce)
      let key = TieKey(a, b, relation: relation, isDirected: relation == .aid)
      return try becoming(status, key, from: network.tie(key))
    case .change:
      guard let status = edit.status, let tie = meant.first else {
        throw nothingThere(a, b, relation, between)
      }
      guard meant.count == 1 else {
        let kinds = meant.map(\.relation.rawValue).joined(separator: ", ")
        throw error(
          "\(meant.count) ties join \(a) and \(b): \(kinds). Say which with relation=.")
      }
      return try becoming(status, tie.key, from: tie)
    }
  }

  private func becoming(
    _ status: TieStatus, _ key: TieKey, from tie: Tie?
  ) throws(NetworkEditError) -> CityNetwork {
    // Who writes only that a tie is to be means one that is not there or does not bind yet.
    let isThere = edit.status == nil && tie.map { StatusRule.strict.contains($0.status) } ?? false
    if let tie, isThere || tie.status == status, edit.date == nil {
      throw error(
        "the \(key.relation.title) of \(key.first) and \(key.second) is \(tie.status.title) already, "
          + "so nothing would change. Leave the edit out, or give another status.")
    }
    return copy(
      replacing: tie?.evidence ?? [],
      with: assertion(
        .city(key.first), .city(key.second), key.relation, status, isDirected: key.isDirected,
        weight: tie?.weight, count: tie?.count,
        quantities: tie.map(Self.quantities(of:)) ?? .none))
  }

  func membership(
    of city: CityID, in organization: OrganizationID
  ) throws(NetworkEditError) -> CityNetwork {
    guard network.organization(organization) != nil else {
      throw error("the network has no organization '\(organization)'. Check the id.")
    }
    let member = network.memberships.first {
      $0.city == city && $0.organization == organization
    }
    if member == nil, edit.action != .add {
      throw error("\(city) is no member of \(organization). Leave the edit out, or begin with +.")
    }
    guard edit.action != .remove else {
      return copy(replacing: member?.evidence ?? [], with: nil)
    }
    let status = edit.status ?? .inForce
    if let member, member.status == status, edit.date == nil {
      throw error(
        "the membership of \(city) in \(organization) is \(status.title) already, so nothing would "
          + "change. Leave the edit out, or give another status.")
    }
    return copy(
      replacing: member?.evidence ?? [],
      with: assertion(.city(city), .organization(organization), .membership, status))
  }

  private func nothingThere(
    _ a: CityID, _ b: CityID, _ relation: Relation?, _ between: [Tie]
  ) -> NetworkEditError {
    let what = relation.map { "no \($0.title)" } ?? "nothing"
    let others = between.map(\.relation.rawValue).joined(separator: ", ")
    return error(
      "\(what) joins \(a) and \(b)"
        + (others.isEmpty ? ". Leave the edit out, or begin with +." : ", but: \(others)."))
  }

  private func error(_ message: String) -> NetworkEditError {
    NetworkEditError(place: edit.place, message)
  }

  private func assertion(
    _ subject: Party, _ object: Party, _ relation: Relation, _ status: TieStatus,
    isDirected: Bool = false, weight: Double? = nil, count: Int? = nil,
    quantities: Quantities = .none
  ) -> Assertion {
    let since = edit.date ?? day.flatMap { try? Interval("\($0)/..") } ?? .nothingKnown
    return Assertion(
      id: AssertionID(Self.free("what-if") { network.assertion(AssertionID($0)) == nil }),
      subject: subject, object: object, relation: relation, isDirected: isDirected,
      status: status, period: since, count: count, weight: weight, quantities: quantities,
      source: source.id,
      note: "Supposed, not stated by any source.")
  }

  /// What the tie had as quantities: an edit says nothing about them.
  private static func quantities(of tie: Tie) -> Quantities {
    Quantities(
      tie.quantityNames.compactMap { name in tie.quantity(name).map { (name, $0.value) } })
  }

  /// The source of what is supposed; the one of an earlier edit if there is one.
  private var source: Source {
    let title = "What if: supposed, not stated by any source"
    let name = Self.free("what-if") { name in
      network.source(SourceID(name)).map { $0.title == title } ?? true
    }
    return Source(id: SourceID(name), title: title)
  }

  private static func free(_ stem: String, where isFree: (String) -> Bool) -> String {
    var name = stem
    var number = 1
    while !isFree(name) {
      number += 1
      name = "\(stem)-\(number)"
    }
    return name
  }

  private func copy(replacing evidence: [AssertionID], with supposed: Assertion?) -> CityNetwork {
    let gone = Set(evidence)
    let kept = network.assertions.filter { !gone.contains($0.id) }
    return copy(
      cities: network.cities, corridors: network.corridors,
      assertions: kept + (supposed.map { [$0] } ?? []))
  }

  private func copy(
    cities: [City], corridors: [Corridor], assertions: [Assertion]
  ) -> CityNetwork {
    CityNetwork(
      cities: cities, organizations: network.organizations, corridors: corridors,
      sources: network.sources + [source], assertions: assertions,
      provenance: network.provenance.adding(step: "what if: \(edit.text)"))
  }
}

extension Corridor {
  fileprivate func without(_ city: CityID) -> Corridor? {
    let kept = branches.compactMap { branch -> CorridorBranch? in
      let left = branch.cities.filter { $0 != city }
      guard !left.isEmpty else { return nil }
      return CorridorBranch(name: branch.name, cities: left, sources: branch.sources)
    }
    return kept.isEmpty ? nil : Corridor(id: id, name: name, branches: kept)
  }
}
