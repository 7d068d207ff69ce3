import CityNetworks

/// What the dataset states about one city, sorted by whom and what it joins the city with.
struct DossierFacts {
  /// A city that is tied with the city of the dossier.
  struct Partner {
    let city: CityID
    /// The ties in canonical order.
    let ties: [Tie]

    var relations: Set<Relation> { Set(ties.map(\.relation)) }
  }

  /// What one relation joins the city with.
  struct Kind {
    let relation: Relation
    let partners: Int
    let times: Int?
    let states: String
    let decided: String
  }

  /// The partners, those of most kinds first, then by id.
  let partners: [Partner]
  let memberships: [Membership]
  /// The corridors that the city lies on, by the list of corridors or by a statement.
  let corridors: [Party]
  /// All statements about the city, by relation and id.
  let statements: [Assertion]
  let claimCount: Int
  /// Each source with the number of its statements.
  let sources: [(source: SourceID, count: Int)]
  /// The relations in their order.
  let kinds: [Kind]

  init(_ city: CityID, in all: StudiedNetwork) {
    let ties = all.network.ties(of: city)
    let byPartner = Dictionary(grouping: ties) { $0.partner(of: city) ?? city }
    partners = byPartner.map { Partner(city: $0, ties: $1) }.sorted { a, b in
      (b.relations.count, a.city) < (a.relations.count, b.city)
    }
    memberships = all.whole.memberships.filter { $0.city == city }
    statements = all.whole.assertions.filter {
      $0.subject == .city(city) || $0.object == .city(city)
    }
    .sorted { ($0.relation, $0.id) < ($1.relation, $1.id) }
    let listed = all.whole.corridors.filter { corridor in
      corridor.branches.contains { $0.cities.contains(city) }
    }
    corridors = Set(
      listed.map { Party.corridor($0.id) }
        + statements.filter { $0.relation == .corridorNode }.compactMap(\.object)
    ).sorted { $0.rawValue < $1.rawValue }
    claimCount = statements.count(where: \.isClaim)
    sources = Dictionary(grouping: statements.compactMap(\.source)) { $0 }
      .map { ($0.key, $0.value.count) }.sorted { $0.source < $1.source }
    var kinds = Dictionary(grouping: ties, by: \.relation).sorted { $0.key < $1.key }.map {
      Self.kind($0.key, $0.value, of: city, all.whole)
    }
    if !memberships.isEmpty {
      kinds.append(
        Kind(
          relation: .membership, partners: memberships.count, times: nil,
          states: Self.states(memberships.map(\.status)),
          decided: Self.decided(
            memberships.map { [Self.decidedWord(in: $0.evidence, all.whole)] })))
    }
    if !corridors.isEmpty {
      let stated = statements.filter { $0.relation == .corridorNode }
      kinds.append(
        Kind(
          relation: .corridorNode, partners: corridors.count, times: nil,
          states: Self.states(stated.map(\.status)), decided: ""))
    }
    self.kinds = kinds
  }

  private static func kind(
    _ relation: Relation, _ ties: [Tie], of city: CityID, _ whole: CityNetwork
  ) -> Kind {
    let byPartner = Dictionary(grouping: ties) { $0.partner(of: city) ?? city }
    let counts = ties.compactMap(\.count)
    let isOccurrence = relation.nature == .occurrence
    return Kind(
      relation: relation, partners: byPartner.count,
      times: isOccurrence && !counts.isEmpty ? counts.reduce(0, +) : nil,
      states: states(ties.map(\.status)),
      decided: decided(
        byPartner.values.map { ties in ties.map { decidedWord(in: $0.evidence, whole) } }))
  }

  /// "in preparation 2, draft 1".
  private static func states(_ statuses: [TieStatus]) -> String {
    Dictionary(grouping: statuses) { $0 }.sorted { $0.key < $1.key }
      .map { "\($0.key.title) \($0.value.count)" }.joined(separator: ", ")
  }

  /// "1 implied": the partners all of whose ties rest on words that somebody decided on.
  private static func decided(_ words: [[String?]]) -> String {
    let whole = words.compactMap { ties -> String? in
      let known = ties.compactMap { $0 }
      return known.count == ties.count ? Set(known).sorted().joined(separator: " or ") : nil
    }
    return Dictionary(grouping: whole) { $0 }.sorted { $0.key < $1.key }
      .map { "\($0.value.count) \($0.key)" }.joined(separator: ", ")
  }

  /// The word that stood for the status in all of these statements, if somebody decided on it.
  private static func decidedWord(in evidence: [AssertionID], _ whole: CityNetwork) -> String? {
    let words = evidence.map { id in
      OriginalWord.all(in: whole.assertion(id)?.note ?? "").first { $0.reading == .decided }?.word
    }
    let known = words.compactMap { $0 }
    return known.count == words.count ? Set(known).sorted().joined(separator: " or ") : nil
  }
}
