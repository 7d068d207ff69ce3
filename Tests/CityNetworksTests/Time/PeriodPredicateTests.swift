import CityNetworks
import Testing

struct PeriodPredicateTests {
  /// First days and first days after the end, counted from 2015-01-01.
  private static let periods = """
    20 21;25 65;3 4;52 72;6 9;37 38;58 78;13 14;5 15;26 27;15 16;35 45;3 23;7 8;40 80;37 38;36 56;\
    25 26;14 15;35 36;18 28;9 29;7 27;19 39;20 30;20 31;19 30;10 20;10 21;30 40;29 31;31 35
    """

  private static func day(_ number: Int) -> Day { Make.day("2015-01-01").advanced(by: number) }

  private static func predicate(_ kind: PeriodPredicate.Kind, _ a: Int, _ b: Int) -> PeriodPredicate
  {
    switch kind {
    case .asOf: .asOf(day(a))
    case .fromTo: .fromTo(day(a), day(b))
    case .between: .between(day(a), day(b))
    case .containedIn: .containedIn(day(a), day(b))
    case .createdIn: .createdIn(day(a), day(b))
    case .deletedIn: .deletedIn(day(a), day(b))
    }
  }

  /// Rows that sqlite 3.40.1 selects from these periods (columns f and t, ISO dates) with the clauses
  /// `f <= :a and :a < t`, `f < :b and t > :a`, `f <= :b and t > :a`, `f >= :a and t <= :b`,
  /// `f >= :a and f <= :b` and `t >= :a and t <= :b`.
  @Test(
    arguments: [
      (.asOf, 20, 30, [0, 12, 20, 21, 22, 23, 24, 25, 26, 28]),
      (.asOf, 25, 25, [1, 17, 20, 21, 22, 23, 24, 25, 26]), (.asOf, 40, 59, [1, 11, 14, 16]),
      (.fromTo, 20, 30, [0, 1, 9, 12, 17, 20, 21, 22, 23, 24, 25, 26, 28, 30]),
      (.fromTo, 25, 25, [20, 21, 22, 23, 24, 25, 26]), (.fromTo, 40, 59, [1, 3, 6, 11, 14, 16]),
      (.between, 20, 30, [0, 1, 9, 12, 17, 20, 21, 22, 23, 24, 25, 26, 28, 29, 30]),
      (.between, 25, 25, [1, 17, 20, 21, 22, 23, 24, 25, 26]),
      (.between, 40, 59, [1, 3, 6, 11, 14, 16]), (.containedIn, 20, 30, [0, 9, 17, 24]),
      (.containedIn, 25, 25, []), (.containedIn, 0, 200, Array(0..<32)),
      (.createdIn, 20, 30, [0, 1, 9, 17, 24, 25, 29, 30]), (.createdIn, 25, 25, [1, 17]),
      (.createdIn, 40, 59, [3, 6, 14]),
      (.deletedIn, 20, 30, [0, 9, 12, 17, 20, 21, 22, 24, 26, 27, 28]),
      (.deletedIn, 25, 25, []), (.deletedIn, 40, 59, [11, 16, 29]),
    ] as [(PeriodPredicate.Kind, Int, Int, [Int])])
  func exactPeriodsAreThoseThatADatabaseSelects(
    kind: PeriodPredicate.Kind, a: Int, b: Int, rows: [Int]
  ) throws {
    let periods = Self.periods.split(separator: ";").map {
      $0.split(separator: " ").compactMap { Int($0) }
    }
    let selected = periods.indices.filter { row in
      let (first, last) = (Self.day(periods[row][0]), Self.day(periods[row][1] - 1))
      let validity = Validity(Make.interval("\(first)/\(last)"), of: .state)
      let certainty = validity.certainty(Self.predicate(kind, a, b))
      // Of exact days nothing is merely possible.
      #expect(certainty != .possible)
      return certainty == .certain
    }
    #expect(selected == rows)
  }

  /// Every pair of a first day and a later end that the bounds leave open, tried one by one.
  @Test(arguments: 1...60)
  func certaintyIsAgreementOfAllCompletions(seed: Int) {
    var dice = Make.Dice(state: UInt64(seed))
    let starts = Self.range(&dice)
    let ends = Self.range(&dice)
    let validity = Validity(
      start: DayBounds(earliest: Self.day(starts.lowerBound), latest: Self.day(starts.upperBound)),
      end: .between(earliest: Self.day(ends.lowerBound), latest: Self.day(ends.upperBound)))
    let completions = starts.flatMap { start in
      ends.filter { start < $0 }.map { (start, $0) }
    }
    for kind in PeriodPredicate.Kind.allCases {
      for a in stride(from: -2, through: 24, by: 2) {
        let b = a + Int.random(in: 0...9, using: &dice)
        let met = completions.map { Self.meets(kind, a, b, from: $0.0, to: $0.1) }
        let expected: Certainty =
          met.contains(true) ? (met.contains(false) ? .possible : .certain) : .no
        let found = validity.certainty(Self.predicate(kind, a, b))
        #expect(found == expected, "\(kind) \(a) \(b): \(starts) to \(ends)")
      }
    }
  }

