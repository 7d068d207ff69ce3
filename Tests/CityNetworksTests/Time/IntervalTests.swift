import CityNetworks
import Testing

struct IntervalTests {
  @Test func theFormsAreToldApart() {
    #expect(Make.interval("").form == .nothing)
    #expect(Make.interval(" 2019 ").form == .date(Make.date("2019")))
    #expect(Make.interval("../2019").form == .span(from: .open, to: .date(Make.date("2019"))))
    #expect(Make.interval("2019/..").form == .span(from: .date(Make.date("2019")), to: .open))
    #expect(Make.interval("2019/").form == .span(from: .date(Make.date("2019")), to: .unknown))
    #expect(Make.interval("/2019").form == .span(from: .unknown, to: .date(Make.date("2019"))))
    #expect(
      Make.interval("2004-06~/2006-21?").form
        == .span(from: .date(Make.date("2004-06~")), to: .date(Make.date("2006-21?"))))
    #expect(
      Make.interval("-0044-03-15%/..").form
        == .span(from: .date(Make.date("-0044-03-15%")), to: .open))
  }

  @Test(arguments: [
    (
      "2019/2020/2021",
      "'2019/2020/2021' is not a date at character 10: an interval has one slash. "
        + "Write 2019/2021, ../2021 or 2019/.."
    ),
    (
      "2019/2020-14",
      "'2019/2020-14' is not a date at character 11: there is no month 14. Are day and month swapped?"
    ),
    (
      "2019/...",
      "'2019/...' is not a date at character 6: '.' stands where a digit is expected. "
        + "Write 2019, 2019-05, 2019-05-31, 2019~ or 201X."
    ),
  ])
  func anErrorCountsFromTheStartOfTheInterval(text: String, message: String) {
    let error = #expect(throws: DateSyntaxError.self) { try Interval(text) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    ("2020/2019", true), ("2020-05-02/2020-05-01", true), ("2020/2020", false),
    ("2020-12/2020", false), ("2020~/2019", false), ("../2019", false), ("2020/..", false),
  ])
  func anEndBeforeItsStartIsImpossible(text: String, isImpossible: Bool) {
    #expect(Make.interval(text).isImpossible == isImpossible)
  }
}
