/// A city's membership in an organization, derived by `TieRule` like a tie between cities.
public struct Membership: Hashable, Sendable {
  /// The member.
  public let city: CityID
  /// What it is a member of.
  public let organization: OrganizationID
  /// The status by the rule, from all statements whatever their dates.
  public let status: TieStatus
  /// All that is stated about it, in the order of the assertions' identifiers.
  public let statements: [TieStatement]
  /// Whether the statements cannot all be right.
  public let isDisputed: Bool
  /// The weight: the largest that a source gives, larger for a closer membership; nil if none.
  public let weight: Double?

  /// The assertions that it rests on, in canonical order.
  public var evidence: [AssertionID] { statements.map(\.assertion) }
  /// Who states it, each source once, in canonical order.
  public var sources: [SourceID] { Set(statements.compactMap(\.source)).sorted() }

  /// Who states a status that counts under `rule`, each source once, in canonical order.
  public func sources(stating rule: StatusRule) -> [SourceID] {
    Set(statements.filter { rule.contains($0.status) }.compactMap(\.source)).sorted()
  }

  /// When it began, as far as dated statements tell: the rule of ``Tie/started``.
  public var started: DayBounds { Tie.start(of: statements) }

  init(
    city: CityID, organization: OrganizationID, assertions: [Assertion],
    source: (SourceID) -> Source?
  ) {
    self.city = city
    self.organization = organization
    statements = assertions.sorted { $0.id < $1.id }.map {
      TieStatement($0, source: $0.source.flatMap(source))
    }
    status = TieRule.status(of: statements)
    isDisputed = TieRule.isDisputed(statements)
    weight = assertions.compactMap(\.weight).max()
  }

  /// Whether it held on `day` with a status that counts under `rule`; of a disputed membership
  /// nothing is certain.
  public func certainty(
    on day: Day, rule: StatusRule = .strict, assuming assumption: OpenEndAssumption = .assumeOpen
  ) -> Certainty {
    certainty(.asOf(day), rule: rule, assuming: assumption)
  }

  /// Whether a period in which it had a status that counts under `rule` meets `predicate`; of a
  /// disputed membership nothing is certain.
  public func certainty(
    _ predicate: PeriodPredicate, rule: StatusRule = .strict,
    assuming assumption: OpenEndAssumption = .assumeOpen
  ) -> Certainty {
    StatementTimeline(statements, isDisputed: isDisputed)
      .certainty(predicate, rule: rule, assuming: assumption)
  }
}
