/// Which ties count when the sources leave open whether they held.
public enum CertaintyWanted: String, CaseIterable, Hashable, Sendable {
  /// Only those that held whatever the unknown dates are.
  case certainOnly = "certain"
  /// Also those that held if the unknown dates fall one way.
  case includingPossible = "possible"
}

/// Which part of a network a question is about: when, which statuses, relations and countries.
public struct NetworkSelection: Hashable, Sendable {
  /// What is asked of the periods in which ties held; nil asks for the last known status whenever
  /// it was.
  public let time: PeriodPredicate?
  /// Whether ties that held possibly count; matters only where a time is asked for.
  public let certainty: CertaintyWanted
  /// Which statuses count.
  public let statusRule: StatusRule
  /// Which relations between cities count; memberships are always looked at.
  public let relations: Set<Relation>
  /// The codes of the countries whose cities count; nil for all.
  public let countries: Set<String>?
  /// What is assumed about ends that nobody states.
  public let assumption: OpenEndAssumption
  /// What the ties inside clubs count as; `CityNetwork.selecting(_:)` leaves them as they are, since
  /// clubs are found in the graph of what is selected.
  public private(set) var clubs = ClubTreatment.asTies
  /// Organizations whose memberships are left out.
  public private(set) var without: Set<OrganizationID> = []
  /// Whether cities are tied by what they belong to, in place of their stated ties; like clubs, this
  /// is left to who looks at what is selected.
  public private(set) var coMembership: CoMembership?

  /// A selection; without arguments, all binding twinnings by their last known status.
  public init(
    time: PeriodPredicate?, certainty: CertaintyWanted = .certainOnly,
    statusRule: StatusRule = .strict, relations: Set<Relation> = [.twinning],
    countries: Set<String>? = nil, assumption: OpenEndAssumption = .assumeOpen
  ) {
    self.time = time
    self.certainty = certainty
    self.statusRule = statusRule
    self.relations = relations
    self.countries = countries
    self.assumption = assumption
  }

  /// The same selection with other statuses.
  public func counting(_ rule: StatusRule) -> NetworkSelection {
    NetworkSelection(
      time: time, certainty: certainty, statusRule: rule, relations: relations,
      countries: countries, assumption: assumption
    ).treatingMemberships(as: self)
  }

  /// The same selection without the memberships of these organizations.
  public func leavingOut(_ organizations: Set<OrganizationID>) -> NetworkSelection {
    var selection = self
    selection.without = organizations
    return selection
  }

  /// The same selection with cities tied by what they belong to; nil for the stated ties.
  public func tying(by rule: CoMembership?) -> NetworkSelection {
    var selection = self
    selection.coMembership = rule
    return selection
  }

  /// The same selection with clubs, organizations left out and ties by membership as in another.
  public func treatingMemberships(as other: NetworkSelection) -> NetworkSelection {
    treatingClubs(other.clubs).leavingOut(other.without).tying(by: other.coMembership)
  }

  /// The same selection with these kinds of ties.
  public func of(_ relations: Set<Relation>) -> NetworkSelection {
    NetworkSelection(
      time: time, certainty: certainty, statusRule: statusRule, relations: relations,
      countries: countries, assumption: assumption
    ).treatingMemberships(as: self)
  }

  /// The same selection with another question about time.
  public func asking(
    _ time: PeriodPredicate?, certainty: CertaintyWanted, assuming assumption: OpenEndAssumption
  ) -> NetworkSelection {
    NetworkSelection(
      time: time, certainty: certainty, statusRule: statusRule, relations: relations,
      countries: countries, assumption: assumption
    ).treatingMemberships(as: self)
  }

  /// The same selection with the ties inside clubs counted so.
  public func treatingClubs(_ clubs: ClubTreatment) -> NetworkSelection {
    var selection = self
    selection.clubs = clubs
    return selection
  }

