import CityNetworks
import Testing

struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2021-06-01", 18_779),
    ("0000-01-01", -719_528), ("9999-12-31", 2_932_896),
  ])
  func daysCountFrom1970(text: String, number: Int) {
    #expect(Make.day(text).number == number)
    #expect(Day(number: number).description == text)
  }

  /// `numpy.datetime64(text, "D").astype(int)`, numpy 2.
  @Test(arguments: [
    ("-0044-03-15", -735_525), ("-0001-12-31", -719_529), ("+10000-01-01", 2_932_897),
    ("-9999-01-01", -4_371_587), ("+17000-12-31", 5_489_959),
  ])
  func yearsBeforeZeroAndBeyondFourDigitsAreWrittenWithASign(text: String, number: Int) {
    #expect(Day(number: number).description == text)
  }

  @Test func theCalendarEnds() {
    #expect(Day(year: 999_999_999, month: 12, day: 31) != nil)
    #expect(Day(year: 1_000_000_000, month: 1, day: 1) == nil)
    #expect(Day(year: -1_000_000_000, month: 12, day: 31) == nil)
  }

  @Test func everyDayOfFourCenturiesFollowsTheOneBefore() {
    for number in Make.day("1600-01-01").number...Make.day("2001-01-01").number {
      let (year, month, day) = Day(number: number).components
      #expect(Day(year: year, month: month, day: day)?.number == number)
    }
  }

  @Test(arguments: [(2021, 2, 29), (1900, 2, 29), (2021, 13, 1), (2021, 4, 31), (2021, 0, 1)])
  func daysThatTheCalendarLacksAreNone(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func aMonthIsNoDay() {
    let error = #expect(throws: DateSyntaxError.self) { try Day(iso: "2021-06") }
    #expect(
      error?.description
        == "'2021-06' is not a date at character 1: one exact day is needed. Write it as 2021-06-01."
    )
  }
}
