extension Tie {
  /// The begins that sources state of one and the same status and that exclude one another, by
  /// their days, each once; empty if there are none.
  ///
  /// Compared are dated acts of one kind: signatures, ratifications. Two of them tell of different
  /// begins if nothing that was stated of the time between them ended or renewed the tie. `started` holds
  /// the first of them.
  public var contestedBegins: [DayBounds] {
    let dated = statements.filter {
      $0.status.isAct && $0.validity.start.earliest != nil && $0.validity.start.latest != nil
    }
    let contested = dated.filter { one in
      dated.contains { other in
        one.status == other.status && one.order(to: other) != .same && !isParted(one, from: other)
      }
    }
    return Set(contested.map(\.validity.start)).sorted {
      ($0.earliest?.number ?? .min, $0.latest?.number ?? .max)
        < ($1.earliest?.number ?? .min, $1.latest?.number ?? .max)
    }
  }

  /// Whether the tie was ended or renewed between two statements, as far as the days tell.
  private func isParted(_ one: TieStatement, from other: TieStatement) -> Bool {
    statements.contains { between in
      [.ending, .restoring].contains(between.status.role)
        && Set([between.order(to: one), between.order(to: other)]) == [.earlier, .later]
    }
  }
}
