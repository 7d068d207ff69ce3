/// What tells one tie from another: the two cities, the relation, and whether it is directed.
public struct TieKey: Hashable, Sendable, Comparable {
  /// The city that the tie starts from, or the first in canonical order.
  public let first: CityID
  /// The other city.
  public let second: CityID
  /// What joins them.
  public let relation: Relation
  /// Whether the tie leads from `first` to `second` only.
  public let isDirected: Bool

  /// The key of a tie; the cities of an undirected one may be given in either order.
  public init(_ a: CityID, _ b: CityID, relation: Relation, isDirected: Bool = false) {
    let isSwapped = !isDirected && b < a
    first = isSwapped ? b : a
    second = isSwapped ? a : b
    self.relation = relation
    self.isDirected = isDirected
  }

  /// Orders keys by the cities, then by the relation, undirected before directed.
  public static func < (a: TieKey, b: TieKey) -> Bool {
    if a.first != b.first { return a.first < b.first }
    if a.second != b.second { return a.second < b.second }
    if a.relation != b.relation { return a.relation < b.relation }
    return !a.isDirected && b.isDirected
  }
}

/// What `TieRule` derives from the assertions about one pair of cities in one relation.
public struct Tie: Hashable, Sendable, Identifiable {
  /// What tells the tie from others.
  public let key: TieKey
  /// The status by the rule, from all statements whatever their dates.
  public let status: TieStatus
  /// All that is stated about the tie, in the order of the assertions' identifiers.
  public let statements: [TieStatement]
  /// Whether the statements cannot all be right.
  public let isDisputed: Bool
  /// Between which days the tie began; see `since`.
  public let started: DayBounds
  /// The weight: of a state the largest that a source gives, of occurrences the sum; nil if none.
  public let weight: Double?
  /// How many times it took place: of a state the largest number, of occurrences the sum; nil if
  /// no source counts.
  public let count: Int?

  /// What tells the tie from others.
  public var id: TieKey { key }
  /// The city that the tie starts from, or the first in canonical order.
  public var first: CityID { key.first }
  /// The other city.
  public var second: CityID { key.second }
  /// What joins them.
  public var relation: Relation { key.relation }
  /// Whether the tie leads from `first` to `second` only.
  public var isDirected: Bool { key.isDirected }
  /// The assertions that the tie rests on, in canonical order.
  public var evidence: [AssertionID] { statements.map(\.assertion) }
  /// Who states it, each source once, in canonical order.
  public var sources: [SourceID] { Set(statements.compactMap(\.source)).sorted() }
  /// Who states a status that counts under `rule`, each source once, in canonical order.
  public func sources(stating rule: StatusRule) -> [SourceID] {
    Set(statements.filter { rule.contains($0.status) }.compactMap(\.source)).sorted()
  }
  /// Each status that is stated, from proposed on, once.
  public var statuses: [TieStatus] { Set(statements.map(\.status)).sorted() }

  /// The tie of these assertions.
  ///
  /// - Precondition: there is at least one, and all are about the same tie.
  init(key: TieKey, assertions: [Assertion], source: (SourceID) -> Source?) {
    self.key = key
    let sorted = assertions.sorted { $0.id < $1.id }
    statements = sorted.map { TieStatement($0, source: $0.source.flatMap(source)) }
    status = TieRule.status(of: statements)
    isDisputed = TieRule.isDisputed(statements)
    started = Self.start(of: statements)
    let isOccurrence = sorted.allSatisfy { $0.nature == .occurrence }
    let weights = sorted.compactMap(\.weight)
    // Ascending, so that the order of the rows leaves no trace in the last bit.
    weight = isOccurrence && !weights.isEmpty ? weights.sorted().reduce(0, +) : weights.max()
    let counts = sorted.compactMap(\.count)
    count = isOccurrence && !counts.isEmpty ? counts.reduce(0, +) : counts.max()
  }

  /// A tie of these parts.
  init(
    key: TieKey, status: TieStatus, statements: [TieStatement], isDisputed: Bool,
    started: DayBounds, weight: Double?, count: Int?
  ) {
    self.key = key
    self.status = status
    self.statements = statements
    self.isDisputed = isDisputed
    self.started = started
    self.weight = weight
    self.count = count
  }

  /// The city at the other end, or nil if `city` is at neither.
  public func partner(of city: CityID) -> CityID? {
    city == first ? second : (city == second ? first : nil)
  }

  /// Whether the tie held on `day` with a status that counts under `rule`; of a disputed tie nothing
  /// is certain.
  public func certainty(
    on day: Day, rule: StatusRule = .strict, assuming assumption: OpenEndAssumption = .assumeOpen
  ) -> Certainty {
    certainty(.asOf(day), rule: rule, assuming: assumption)
  }

  /// Whether a period in which the tie had a status that counts under `rule` meets `predicate`; of a
  /// disputed tie nothing is certain.
  public func certainty(
    _ predicate: PeriodPredicate, rule: StatusRule = .strict,
    assuming assumption: OpenEndAssumption = .assumeOpen
  ) -> Certainty {
    timeline.certainty(predicate, rule: rule, assuming: assumption)
  }

  /// When the tie began, for people, in the words of `DayBounds`.
  public var since: String { started.words }

  /// The start of the first binding statement, else of the first one with the tie's own status.
  ///
  /// Dated statements go before those that only say "by then".
  static func start(of statements: [TieStatement]) -> DayBounds {
    let binding = statements.filter { StatusRule.strict.contains($0.status) }
    let starts = (binding.isEmpty ? statements : binding).map(\.validity.start)
    let dated = starts.filter { $0.earliest != nil && $0.latest != nil }
    let latest = (dated.isEmpty ? starts : dated).compactMap(\.latest).min()
    return DayBounds(earliest: dated.compactMap(\.earliest).min(), latest: latest)
  }
}