  /// A selection as of a day, or of the last known status.
  public init(
    asOf: Day? = nil, certainty: CertaintyWanted = .certainOnly,
    statusRule: StatusRule = .strict, relations: Set<Relation> = [.twinning],
    countries: Set<String>? = nil, assumption: OpenEndAssumption = .assumeOpen
  ) {
    self.init(
      time: asOf.map { .asOf($0) }, certainty: certainty, statusRule: statusRule,
      relations: relations, countries: countries, assumption: assumption)
  }

  /// The day of which is asked, if the question is about one day.
  public var asOf: Day? {
    if case .asOf(let day)? = time { day } else { nil }
  }

  /// The selection in plain words.
  public var description: String {
    var parts = [relations.sorted().map(\.title).joined(separator: ", ")]
    if relations.isEmpty { parts = ["memberships, no ties between cities"] }
    if coMembership != nil { parts = ["ties by shared membership"] }
    let statuses = statusRule.statuses.sorted().map(\.title).joined(separator: ", ")
    switch statusRule {
    case .any: parts.append("any status")
    case .list: parts.append("status \(statuses)")
    case .strict, .planned, .dormant: parts.append("status \(statusRule) (\(statuses))")
    }
    if let words = time?.words {
      let how =
        switch certainty {
        case .certainOnly: "certainly"
        case .includingPossible: "certainly or possibly"
        }
      parts.append("\(how) \(words.state) \(words.when), where \(assumption.statement)")
    } else {
      parts.append("by the last known status, whatever its date")
    }
    if let countries {
      parts.append("cities of \(countries.sorted().joined(separator: ", ")) only")
    }
    parts += clubs.words + membershipWords
    return parts.joined(separator: "; ")
  }

  /// What the selected ties did and when, such as "held for certain on 2021-06-01"; nil if no time
  /// is asked for.
  public var timeSummary: String? {
    time.map(\.words).map { words in
      let how = certainty == .certainOnly ? "for certain" : "for certain or possibly"
      return "\(words.verb) \(how) \(words.when)"
    }
  }

  /// The selection in a few words, for the line above a table.
  public var summary: String {
    var parts = [relations.sorted().map(\.rawValue).joined(separator: ", ")]
    if relations.isEmpty { parts = ["memberships, no ties between cities"] }
    if coMembership != nil { parts = ["ties by shared membership"] }
    parts.append("status \(statusRule)")
    if let timeSummary {
      parts.append(timeSummary)
      parts.append(assumption.statement)
    } else {
      parts.append("last known state")
    }
    if let countries { parts.append("cities of \(countries.sorted().joined(separator: ", "))") }
    parts += clubs.words + membershipWords
    return parts.joined(separator: "; ")
  }

  /// What is done with memberships, in words.
  private var membershipWords: [String] {
    (coMembership.map { [$0.words] } ?? [])
      + (without.isEmpty
        ? []
        : [
          "without the memberships of "
            + without.sorted().map(\.rawValue).joined(separator: ", ")
        ])
  }

  /// Whether something of which this is known counts.
  func includes(_ certainty: Certainty) -> Bool {
    switch self.certainty {
    case .certainOnly: certainty == .certain
    case .includingPossible: certainty != .no
    }
  }
}

extension Tie {
  /// How sure it is that the tie belongs to a selection; without a time, certain or no.
  ///
  /// Regards status and time, not relation or country.
  public func certainty(under selection: NetworkSelection) -> Certainty {
    guard let time = selection.time else {
      return selection.statusRule.contains(status) ? .certain : .no
    }
    return certainty(time, rule: selection.statusRule, assuming: selection.assumption)
  }
}

extension Membership {
  /// How sure it is that the membership belongs to a selection; without a time, certain or no.
  ///
  /// Regards status and time, not country.
  public func certainty(under selection: NetworkSelection) -> Certainty {
    guard let time = selection.time else {
      return selection.statusRule.contains(status) ? .certain : .no
    }
    return certainty(time, rule: selection.statusRule, assuming: selection.assumption)
  }
}
