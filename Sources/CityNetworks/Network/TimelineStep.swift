/// One statement in the timeline of a tie: how its place was found and what it makes of the story.
public struct TimelineStep: Hashable, Sendable {
  /// What tells where a statement stands among the others.
  public enum Basis: String, CaseIterable, Hashable, Sendable {
    /// The date that it states.
    case date
    /// The date on which its source appeared.
    case dateOfSource = "date of the source"
    /// The number that the publisher gives the source; such statements follow the dated ones.
    case locator = "publisher's number"
    /// The story of a source that states several things without a date.
    case sameSource = "one source"
    /// Nothing; such statements come last.
    case nothing = "not known"
  }

  /// What a statement makes of the story told before it.
  public enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// It is the first.
    case first
    /// It states the same status as the one before.
    case unchanged
    /// Its status may follow the one before.
    case plausible
    /// It cannot follow from an earlier statement.
    case regression
    /// It excludes a statement of the same or an unknown time.
    case contradiction
    /// Nobody can tell whether it comes after the one before.
    case unordered
  }

  /// The statement.
  public let statement: TieStatement
  /// How its place was found.
  public let basis: Basis
  /// What it makes of the story.
  public let verdict: Verdict
  /// The first statement before it that it is at odds with, if there is one.
  public let opponent: TieStatement?
}

extension Tie {
  /// The statements about the tie in the order of the time for which they speak.
  ///
  /// Dated statements come first, by the days for which they speak; then those without a day by the
  /// publisher's numbers of their sources; then the rest, source by source. Of statements of one time an ending comes
  /// after what it ends and before what undoes it. No date is made up: an order that nobody can tell
  /// is marked as such.
  public var timelineSteps: [TimelineStep] {
    let conflicts = conflicts
    var steps: [TimelineStep] = []
    for statement in Self.inTime(statements) {
      let before = Set(steps.map(\.statement.assertion))
      let opposed = conflicts.compactMap { conflict -> (StatementConflict.Kind, TieStatement)? in
        let (one, other) = (conflict.first, conflict.second)
        if one.assertion == statement.assertion, before.contains(other.assertion) {
          return (conflict.kind, other)
        }
        return other.assertion == statement.assertion && before.contains(one.assertion)
          ? (conflict.kind, one) : nil
      }
      let worst = opposed.first { $0.0 == .regression } ?? opposed.first
      steps.append(
        TimelineStep(
          statement: statement, basis: basis(of: statement),
          verdict: Self.verdict(on: statement, after: steps.last?.statement, conflict: worst?.0),
          opponent: worst?.1))
    }
    return steps
  }

  private func basis(of statement: TieStatement) -> TimelineStep.Basis {
    switch statement.dating {
    case .ownDate: return .date
    case .source: return .dateOfSource
    case nil: break
    }
    let isNumbered = statements.contains { other in
      other.dating == nil && other.source != statement.source
        && other.serial?.publisher == statement.serial?.publisher && other.serial != nil
    }
    if isNumbered { return .locator }
    let isOneOfSeveral = statements.contains { other in
      other.dating == nil && other.source == statement.source
        && other.assertion != statement.assertion && other.source != nil
    }
    return isOneOfSeveral ? .sameSource : .nothing
  }

  private static func verdict(
    on statement: TieStatement, after previous: TieStatement?, conflict: StatementConflict.Kind?
  ) -> TimelineStep.Verdict {
    switch conflict {
    case .regression: return .regression
    case .contradiction: return .contradiction
    case nil: break
    }
    guard let previous else { return .first }
    if previous.order(to: statement) == .unknown { return .unordered }
    return previous.status == statement.status ? .unchanged : .plausible
  }

  private static func inTime(_ statements: [TieStatement]) -> [TieStatement] {
    var left = statements.sorted { sortsBefore($0, $1) }
    var result: [TieStatement] = []
    while !left.isEmpty {
      // Among statements of overlapping days the least one may still come after another.
      let next = left.indices.first { candidate in
        !left.contains { comes($0, before: left[candidate]) }
      }
      result.append(left.remove(at: next ?? 0))
    }
    return result
  }

  private static func comes(_ one: TieStatement, before other: TieStatement) -> Bool {
    switch one.order(to: other) {
    case .earlier: true
    case .same: one.status != other.status && TieRule.follows(other.status, one.status)
    case .later, .unknown: false
    }
  }

  private static func sortsBefore(_ a: TieStatement, _ b: TieStatement) -> Bool {
    if let (first, second) = both(a.days, b.days) {
      if first.upperBound != second.upperBound { return first.upperBound < second.upperBound }
      if first.lowerBound != second.lowerBound { return first.lowerBound < second.lowerBound }
      return a.assertion < b.assertion
    }
    if (a.days == nil) != (b.days == nil) { return a.days != nil }
    if let (first, second) = both(a.serial, b.serial) {
      if first.publisher != second.publisher { return first.publisher < second.publisher }
      if first.number != second.number { return first.number < second.number }
      return a.assertion < b.assertion
    }
    if (a.serial == nil) != (b.serial == nil) { return a.serial != nil }
    if let (first, second) = both(a.source, b.source), first != second { return first < second }
    return a.assertion < b.assertion
  }

  private static func both<Value>(_ a: Value?, _ b: Value?) -> (Value, Value)? {
    a.flatMap { a in b.map { (a, $0) } }
  }
}
