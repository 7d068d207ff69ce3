import CityNetworks
import Testing

struct ValidityTests {
  @Test(arguments: [
    // One date: entered then, end unknown.
    ("2019", "2018-12-31", Certainty.no), ("2019", "2019-06-01", .possible),
    ("2019", "2019-12-31", .certain), ("2019", "2025-01-01", .certain),
    // Entered at some time up to b.
    ("../2019-05-01", "1900-01-01", .possible), ("../2019-05-01", "2019-05-01", .certain),
    // Held from a through b.
    ("2019-05-01/2020-05-01", "2020-05-01", .certain), ("2019-05-01/2020-05-01", "2020-05-02", .no),
    ("2019/2021", "2021-01-01", .certain), ("2019/2021", "2021-01-02", .possible),
    ("2019/2021", "2022-01-01", .no), ("2019/..", "2030-01-01", .certain),
    ("2019/", "2030-01-01", .certain), ("/2019", "2018-01-01", .possible),
    ("/2019", "2020-01-01", .no), ("", "2020-01-01", .possible),
  ])
  func aStateHolds(date: String, on day: String, expected: Certainty) {
    let validity = Validity(Make.interval(date), of: .state)
    #expect(validity.certainty(on: Make.day(day)) == expected)
  }

  @Test(arguments: [
    ("2019-05-01", "2019-05-01", Certainty.certain), ("2019-05-01", "2019-05-02", .no),
    ("2019-05", "2019-05-09", .possible), ("2019-05", "2019-06-01", .no),
    ("2024-06-20/2024-06-22", "2024-06-22", .certain), ("2024-06-20/2024-06-22", "2024-06-23", .no),
    ("../2019-05-01", "2018-01-01", .possible), ("../2019-05-01", "2019-05-02", .no),
    ("", "2019-05-01", .possible),
  ])
  func anOccurrenceTakesPlace(date: String, on day: String, expected: Certainty) {
    let validity = Validity(Make.interval(date), of: .occurrence)
    #expect(validity.certainty(on: Make.day(day)) == expected)
  }

  @Test func withoutTheAssumptionAnUnknownEndIsNeverCertainLater() {
    let validity = Validity(Make.interval("2019-05-01"), of: .state)
    #expect(validity.certainty(on: Make.day("2019-05-01"), assuming: .none) == .certain)
    #expect(validity.certainty(on: Make.day("2019-05-02"), assuming: .none) == .possible)
    #expect(validity.certainty(on: Make.day("2019-04-30"), assuming: .none) == .no)
  }

  /// Every first day and every last day that the texts leave open, tried one by one.
  @Test(arguments: 1...200)
  func certaintyIsAgreementOfAllCompletions(seed: Int) {
    var dice = Make.Dice(state: UInt64(seed))
    let days = (0..<4).map { _ in Int.random(in: 0...12, using: &dice) }
    let starts = min(days[0], days[1])...max(days[0], days[1])
    let ends = (starts.upperBound + 1 + days[2])...(starts.upperBound + 1 + days[2] + days[3])
    let validity = Validity(
      start: DayBounds(
        earliest: Day(number: starts.lowerBound), latest: Day(number: starts.upperBound)),
      end: .between(earliest: Day(number: ends.lowerBound), latest: Day(number: ends.upperBound)))
    for day in -2...45 {
      let held = starts.flatMap { start in ends.map { start <= day && day < $0 } }
      let expected: Certainty =
        held.allSatisfy { $0 } ? .certain : (held.contains(true) ? .possible : .no)
      #expect(validity.certainty(on: Day(number: day)) == expected)
    }
  }
}
