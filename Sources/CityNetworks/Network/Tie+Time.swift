extension Tie {
  var timeline: StatementTimeline { StatementTimeline(statements, isDisputed: isDisputed) }

  /// The periods in which the tie had a status that counts under `rule`, in the order of the
  /// statements that tell of them.
  public func periods(rule: StatusRule = .strict) -> [Validity] { timeline.periods(rule: rule) }

  /// The period with a counting status that meets `predicate` most certainly; of several the one
  /// with the earliest dated begin, else the first; nil if none can meet it.
  public func period(
    meeting predicate: PeriodPredicate, rule: StatusRule = .strict,
    assuming assumption: OpenEndAssumption = .assumeOpen
  ) -> Validity? {
    let periods = periods(rule: rule).map { period in
      (period: period, certainty: period.certainty(predicate, assuming: assumption))
    }
    guard let most = periods.map(\.certainty).max(), most != .no else { return nil }
    let best = periods.filter { $0.certainty == most }.map(\.period)
    let begin = best.compactMap(\.start.earliest).min()
    return best.first { $0.start.earliest == begin } ?? best.first
  }

  /// The statuses that the tie had on `day` for certain, else those that it may have had, from
  /// proposed on, and whether it is certain that it had one of them; of a disputed tie nothing is.
  public func statuses(
    on day: Day, assuming assumption: OpenEndAssumption = .assumeOpen
  ) -> (statuses: [TieStatus], certainty: Certainty) {
    let known = statuses.map { status in
      (status, certainty(on: day, rule: .list([status]), assuming: assumption))
    }
    let certain = known.filter { $0.1 == .certain }.map(\.0)
    if !certain.isEmpty { return (certain, .certain) }
    let possible = known.filter { $0.1 == .possible }.map(\.0)
    return (possible, certainty(on: day, rule: .list(Set(possible)), assuming: assumption))
  }
}
