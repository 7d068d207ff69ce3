import CityNetworks
import Testing

struct UncertainDateTests {
  /// Spans as the EDTF specification (Library of Congress, 2019) describes them.
  @Test(arguments: [
    ("2019", "2019-01-01", "2019-12-31"), ("2019-02", "2019-02-01", "2019-02-28"),
    ("2020-02", "2020-02-01", "2020-02-29"), ("2019-05-31", "2019-05-31", "2019-05-31"),
    ("201X", "2010-01-01", "2019-12-31"), ("19XX", "1900-01-01", "1999-12-31"),
    ("1989-XX", "1989-01-01", "1989-12-31"), ("1989-05-XX", "1989-05-01", "1989-05-31"),
    ("1989-XX-XX", "1989-01-01", "1989-12-31"), ("2019~", "2019-01-01", "2019-12-31"),
    ("2019-05?", "2019-05-01", "2019-05-31"), ("2019-05-31%", "2019-05-31", "2019-05-31"),
  ])
  func aDateNamesASpan(text: String, first: String, last: String) {
    let date = Make.date(text)
    #expect(date.earliest == Make.day(first))
    #expect(date.latest == Make.day(last))
  }

  /// One unit of precision for `?` and `~`, two for `%`, as the Python package `edtf` pads.
  @Test(arguments: [
    ("2019~", "2018-01-01", "2020-12-31"), ("2019?", "2018-01-01", "2020-12-31"),
    ("2019%", "2017-01-01", "2021-12-31"), ("2019-01~", "2018-12-01", "2019-02-28"),
    ("2019-05-31~", "2019-05-30", "2019-06-01"), ("201X~", "2000-01-01", "2029-12-31"),
    ("2019", "2019-01-01", "2019-12-31"), ("9999~", "9998-01-01", "9999-12-31"),
  ])
  func aDoubtfulDateMayLieBesideItsSpan(text: String, first: String, last: String) {
    let date = Make.date(text)
    #expect(date.earliestPossible == Make.day(first))
    #expect(date.latestPossible == Make.day(last))
  }

  @Test(arguments: [
    (
      "2021-13-40",
      "'2021-13-40' is not a date at character 6: there is no month 13. Are day and month swapped?"
    ),
    (
      "2021-02-30",
      "'2021-02-30' is not a date at character 9: "
        + "there is no day 30 in a month of 28 days. Check the calendar."
    ),
    (
      "21-02-30",
      "'21-02-30' is not a date at character 1: the year has 2 digits. Write years with four digits."
    ),
    (
      "2021-2-3",
      "'2021-2-3' is not a date at character 6: "
        + "the month has 1 digit. Write months and days with two digits."
    ),
    (
      "May 2019",
      "'May 2019' is not a date at character 1: 'M' stands where a digit is expected. "
        + "Write 2019, 2019-05, 2019-05-31, 2019~ or 201X."
    ),
    (
      "2019 ca.",
      "'2019 ca.' is not a date at character 5: ' ca.' follows the date. "
        + "Write 2019, 2019-05, 2019-05-31, 2019~ or 201X."
    ),
    (
      "19X5",
      "'19X5' is not a date at character 1: an X may only replace the last digits. "
        + "Write 19XX, 1989-XX or 1989-05-XX."
    ),
  ])
  func anErrorSaysWhatIsWrongAndWhere(text: String, message: String) {
    let error = #expect(throws: DateSyntaxError.self) { try UncertainDate(text) }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    "", "XXXX", "1XXX", "20XX-05", "1989-0X", "1989-XX-05", "1989-05-3X", "2019-00", "2019-05-00",
    "2019-", "2019-05-", "20190", "-2019", "2019~~", "٢٠١٩", "2019-05-31T10:00",
  ])
  func whatIsNoDateIsRefused(text: String) {
    #expect(throws: DateSyntaxError.self) { try UncertainDate(text) }
  }
}
