import CityNetworks

/// When a tie or membership began and ended, as the column `date` of a dataset writes dates (EDTF).
struct TieDates: Equatable {
  /// The beginning as the earliest dated statement writes it, `../D` if it was there by D; empty if
  /// nobody says.
  let start: String
  /// The end as a statement writes it, `..` if it goes on by what a source says; empty if nobody says.
  let end: String

  /// The dates of what `statements` say of one tie, whose status is `status`.
  ///
  /// Of a tie that has ended the beginning is that of the statements that it was in force.
  init(_ statements: [TieStatement], _ status: TieStatus, in network: CityNetwork) {
    let dated = statements.compactMap { statement in
      network.assertion(statement.assertion).map { (statement: statement, period: $0.period) }
    }
    let binding = dated.filter { StatusRule.strict.contains($0.statement.status) }
    let ending = dated.filter { $0.statement.status == status }
    let hasEnded = status.role == .ending
    let beginning = hasEnded ? binding : (binding.isEmpty ? dated : binding)
    start =
      beginning.compactMap { Date(start: $0.statement.validity.start, $0.period.startText) }
      .min()?.text ?? ""
    let ends =
      hasEnded
      ? ending.map { Date(start: $0.statement.validity.start, $0.period.startText) }
      : beginning.map { Date(start: .unbounded, $0.period.endText) }
    end = ends.compactMap { $0 }.max()?.text ?? ""
  }

  /// A text with what orders it among others.
  private struct Date: Comparable {
    let bounds: DayBounds
    let text: String

    init?(start bounds: DayBounds, _ text: String) {
      if text.isEmpty { return nil }
      self.bounds = bounds
      self.text = text
    }

    /// The earliest beginning first, and of two the one that is known better; what only says by when
    /// comes last. Of beginnings that overlap the first holds what all of them may mean.
    private var key: (Int, Int, Int) {
      (
        bounds.earliest == nil ? 1 : 0, bounds.earliest?.number ?? .min,
        bounds.latest?.number ?? .max
      )
    }

    static func < (a: Date, b: Date) -> Bool {
      if a.key != b.key { return a.key < b.key }
      return a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
    }

    static func == (a: Date, b: Date) -> Bool { a.key == b.key && a.text == b.text }
  }
}

extension Interval {
  /// The first end as a beginning is written.
  fileprivate var startText: String {
    switch form {
    case .nothing: ""
    case .date(let date), .span(.date(let date), _): date.text
    case .span(.open, .date(let date)): "../\(date.text)"
    case .span: ""
    }
  }

  /// The second end, if the interval has two and is no `../D`.
  fileprivate var endText: String {
    switch form {
    case .nothing, .date, .span(.open, .date): ""
    case .span(_, .date(let date)): date.text
    case .span(_, .open): ".."
    case .span(_, .unknown): ""
    }
  }
}
