/// How the assertions about one pair, in one relation, become one tie. The rule's name is
/// `most-advanced-unless-ended`.
///
/// 1. Assertions are about one tie if they join the same two cities by the same relation, and are
///    all undirected or all directed the same way. A claim, an assertion without an object, and
///    one of a city with itself never become a tie.
/// 2. Statements are ordered by the days for which they speak; those without a day by the number
///    that one publisher gives its sources; else their order is unknown.
/// 3. The status is the most advanced that any source states (proposed … in force, revived,
///    renewed), unless a statement ends it: dormant, suspended, terminated or expired. An ending
///    stands if it does not come before a statement of the most advanced status, if the tie is not
///    signed or ratified anew after it, and if no statement that it was revived or renewed may come
///    after it: a revival presupposes an ending, so at the same or an unknown time it is the later
///    one. A list that goes on naming the tie in its most advanced status undoes an ending too, and
///    the tie is disputed; one that has it in a lesser status does not. Of a tie made anew only what
///    was stated since the ending counts.
/// 4. Of an event the status is held, else scheduled, else called off.
/// 5. Under a status rule the tie has the periods that the statements with such a status tell of. A
///    period lasts until a later statement with a status outside the rule takes the place of the
///    statement: an ending, a restoration of something ended, or a more advanced status. What a
///    standing ending overrules has no period. Statements of one state that nothing parts tell of
///    one period: it begins with the first dated begin that any of them states. To be listed by a
///    later day, or without a date, says nothing else about the begin: a tie signed in 2010 and
///    listed by 2021 did not hold in 1990. Only a list from before the dated begin, and one beside
///    a restoration as the first dated act, leave the begin open. An end that one of them states
///    holds for those that state none and speak of no later day. Occurrences stay apart.
/// 6. The tie is disputed if a later statement cannot follow from an earlier one, by itself or
///    through one between, or if one source says that it has ended, another that it has not, and
///    nobody can tell which is later. Of a disputed tie nothing is certain, and every statement
///    stands by itself: what any of them leaves possible stays possible.
///
/// All statements stay visible in `Tie.statements`.
public enum TieRule {
  /// The name of the rule, for methods sections and manifests.
  public static let name = "most-advanced-unless-ended"

  /// The rule in one sentence for readers.
  public static let statement = """
    A tie has the most advanced status that any source states, unless a statement of the same or \
    a later time ends it and none revives it after that.
    """

  /// When a tie begins by the rule, in one sentence for readers.
  public static let beginStatement = """
    the earliest date on which any source has it signed or in force; if none gives a date, by the \
    day on which a source lists it
    """

  /// The status that follows from the statements.
  ///
  /// - Precondition: there is at least one statement.
  static func status(of statements: [TieStatement]) -> TieStatus {
    let endings = standingEndings(of: statements)
    let living = unended(statements)
    let latest = endings.filter { one in !endings.contains { one.order(to: $0) == .earlier } }
    let deciding = endings.isEmpty ? living : latest
    guard let decisive = deciding.map(\.status).max(by: { $0.advancement < $1.advancement }) else {
      preconditionFailure("a tie without statements")
    }
    return decisive
  }

  /// The statements but for those that a standing ending overrules: said later than the ending,
  /// without undoing it.
  static func valid(_ statements: [TieStatement]) -> [TieStatement] {
    let endings = standingEndings(of: statements)
    if endings.isEmpty { return statements }
    return statements.filter { one in
      one.status.role == .ending || !endings.contains { $0.order(to: one) == .earlier }
    }
  }

  /// The statements that bring the tie on, but for those before an ending that was undone.
  private static func unended(_ statements: [TieStatement]) -> [TieStatement] {
    let living = statements.filter { $0.status.role != .ending }
    let left = living.filter { one in
      !statements.contains { $0.status.role == .ending && supersedes($0, one) }
    }
    return left.isEmpty ? living : left
  }

  private static func standingEndings(of statements: [TieStatement]) -> [TieStatement] {
    let living = statements.filter { $0.status.role != .ending }
    return statements.filter { $0.status.role == .ending && stands($0, against: living) }
  }

  private static func stands(_ ending: TieStatement, against living: [TieStatement]) -> Bool {
    let highest = living.map(\.status.advancement).max()
    var isComparable = living.isEmpty
    for other in living {
      let isHighest = other.status.advancement == highest
      switch ending.order(to: other) {
      case .earlier:
        if isHighest || other.status.isAct || other.status.role == .restoring { return false }
      case .same, .unknown:
        if other.status.role == .restoring { return false }
      case .later: break
      }
      if isHighest, ending.order(to: other) != .unknown { isComparable = true }
    }
    return isComparable
  }

  /// Whether `later`, if it comes after `earlier`, takes its place.
  ///
  /// At the same time a restoration comes after an ending, and an ending after the rest.
  static func supersedes(_ later: TieStatement, _ earlier: TieStatement) -> Bool {
    guard later.status != earlier.status else { return false }
    let order = later.order(to: earlier)
    let isAfter = order == .later || (order == .same && follows(later.status, earlier.status))
    guard isAfter else { return false }
    return switch (earlier.status.role, later.status.role) {
    case (_, .ending), (.ending, _): true
    case (.occurring, _), (_, .occurring): false
    case (.advancing, _), (.restoring, _): later.status.advancement > earlier.status.advancement
    }
  }

  /// Whether of two statuses stated for the same time the first is the later one.
  static func follows(_ later: TieStatus, _ earlier: TieStatus) -> Bool {
    switch (earlier.role, later.role) {
    case (.ending, .restoring): true
    case (.ending, _), (_, .occurring), (.occurring, _), (.restoring, .ending): false
    case (.advancing, _), (.restoring, _): later.advancement > earlier.advancement
    }
  }

  /// Whether the statements cannot all be right.
  static func isDisputed(_ statements: [TieStatement]) -> Bool {
    statements.count > 1 && !StatementConflict.all(among: statements).isEmpty
  }
}

extension TieStatus {
  /// Whether the status is reached by an act with a day of its own.
  var isAct: Bool { self == .signed || self == .ratified }
}
