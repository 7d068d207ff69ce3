import CityNetworks

/// The ties of one city, parted by whether they count under a selection.
struct CityTieFacts {
  /// Why a tie of the city is in the list.
  enum Place: Int, Comparable {
    /// The selection counts it.
    case counted
    /// It is of a kind that the selection asks for, but of another status or time.
    case leftOut
    /// It is of another kind.
    case otherKind

    static func < (a: Place, b: Place) -> Bool { a.rawValue < b.rawValue }
  }

  let study: StudiedNetwork
  let city: City
  /// The ties that the selection counts, in canonical order.
  let counted: [Tie]
  /// Ties of the kinds that the selection asks for which it does not count.
  let leftOut: [Tie]
  /// Ties of other kinds.
  let otherKinds: [Tie]
  /// The memberships of whatever status, but for organizations that the selection leaves out.
  let memberships: [Membership]
  /// All statements about the city, by id.
  let statements: [Assertion]

  /// The facts about a city of the selection.
  ///
  /// - Throws: ``AnalysisError/unknownCity(_:)``.
  init(_ id: CityID, in study: StudiedNetwork) throws {
    guard let city = study.network.city(id) else { throw AnalysisError.unknownCity(id.rawValue) }
    self.study = study
    self.city = city
    counted = try study.ties(of: id)
    let keys = Set(counted.map(\.key))
    let others = study.whole.ties(of: id).filter { !keys.contains($0.key) }
    leftOut = others.filter { study.selection.relations.contains($0.relation) }
    otherKinds = others.filter { !study.selection.relations.contains($0.relation) }
    memberships = study.whole.memberships.filter {
      $0.city == id && !study.selection.without.contains($0.organization)
    }
    statements = study.whole.assertions.filter {
      $0.subject == .city(id) || $0.object == .city(id)
    }
  }

  /// The cities that the counted ties lead to, by id.
  var partners: [City] { cities(of: counted) }

  /// The cities that these ties lead to, each once, by id.
  func cities(of ties: [Tie]) -> [City] {
    Set(ties.compactMap { $0.partner(of: city.id) }).sorted().compactMap { study.whole.city($0) }
  }

  /// The cities to which ties of a status of this rule lead that the selection does not count, and
  /// to which none that it counts does.
  func cities(leftOutAs rule: StatusRule) -> [City] {
    let tied = Set(partners.map(\.id))
    return cities(of: leftOut.filter { rule.contains($0.status) }).filter { !tied.contains($0.id) }
  }

  /// The years in which counted ties began, of those whose year is known, ascending.
  var years: [Int] {
    counted.compactMap { tie in
      guard let first = tie.started.earliest?.components.year,
        let last = tie.started.latest?.components.year, first == last
      else { return nil }
      return first
    }.sorted()
  }

  /// The five years or fewer in which most of these years lie, the first such if there are several.
  static func densest(_ years: [Int]) -> (years: ClosedRange<Int>, count: Int)? {
    var best: (years: ClosedRange<Int>, count: Int)?
    for (place, first) in years.enumerated() {
      let within = years[place...].prefix { $0 < first + 5 }
      guard let last = within.last, within.count > best?.count ?? 0 else { continue }
      best = (first...last, within.count)
    }
    return best
  }

  /// The cities of which one source only, or none, states that their ties count.
  var singleSourced: [City] {
    let rule = study.selection.statusRule
    return partners.filter { partner in
      let ties = counted.filter { $0.partner(of: city.id) == partner.id }
      return Set(ties.flatMap { $0.sources(stating: rule) }).count < 2
    }
  }

  /// Who makes the statements about the city, by id.
  var sources: [SourceID] { Set(statements.compactMap(\.source)).sorted() }
}
