/// The statements about one tie or membership as a succession of periods: `TieRule`, point 5.
struct StatementTimeline {
  private let statements: [TieStatement]
  private let isDisputed: Bool

  init(_ statements: [TieStatement], isDisputed: Bool) {
    self.statements = TieRule.valid(statements)
    self.isDisputed = isDisputed
  }

  /// Whether some period with a status that counts under `rule` meets `predicate`; of disputed
  /// statements nothing is certain.
  func certainty(
    _ predicate: PeriodPredicate, rule: StatusRule, assuming assumption: OpenEndAssumption
  ) -> Certainty {
    var result = Certainty.no
    for period in periods(rule: rule) {
      result = max(result, period.certainty(predicate, assuming: assumption))
      if result == .certain { break }
    }
    return min(isDisputed ? .possible : .certain, result)
  }

  /// The periods in which a status that counts under `rule` held, each once, in the order of the
  /// statements that tell of them.
  func periods(rule: StatusRule) -> [Validity] {
    let counting = statements.filter { rule.contains($0.status) }
    if statements.count == counting.count, counting.count < 2 { return counting.map(\.validity) }
    let others = statements.filter { !rule.contains($0.status) }
    let stretches = counting.map { one in
      Stretch(
        statement: one, cuts: others.indices.filter { TieRule.supersedes(others[$0], one) })
    }
    var result: [Validity] = []
    for stretch in stretches {
      // What another statement took the place of is told apart from what came after it.
      let companions = stretches.filter { $0.cuts == stretch.cuts }.map(\.statement)
      var period = stretch.statement.validity
      if !isDisputed, companions.count > 1 {
        period = Self.period(of: stretch.statement, among: companions)
      }
      for cut in stretch.cuts { period = period.superseded(within: others[cut].validity.start) }
      if !result.contains(period) { result.append(period) }
    }
    return result
  }

  private struct Stretch {
    let statement: TieStatement
    /// Where the statements that take its place stand among those that do not count.
    let cuts: [Int]
  }

  /// The period of one statement with what others say of the begin and the end of the same state.
  private static func period(of one: TieStatement, among companions: [TieStatement]) -> Validity {
    guard one.nature == .state else { return one.validity }
    let sameState = companions.filter { $0.nature == .state && $0.reaches(one) }
    let validity = one.validity
    return validity.with(
      start: start(of: one, among: sameState),
      end: validity.end == .unknown ? end(among: sameState) : validity.end)
  }

  /// The first dated begin that any of the statements states.
  ///
  /// That a tie was listed by some day does not say when it began: its begin is the dated one, unless
  /// it was listed before that, or the dated act restored something that had begun at another time.
  private static func start(
    of one: TieStatement, among companions: [TieStatement]
  ) -> DayBounds {
    let starts = companions.map(\.validity.start)
    let dated = companions.filter { $0.validity.start.earliest != nil }
    let earliest = dated.compactMap(\.validity.start.earliest).min()
    let isBegin = dated.contains {
      $0.validity.start.earliest == earliest && $0.status.role != .restoring
    }
    let latest = starts.compactMap(\.latest)
    guard let earliest else { return DayBounds(earliest: nil, latest: latest.min()) }
    let isListed = one.validity.start.earliest == nil
    let isListedBefore = one.validity.start.latest.map { $0 < earliest } ?? false
    if isListed, isListedBefore || !isBegin {
      return DayBounds(earliest: nil, latest: latest.min())
    }
    return DayBounds(earliest: earliest, latest: latest.filter { earliest <= $0 }.min())
  }

  /// The last end that any of the statements states; unknown if none does.
  private static func end(among companions: [TieStatement]) -> Validity.End {
    var result = Validity.End.unknown
    for statement in companions {
      switch (statement.validity.end, result) {
      case (.unknown, _), (_, .open): break
      case (.open, _), (.between, .unknown): result = statement.validity.end
      case (.between(let earliest, let latest), .between(let knownEarliest, let knownLatest)):
        // The later of two days lies between the later of their bounds.
        result = .between(
          earliest: [earliest, knownEarliest].compactMap { $0 }.max(),
          latest: latest.flatMap { one in knownLatest.map { max(one, $0) } })
      }
    }
    return result
  }
}

extension TieStatement {
  /// Whether this statement, if it states an end, can still speak of what `other` speaks of, which
  /// is known to have lasted to some day.
  fileprivate func reaches(_ other: TieStatement) -> Bool {
    guard assertion != other.assertion, case .between(_, let end?) = validity.end,
      let known = other.validity.start.latest
    else { return true }
    return known < end
  }
}
