extension Validity {
  /// Between which days a period began and ended, as far as they are known.
  package struct Extremes: Sendable, Equatable {
    /// When it began.
    package let start: DayBounds
    /// The first day on which it no longer held; unbounded if it has no end or nobody knows it.
    package let end: DayBounds
    /// Whether it goes on for certain.
    package let isOpen: Bool
  }

  /// The days that the two ends may be, where an unknown end is as assumed; nil if no day of one fits
  /// any day of the other.
  package func extremes(assuming assumption: OpenEndAssumption) -> Extremes? {
    let bounds = bounds(assuming: assumption)
    guard let starts = bounds.starts, let ends = bounds.ends else { return nil }
    func day(_ number: Int) -> Day? {
      number == .min || number == .max ? nil : Day(number: number)
    }
    return Extremes(
      start: DayBounds(earliest: day(starts.lowerBound), latest: day(starts.upperBound)),
      end: DayBounds(earliest: day(ends.lowerBound), latest: day(ends.upperBound)),
      isOpen: ends.lowerBound == .max)
  }
}

extension Membership {
  /// The periods in which the membership had a status that counts, as its statements tell.
  package func periods(rule: StatusRule) -> [Validity] {
    StatementTimeline(statements, isDisputed: isDisputed).periods(rule: rule)
  }
}