  /// The same of dates as sources write them, with the days that each end may be, counted from
  /// 2015-01-01 and written down by hand.
  @Test(
    arguments: [
      ("2015-01/2015-02", 0...30, 32...59), ("2015-01-XX/2015-01", 0...30, 1...31),
      ("2015-01-10/2015-01-2X", nil, nil), ("2015-01-10~/2015-01-20?", 8...10, 19...21),
      ("2015-01-10%/2015-01-20", 7...11, 20...20), ("2015-01-31/2015-01", 30...30, 1...31),
      ("2015-01-05T10:00:00/2015-01-05", 4...4, 5...5),
    ] as [(String, ClosedRange<Int>?, ClosedRange<Int>?)])
  func writtenIntervalsAreTriedOutDayByDay(
    text: String, starts: ClosedRange<Int>?, ends: ClosedRange<Int>?
  ) throws {
    guard let starts, let ends else {
      #expect(throws: DateSyntaxError.self) { try Interval(text) }
      return
    }
    let validity = Validity(Make.interval(text), of: .state)
    let completions = starts.flatMap { start in ends.filter { start < $0 }.map { (start, $0) } }
    for kind in PeriodPredicate.Kind.allCases {
      for (a, b) in [(0, 5), (4, 5), (9, 20), (10, 40), (20, 21), (30, 31), (-5, 90)] {
        let met = completions.map { Self.meets(kind, a, b, from: $0.0, to: $0.1) }
        let expected: Certainty =
          met.contains(true) ? (met.contains(false) ? .possible : .certain) : .no
        #expect(
          validity.certainty(Self.predicate(kind, a, b)) == expected, "\(kind) \(a) \(b)")
      }
    }
  }

  private static func range(_ dice: inout Make.Dice) -> ClosedRange<Int> {
    let first = Int.random(in: 0...16, using: &dice)
    return first...(first + Int.random(in: 0...8, using: &dice))
  }

  private static func meets(
    _ kind: PeriodPredicate.Kind, _ a: Int, _ b: Int, from: Int, to: Int
  ) -> Bool {
    switch kind {
    case .asOf: from <= a && a < to
    case .fromTo: from < b && to > a
    case .between: from <= b && to > a
    case .containedIn: from >= a && to <= b
    case .createdIn: a <= from && from <= b
    case .deletedIn: a <= to && to <= b
    }
  }

  @Test(
    arguments: [
      (.asOf, "2019-05-31", .asOf("2019-05-31")),
      (.fromTo, "2019/2021", .span("2019-01-01", "2021-01-01")),
      (.fromTo, "2019", .span("2019-01-01", "2020-01-01")),
      (.between, "2019/2021", .span("2019-01-01", "2021-12-31")),
      (.between, "2019-06/2019", .span("2019-06-01", "2019-12-31")),
      (.containedIn, "201X", .span("2010-01-01", "2019-12-31")),
      (.createdIn, "2019-05-31/2019-06", .span("2019-05-31", "2019-06-30")),
      (.deletedIn, "2019-21/2019-22", .span("2019-03-01", "2019-08-31")),
    ] as [(PeriodPredicate.Kind, String, Expected)])
  func datesStandForTheirDays(
    kind: PeriodPredicate.Kind, text: String, expected: Expected
  ) throws {
    let predicate = try PeriodPredicate(kind, text)
    #expect(predicate.kind == kind)
    let days: [Day] =
      switch predicate {
      case .asOf(let day): [day]
      case .fromTo(let a, let b), .between(let a, let b), .containedIn(let a, let b),
        .createdIn(let a, let b), .deletedIn(let a, let b):
        [a, b]
      }
    #expect(days == expected.days)
  }

  enum Expected: Sendable {
    case asOf(String)
    case span(String, String)

    var days: [Day] {
      switch self {
      case .asOf(let day): [Make.day(day)]
      case .span(let first, let last): [Make.day(first), Make.day(last)]
      }
    }
  }

  @Test(arguments: [
    ("2019/..", "at character 6: a period needs both its days"),
    ("../2019", "at character 1: a period needs both its days"),
    ("", "a period needs both its days. Write 2019/2021"),
    ("2019~/2021", "a period needs exact dates. Leave out ?, ~ and %."),
    ("2021/2019", "the period ends before it begins. Swap the two dates, or check them."),
    ("2019/20211", "at character 6: the year has 5 digits"),
  ])
  func whatIsNoExactPeriodIsRefused(text: String, message: String) {
    let error = #expect(throws: DateSyntaxError.self) { try PeriodPredicate(.between, text) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func aPeriodOfWhichNoDayIsLeftIsRefused() {
    #expect(throws: DateSyntaxError.self) { try PeriodPredicate(.fromTo, "2019-06/2019") }
  }
}
