/// Two statements about one tie or membership that cannot both be right.
public struct StatementConflict: Hashable, Sendable {
  /// In which way two statements can be at odds.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The later one cannot follow from the earlier.
    case regression
    /// They exclude one another, and nobody can tell which is later.
    case contradiction
  }

  /// In which way they are at odds.
  public let kind: Kind
  /// The earlier statement of a regression, else the first in canonical order.
  public let first: TieStatement
  /// The other statement.
  public let second: TieStatement

  /// The pairs of these statements that are at odds, in the order of the statements.
  ///
  /// A later statement that cannot follow an earlier one by itself is no regression if a third one,
  /// of a time between, joins them: what was in force and has ended may be drafted anew.
  static func all(among statements: [TieStatement]) -> [StatementConflict] {
    var result: [StatementConflict] = []
    for (position, one) in statements.enumerated() {
      for other in statements[(position + 1)...] {
        if let conflict = conflict(of: one, and: other, among: statements) {
          result.append(conflict)
        }
      }
    }
    return result
  }

  private static func conflict(
    of one: TieStatement, and other: TieStatement, among all: [TieStatement]
  ) -> StatementConflict? {
    guard one.status != other.status,
      one.status.role != .occurring, other.status.role != .occurring
    else { return nil }
    switch one.order(to: other) {
    case .earlier: return regression(from: one, to: other, among: all)
    case .later: return regression(from: other, to: one, among: all)
    case .same:
      if one.status.mayBecome(other.status) || other.status.mayBecome(one.status) { return nil }
    case .unknown:
      if Set([one.status.role, other.status.role]) != [.advancing, .ending] { return nil }
    }
    return StatementConflict(kind: .contradiction, first: one, second: other)
  }

  private static func regression(
    from earlier: TieStatement, to later: TieStatement, among all: [TieStatement]
  ) -> StatementConflict? {
    if mayFollow(earlier, later) { return nil }
    let isJoined = all.contains { between in
      between.order(to: earlier) == .later && between.order(to: later) == .earlier
        && earlier.status.mayBecome(between.status) && between.status.mayBecome(later.status)
    }
    return isJoined ? nil : StatementConflict(kind: .regression, first: earlier, second: later)
  }

  /// Whether a later statement is compatible with an earlier one.
  ///
  /// That a tie was signed by some day does not contradict that it was in force before.
  private static func mayFollow(_ earlier: TieStatement, _ later: TieStatement) -> Bool {
    if earlier.status.mayBecome(later.status) { return true }
    return later.status.isAct && later.validity.start.earliest == nil
      && later.status.mayBecome(earlier.status)
  }
}

extension Tie {
  /// The pairs of statements about the tie that cannot both be right; none of an undisputed tie.
  public var conflicts: [StatementConflict] { StatementConflict.all(among: statements) }
}

extension Membership {
  /// The pairs of statements about it that cannot both be right; none if it is undisputed.
  public var conflicts: [StatementConflict] { StatementConflict.all(among: statements) }
}
